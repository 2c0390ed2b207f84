import type { ProvinceChoice } from "../../../../domain/organisations/build-province.ts";
import { readAdminUnitRows } from "../admin-unit-files.ts";

/** A province that `loadProvince` can make; `name` without its type word, as in "Cao Bằng". */
export interface KnownProvince extends ProvinceChoice {
  readonly name: string;
  readonly fullName: string;
}

/** The 34 provinces of now, then the 63 of before 1 July 2025. */
export async function listProvinces(): Promise<KnownProvince[]> {
  const { provincesFrom, provincesBefore } = await readAdminUnitRows();
  return [
    ...provincesFrom.map((row) => ({
      code: row.code,
      era: "twoLevels" as const,
      name: row.name,
      fullName: row.full_name,
    })),
    ...provincesBefore.map((row) => ({
      code: row.code,
      era: "threeLevels" as const,
      name: row.name,
      fullName: row.full_name,
    })),
  ];
}
