import { addDays, type Day } from "../../calendar/day.ts";
import type { ImportRow } from "../../imports/definition.ts";
import type { AreaType, Authenticity, SourceDocument, UnitId, UnitKind } from "../model.ts";
import type { UnitColumnKey } from "./unit-columns.ts";

/** What one row of a list states about a unit, before units and parents are looked up. */
export interface UnitStatement {
  readonly row: ImportRow;
  readonly unitId: UnitId | null;
  readonly parentId: UnitId | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly areaType: AreaType | null;
  readonly validFrom: Day;
  /** First day no longer valid, as the model has it; the list gives the last valid day. */
  readonly validTo: Day | null;
  readonly sourceDocument: SourceDocument | null;
  readonly authenticity: Authenticity | null;
}

/** The statement of a row; what could not be read counts as empty, and the row says which cells these are. */
export function readStatement(row: ImportRow): UnitStatement {
  // Types and choices were checked when the cells were read.
  const value = <T extends string>(key: UnitColumnKey) => (row.values[key] ?? null) as T | null;
  const lastDay = value<Day>("lastDay");
  const number = value("documentNumber");
  return {
    row,
    unitId: (value("unitId")?.toLowerCase() ?? null) as UnitId | null,
    parentId: (value("parentId")?.toLowerCase() ?? null) as UnitId | null,
    parentCode: value("parentCode"),
    parentName: value("parentName"),
    officialCode: value("officialCode"),
    nameVi: value("nameVi") ?? "",
    nameEn: value("nameEn"),
    shortName: value("shortName"),
    kind: value<UnitKind>("kind") ?? "other",
    areaType: value<AreaType>("areaType"),
    validFrom: value<Day>("validFrom") ?? "",
    validTo: lastDay === null ? null : addDays(lastDay, 1),
    sourceDocument: number === null ? null : { number, date: value<Day>("documentDate") },
    authenticity: value<Authenticity>("authenticity"),
  };
}

/** In the order in which they take effect. */
export function byFirstDay(a: UnitStatement, b: UnitStatement): number {
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.row.row - b.row.row;
}
