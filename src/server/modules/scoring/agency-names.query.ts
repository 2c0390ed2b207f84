import { sql } from "kysely";
import type { NamedAgency } from "../../../domain/scoring/workflow/match-agency.ts";
import type { Reader } from "../../db/database.ts";

/** Units as they were called in the course of a year: those of both eras in 2025. */
export async function listNamedAgencies(db: Reader, year: number): Promise<NamedAgency[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { rows } = await sql<NamedAgency>`
    select unit_id as "unitId", official_code as "officialCode", name_vi as "nameVi", name_en as "nameEn",
           short_name as "shortName", (valid_to is null or valid_to > ${last}::date) as "atYearEnd"
      from unit_version
     where recorded_until is null and valid_from <= ${last}::date and (valid_to is null or valid_to > ${first}::date)
     order by id`.execute(db);
  return rows;
}
