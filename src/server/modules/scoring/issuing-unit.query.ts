import type { IssuingUnit } from "../../../domain/documents/issuer.ts";
import type { UnitKind } from "../../../domain/organisations/model.ts";
import type { Reader } from "../../db/database.ts";

/**
 * How a unit heads its documents on a day, with the body above it; one that does not live then as it was called last.
 * Undefined where there is no such unit.
 */
export async function findIssuingUnit(db: Reader, unitId: string, day: string): Promise<IssuingUnit | undefined> {
  const unit = await findVersion(db, unitId, day);
  if (unit === undefined) return undefined;
  const parent = unit.parent_id === null ? undefined : await findVersion(db, unit.parent_id, day);
  return {
    nameVi: unit.name_vi,
    kind: unit.kind as UnitKind,
    officialCode: unit.official_code,
    parent: parent === undefined ? null : { nameVi: parent.name_vi, kind: parent.kind as UnitKind },
  };
}

async function findVersion(db: Reader, unitId: string, day: string) {
  return await db
    .selectFrom("unit_version")
    .select(["name_vi", "kind", "official_code", "parent_id"])
    .where("unit_id", "=", unitId)
    .where("recorded_until", "is", null)
    .where("valid_from", "<=", day)
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
}
