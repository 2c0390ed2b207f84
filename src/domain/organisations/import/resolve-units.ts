import type { Words } from "../../imports/definition.ts";
import { fillWords } from "../../imports/definition.ts";
import { bareNameKey, nameKey } from "../../text/name-key.ts";
import { isValidOn } from "../in-force.ts";
import type { UnitId, UnitVersion } from "../model.ts";
import type { UnitStatement } from "./unit-statement.ts";

/** A span in which a unit bears a code and a name: stored, or stated by a row of the file. */
interface Naming {
  readonly unitId: UnitId;
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export type Resolved =
  | { readonly ok: true; readonly unitId: UnitId; readonly isNew: boolean }
  | { readonly ok: false; readonly column: "unitId" | "officialCode" | "nameVi"; readonly words: Words };

/**
 * Which unit a row speaks of: by system identifier, else by code on its first day, else by name below the same kind
 * where the stored unit has no code of its own. Nothing found: a new unit.
 */
export function resolveUnit(
  statement: UnitStatement,
  believed: readonly UnitVersion[],
  nextId: () => string,
): Resolved {
  if (statement.unitId !== null) {
    const { unitId } = statement;
    return { ok: true, unitId, isNew: !believed.some((version) => version.unitId === unitId) };
  }
  const living = believed.filter((version) => isValidOn(version, statement.validFrom));
  const { officialCode } = statement;
  const byCode = living.find((version) => officialCode !== null && version.officialCode === officialCode);
  if (byCode !== undefined) return { ok: true, unitId: byCode.unitId, isNew: false };
  const key = nameKey(statement.nameVi);
  const byName = living.filter((version) => version.kind === statement.kind && nameKey(version.nameVi) === key);
  const withoutCode = byName.filter((version) => version.officialCode === null || officialCode === null);
  const [only, ...others] = withoutCode;
  if (only !== undefined && others.length === 0) return { ok: true, unitId: only.unitId, isNew: false };
  if (others.length > 0)
    return { ok: false, column: "nameVi", words: fillWords(nameTwice, { name: statement.nameVi }) };
  return { ok: true, unitId: nextId() as UnitId, isNew: true };
}

const nameTwice: Words = {
  vi: "Có nhiều đơn vị tên “{name}”. Ghi mã đơn vị để biết là đơn vị nào.",
  en: "Several units are called “{name}”. Give the unit code to tell which is meant.",
};

export type ResolvedParent =
  | { readonly ok: true; readonly parentId: UnitId | null }
  | { readonly ok: false; readonly column: "parentId" | "parentCode" | "parentName"; readonly words: Words };

/** Finds the unit above, on the first day of the row, among stored units and the rows of the file. */
export function resolveParent(statement: UnitStatement, namings: readonly Naming[]): ResolvedParent {
  const { parentId, parentCode, parentName, validFrom } = statement;
  if (parentId !== null) {
    return namings.some((naming) => naming.unitId === parentId)
      ? { ok: true, parentId }
      : { ok: false, column: "parentId", words: unknownParent(parentId) };
  }
  const living = namings.filter((naming) => isValidOn(naming, validFrom));
  if (parentCode !== null) {
    const found = living.filter((naming) => naming.officialCode === parentCode);
    const [first] = found;
    if (first === undefined) return { ok: false, column: "parentCode", words: unknownParent(parentCode) };
    if (parentName !== null && !found.some((naming) => sameName(naming.nameVi, parentName))) {
      const words = fillWords(namesDiffer, { code: parentCode, stored: first.nameVi, given: parentName });
      return { ok: false, column: "parentName", words };
    }
    return { ok: true, parentId: first.unitId };
  }
  if (parentName === null) return { ok: true, parentId: null };
  const exact = living.filter((naming) => nameKey(naming.nameVi) === nameKey(parentName));
  const ids = new Set((exact.length > 0 ? exact : living.filter((one) => sameName(one.nameVi, parentName))).map(idOf));
  const [only, ...others] = ids;
  if (only === undefined) return { ok: false, column: "parentName", words: unknownParent(parentName) };
  if (others.length > 0)
    return { ok: false, column: "parentName", words: fillWords(parentTwice, { name: parentName }) };
  return { ok: true, parentId: only };
}

const idOf = (naming: Naming) => naming.unitId;

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b) || bareNameKey(a) === bareNameKey(b);
}

function unknownParent(given: string): Words {
  return fillWords(parentUnknown, { given });
}

const parentUnknown: Words = {
  vi: "Không có đơn vị cấp trên “{given}” trong ngày bắt đầu hiệu lực. Kiểm tra mã, tên và ngày, hoặc thêm dòng cho đơn vị đó.",
  en: "There is no parent “{given}” on the first day of validity. Check code, name and day, or add a row for that unit.",
};
const parentTwice: Words = {
  vi: "Có nhiều đơn vị tên “{name}”. Ghi mã đơn vị cấp trên.",
  en: "Several units are called “{name}”. Give the parent code.",
};
const namesDiffer: Words = {
  vi: "Mã {code} là của “{stored}”, không phải “{given}”. Sửa mã hoặc tên đơn vị cấp trên.",
  en: "The code {code} belongs to “{stored}”, not to “{given}”. Correct the parent's code or name.",
};
