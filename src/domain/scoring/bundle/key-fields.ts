/** Members by which people know an item of a list, the first of these that it has. */
const keys: readonly (readonly string[])[] = [
  ["unit", "component", "field"],
  ["stage", "seat"],
  ["id"],
  ["component"],
  ["code"],
  ["name"],
];

/**
 * The fields by which an item of a list is the same one wherever it stands: unit, component and field of a difference,
 * stage and seat of a column, id of a unit, component of a line, code of a block, set, area or criterion, name of a class
 * or input. Undefined: it has none, as the bands of a rule.
 */
export function keyFields(item: unknown): [name: string, value: unknown][] | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const key = keys.find((names) => names.every((name) => Object.hasOwn(item, name)));
  return key?.map((name) => [name, (item as Readonly<Record<string, unknown>>)[name]]);
}
