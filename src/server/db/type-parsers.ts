import pg from "pg";

type Parser = (text: string) => unknown;

/** Object ids of PostgreSQL's built-in types; they never change. */
const int8 = 20;
const date = 1082;
const dateArray = 1182;
const int8Array = 1016;
const textArray = 1009;

const parseTextArray = (pg.types.getTypeParser as (oid: number) => Parser)(textArray) as (text: string) => string[];

/**
 * Value conversion of our own pools. Never set globally: another user of the driver in the process must not be
 * surprised. int8 is a number (refused beyond 2^53), a day and a numeric stay text, an instant is a Date.
 */
const own = new Map<number, Parser>([
  [int8, parseInt8],
  [date, (text) => text],
  [dateArray, parseTextArray],
  [int8Array, (text) => parseTextArray(text).map(parseInt8)],
]);

/** The `types` setting of a pool or client. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format !== "binary" ? own.get(oid) : undefined) ??
    pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};

/** Text of an int8 to a number; throws where a number would silently lose digits. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The int8 value ${text} does not fit a safe integer.`);
  return value;
}
