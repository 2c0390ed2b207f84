/** A value at the end of a path through what was recorded. */
export type Leaf = string | number | boolean;

/** One line of what was recorded. A part of the path that begins with `#` is no field but an entry: `#1`, `#1.2.3`. */
export interface DetailLine {
  readonly path: readonly string[];
  /** Several where a list of single values stands there; none where nothing does. */
  readonly values: readonly Leaf[];
}

/** A field whose value became another one. Of lists that differ, what was taken out and what was put in. */
export interface DetailChange {
  readonly path: readonly string[];
  readonly before: readonly Leaf[];
  readonly after: readonly Leaf[];
}

export interface DetailReading {
  readonly facts: readonly DetailLine[];
  readonly changes: readonly DetailChange[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * What an act recorded, as lines that can be read: `before` and `after` become changes, field by field, as do the
 * entries of `changes`; everything else is a fact, also one side alone (something new, something removed). Only fields
 * that both sides know are compared.
 */
export function readDetail(detail: Values): DetailReading {
  const { before, after, changes, ...rest } = detail;
  const listed = isListOfChanges(changes);
  const compared = isValues(before) && isValues(after);
  const alone = compared ? undefined : (after ?? before);
  const facts = [
    ...linesOf(listed || changes === undefined ? rest : { ...rest, changes }, []),
    ...(isValues(alone) ? linesOf(alone, []) : []),
  ];
  return {
    facts: facts.filter(({ values }) => values.length > 0),
    changes: [...(compared ? compare(before, after) : []), ...(listed ? changes.flatMap(toChange) : [])],
  };
}

function isListOfChanges(value: unknown): value is Values[] {
  return Array.isArray(value) && value.every((one) => isValues(one) && "before" in one && "after" in one);
}

function toChange({ before, after, ...place }: Values): DetailChange {
  const path = Object.values(place).map((part) => `#${String(part)}`);
  return { path, before: leavesOf(before), after: leavesOf(after) };
}

function compare(before: Values, after: Values): DetailChange[] {
  const common = (values: Values, other: Values) =>
    byPath(linesOf(Object.fromEntries(Object.entries(values).filter(([key]) => key in other)), []));
  const [left, right] = [common(before, after), common(after, before)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const [was, is] = [left.get(key), right.get(key)];
    const path = was?.path ?? is?.path ?? [];
    const change = { path, before: was?.values ?? [], after: is?.values ?? [] };
    return same(change.before, change.after) ? [] : [shorten(change)];
  });
}

/** A long list with one entry more is read by that entry; a list only put in another order stays whole. */
function shorten({ path, before, after }: DetailChange): DetailChange {
  const out = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  const isList = before.length > 1 || after.length > 1;
  return isList && out.length + added.length > 0 ? { path, before: out, after: added } : { path, before, after };
}

function same(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function byPath(lines: readonly DetailLine[]): Map<string, DetailLine> {
  return new Map(lines.map((line) => [JSON.stringify(line.path), line]));
}

function linesOf(value: unknown, path: readonly string[]): DetailLine[] {
  if (Array.isArray(value)) {
    if (value.every((one) => leavesOf(one).length === 1)) return [{ path, values: value.flatMap(leavesOf) }];
    return value.flatMap((one, index) => linesOf(one, [...path, `#${entryName(one, index)}`]));
  }
  if (isValues(value)) return Object.entries(value).flatMap(([key, one]) => linesOf(one, [...path, key]));
  return [{ path, values: leavesOf(value) }];
}

/** An entry keeps its name while others come and go, so that only what changed in it is shown. */
function entryName(entry: unknown, index: number): string {
  const code = isValues(entry) ? entry["code"] : undefined;
  return typeof code === "string" ? code : String(index + 1);
}

function leavesOf(value: unknown): Leaf[] {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? [value] : [];
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
