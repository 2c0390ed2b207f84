import { Rational } from "../rational.ts";
import { type Language, printDecimal as printRational } from "../rational-format.ts";
import { printDecimal } from "../text/numbers.ts";

/** Figures of a result that are points; the others are ranks and percentages, printed as they were published. */
const pointFields = ["points", "applicableMax", "bonus", "penalty"];

/**
 * A figure of a result for people, by the field of a bundle that holds it: points to four decimals, as papers, public
 * pages and previews all tell them.
 * @example printFigure("points", "1.846154", "vi") // "1,8462"
 * @throws RangeError when the text is no number.
 */
export function printFigure(field: string, figure: string, language: Language): string {
  return pointFields.includes(field) ? printRational(Rational.parse(figure), language) : printDecimal(figure, language);
}
