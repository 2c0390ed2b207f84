/**
 * A JSON value with every text and every name in composed Unicode (NFC), and without members that are undefined.
 * @example composed({ a: "e\u0301", b: undefined }) // { a: "\u00e9" }
 */
export function composed<Value>(value: Value): Value {
  const visit = (one: unknown): unknown => {
    if (typeof one === "string") return one.normalize("NFC");
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== "object" || one === null) return one;
    const members = Object.entries(one).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([name, member]) => [name.normalize("NFC"), visit(member)]));
  };
  return visit(value) as Value;
}
