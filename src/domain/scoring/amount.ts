import { z } from "zod";
import { Rational } from "../rational.ts";

/**
 * "12", "-0.25" or "3/4". A number of JSON is taken as it is written: 0.1 is one tenth, not the nearest float. Longer
 * figures and denominators stand in no set, and their sums would take without end.
 */
const AMOUNT_PATTERN = /^[+-]?\d{1,24}(\.\d{1,24}|\/0*[1-9]\d{0,3})?$/;

/**
 * Points, percentages and limits in a criteria set: a decimal string (preferred) or a number of JSON.
 * A decimal comma is refused, so that "1,5" never silently becomes something else; so is a number of JSON that is so
 * large or small that it is printed with an exponent.
 */
export const Amount = z
  .union([z.string().regex(AMOUNT_PATTERN), z.number().refine((value) => AMOUNT_PATTERN.test(String(value)))])
  .describe('An exact number: a decimal string such as "1.35", a fraction "3/4", or a number');
export type Amount = z.infer<typeof Amount>;

/**
 * The exact value of an amount.
 * @example amount("1.35").toFraction() // "27/20"
 */
export function amount(value: Amount): Rational {
  return Rational.parse(String(value));
}
