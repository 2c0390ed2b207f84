/** A source of repeatable chance for tests: mulberry32 over a seed. */
export interface Chance {
  /** 0 <= value < 1 */
  next(): number;
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] as never };
}

/** The part of JSON Schema that the contract's schemas come out as. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
}

/** Values no program likes. */
const poison: readonly unknown[] = [
  null,
  "",
  " ",
  "\u0000",
  "\ud800",
  "'; drop table unit; --",
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  "%00",
  "{{7*7}}",
  "=1+1",
  "NaN",
  "Infinity",
  "1e400",
  "-0",
  "9999-99-99",
  "2026-02-30",
  "0000-00-00",
  "+275760-09-13",
  "ﷺ".repeat(300),
  "a".repeat(70_000),
  "\u202enovuS",
  -1,
  0,
  1.5,
  2 ** 53,
  -(2 ** 63),
  1e308,
  true,
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: { prototype: { polluted: true } } },
];

/** A value of the schema, about one part in six of it spoilt. */
export function spoiltValue(schema: Schema, chance: Chance, known: readonly string[]): unknown {
  if (chance.next() < 0.15) return chance.pick(poison);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return chance.pick(schema.enum);
  if (schema.anyOf) return spoiltValue(chance.pick(schema.anyOf), chance, known);
  switch (schema.type) {
    case "object":
      return spoiltObject(schema, chance, known);
    case "array":
      return Array.from({ length: chance.below(4) }, () => spoiltValue(schema.items ?? {}, chance, known));
    case "integer":
    case "number":
      return chance.pick([0, 1, 2, 50, 2024, 2026, -3, 10 ** 9, 1.25]);
    case "boolean":
      return chance.next() < 0.5;
    case "null":
      return null;
    default:
      return textOf(schema, chance, known);
  }
}

function spoiltObject(schema: Schema, chance: Chance, known: readonly string[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    const needed = schema.required?.includes(key) ?? false;
    if (chance.next() < (needed ? 0.95 : 0.4)) object[key] = spoiltValue(part, chance, known);
  }
  if (chance.next() < 0.05) object["unknown"] = chance.pick(poison);
  return object;
}

function textOf(schema: Schema, chance: Chance, known: readonly string[]): string {
  if (schema.format === "uuid") {
    return chance.pick([...known, "01900000-0000-7000-8000-000000000000", "not-a-uuid"]);
  }
  if (schema.format === "date-time") return chance.pick(["2026-01-01T00:00:00Z", "yesterday"]);
  if (schema.pattern?.includes("\\d{4}") || schema.format === "date") {
    return chance.pick(["2024-06-01", "2025-07-01", "2026-11-23", "0001-01-01", "9999-12-31", "2026-13-01"]);
  }
  return chance.pick(["Sở Nội vụ", "quantri", "a", "04", "1", "2026-01-01", "lý do đủ dài", "0", "-nameVi"]);
}
