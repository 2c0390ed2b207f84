import type { FieldChange } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import type { SourceDocument, UnitId } from "../model.ts";
import { areaTypeLabels, unitKindLabels } from "../unit-labels.ts";
import type { PlacedStatement, RowEffect } from "./stage-rows.ts";

/** Each field with its stored and its new value, as people read them. */
export function describeChanges(
  after: PlacedStatement,
  effect: RowEffect,
  names: ReadonlyMap<UnitId, string>,
): FieldChange[] {
  if (effect.kind === "new" || effect.kind === "unchanged" || effect.kind === "twice") return [];
  const { before } = effect;
  const parent = (id: UnitId | null) => (id === null ? null : (names.get(id) ?? id));
  const all: FieldChange[] = [
    change("Mã đơn vị", "Unit code", before.officialCode, after.officialCode),
    change("Tên đơn vị", "Unit name", before.nameVi, after.nameVi),
    change("Tên tiếng Anh", "English name", before.nameEn, after.nameEn),
    change("Tên ngắn", "Short name", before.shortName, after.shortName),
    change("Loại đơn vị", "Kind", unitKindLabels[before.kind].vi, unitKindLabels[after.kind].vi),
    change(
      "Loại đơn vị hành chính",
      "Type of territory",
      before.areaType && areaTypeLabels[before.areaType].vi,
      after.areaType && areaTypeLabels[after.areaType].vi,
    ),
    change("Đơn vị cấp trên", "Parent unit", parent(before.parentId), parent(after.parentId)),
    change("Hiệu lực từ", "Valid from", printDay(before.validFrom), printDay(after.validFrom)),
    // The first day no longer valid; of a version that is only followed, the old end says nothing about the new one.
    change("Hết hiệu lực từ", "No longer valid from", day(before.validTo), day(after.validTo)),
    change("Văn bản", "Document", document(before.sourceDocument), document(after.sourceDocument)),
  ];
  return all.filter((one) => one.before !== one.after);
}

function change(vi: string, en: string, before: string | null, after: string | null): FieldChange {
  return { field: { vi, en }, before, after };
}

function day(value: string | null): string | null {
  return value === null ? null : printDay(value);
}

function document(value: SourceDocument | null): string | null {
  if (value === null) return null;
  return value.date === null ? value.number : `${value.number} (${printDay(value.date)})`;
}
