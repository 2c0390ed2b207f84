import type { UnitId } from "../../../domain/organisations/model.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

/** Whose installation this is. */
export interface Installation {
  readonly provinceUnitId: UnitId;
  /** Two digits of the official catalogue. */
  readonly provinceCode: string | null;
  readonly provinceName: string;
  readonly provinceNameEn: string | null;
  readonly demonstration: boolean;
}

/** Undefined while the database is empty: then the demonstration is loaded, or `congtam init` makes a real one. */
export async function findInstallation(db: Reader): Promise<Installation | undefined> {
  const row = await db
    .selectFrom("installation")
    .innerJoin("unit_version as version", (join) =>
      join.onRef("version.unit_id", "=", "installation.province_unit_id").on("version.recorded_until", "is", null),
    )
    .select(["installation.province_unit_id", "installation.demonstration", "version.name_vi", "version.name_en"])
    .select("version.official_code")
    .orderBy("version.valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      provinceUnitId: row.province_unit_id as UnitId,
      provinceCode: row.official_code,
      provinceName: row.name_vi,
      provinceNameEn: row.name_en,
      demonstration: row.demonstration,
    }
  );
}

export async function insertInstallation(
  tx: Tx,
  made: { provinceUnitId: UnitId; demonstration: boolean; at: Date },
): Promise<void> {
  await tx
    .insertInto("installation")
    .values({ id: 1, province_unit_id: made.provinceUnitId, demonstration: made.demonstration, made_at: made.at })
    .execute();
}
