import { z } from "zod";
import { Day } from "../../src/domain/calendar/day.ts";
import {
  type Succession,
  SuccessionKind,
  SuccessionPart,
  type Unit,
  type UnitId,
  UnitKind,
  type UnitVersion,
} from "../../src/domain/organisations/model.ts";

const emptyAsNull = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);
const Key = z.string().regex(/^[a-z0-9-]+$/);

/** A line of units.csv. An empty parent is the province. */
export const DepartmentRow = z.object({
  key: Key,
  code: z.string().min(1),
  name_vi: z.string().min(1),
  name_en: z.string().min(1),
  short_name: z.string().min(1),
  kind: UnitKind,
  parent: emptyAsNull(Key),
  valid_from: Day,
  valid_to: emptyAsNull(Day),
  document: emptyAsNull(z.string()),
  document_date: emptyAsNull(Day),
  evaluated_2021_2022: z.enum(["yes", ""]),
});
export type DepartmentRow = z.infer<typeof DepartmentRow>;

/** A line of successions.csv: one pair; lines of the same act belong together. */
export const DepartmentSuccessionRow = z.object({
  act: Key,
  kind: SuccessionKind,
  effective_on: Day,
  document: emptyAsNull(z.string()),
  document_date: emptyAsNull(Day),
  from: Key,
  to: Key,
  part: SuccessionPart,
});
export type DepartmentSuccessionRow = z.infer<typeof DepartmentSuccessionRow>;

/** The provincial agencies below a province that is already there, marked as reconstructed (see SOURCE.md). */
export function buildDepartments(
  rows: { readonly units: readonly DepartmentRow[]; readonly successions: readonly DepartmentSuccessionRow[] },
  context: {
    readonly provinceUnitId: UnitId;
    readonly recordedAt: string;
    /** A new id for a key; asked once for each. */
    readonly idFor: (key: string) => string;
  },
): {
  readonly units: Unit[];
  readonly versions: UnitVersion[];
  readonly successions: Succession[];
  readonly evaluated: UnitId[];
} {
  const ids = new Map(rows.units.map((row) => [row.key, context.idFor(`department:${row.key}`) as UnitId]));
  const idOf = (key: string): UnitId => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`demo/cao-bang names an unknown unit: ${key}`);
    return id;
  };
  const believed = { recordedAt: context.recordedAt, recordedUntil: null };
  const versions = rows.units.map(
    (row): UnitVersion => ({
      ...believed,
      id: context.idFor(`department:${row.key} from ${row.valid_from}`),
      unitId: idOf(row.key),
      officialCode: row.code,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      shortName: row.short_name,
      kind: row.kind,
      areaType: null,
      parentId: row.parent === null ? context.provinceUnitId : idOf(row.parent),
      validFrom: row.valid_from,
      validTo: row.valid_to,
      sourceDocument: documentOf(row),
    }),
  );
  const acts = Map.groupBy(rows.successions, (row) => row.act);
  const successions = [...acts].flatMap(([act, lines]): Succession[] => {
    const [first] = lines;
    if (first === undefined) return [];
    return [
      {
        ...believed,
        id: context.idFor(`act ${act}`),
        kind: first.kind,
        effectiveOn: first.effective_on,
        document: documentOf(first),
        pairs: lines.map((line) => ({ fromUnitId: idOf(line.from), toUnitId: idOf(line.to), part: line.part })),
      },
    ];
  });
  return {
    units: rows.units.map((row) => ({ id: idOf(row.key), authenticity: "reconstructed" })),
    versions,
    successions,
    evaluated: rows.units.filter((row) => row.evaluated_2021_2022 === "yes").map((row) => idOf(row.key)),
  };
}

function documentOf(row: Pick<DepartmentRow, "document" | "document_date">) {
  return row.document === null ? null : { number: row.document, date: row.document_date };
}
