/**
 * The one text of a JSON value: members sorted by name, nothing between the signs, absent members left out. Two equal
 * values have the same text, whatever the order in which they were built; digests stand on it.
 *
 * The order is that of UTF-16 code units and numbers are written as JavaScript writes them (RFC 8785).
 *
 * @throws TypeError for what JSON cannot hold: not finite numbers, functions, lone surrogates, U+0000 (which the
 * database cannot store).
 * @example canonicalJson({ b: [1, "x"], a: null }) // '{"a":null,"b":[1,"x"]}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return canonicalString(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) {
    throw new TypeError(`${typeof value} is no JSON value`);
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`).join(",")}}`;
}

function canonicalString(text: string): string {
  if (!text.isWellFormed() || text.includes("\0")) throw new TypeError("the text has signs that cannot be stored");
  return JSON.stringify(text);
}
