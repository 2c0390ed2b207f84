import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { AdminUnitRows } from "../../../domain/organisations/province-data/admin-unit-rows.ts";

const folder = new URL("../../../../data/admin-units/", import.meta.url);

/** Reads the shipped lists of administrative units of the whole country (about 1 MB, both eras). */
export async function readAdminUnitRows(): Promise<AdminUnitRows> {
  const read = async (name: string): Promise<unknown> =>
    parse(await readFile(new URL(`${name}.csv`, folder)), { columns: true, bom: true });
  return AdminUnitRows.parse({
    provincesBefore: await read("provinces-before-2025-07-01"),
    provincesFrom: await read("provinces-from-2025-07-01"),
    districtsBefore: await read("districts-before-2025-07-01"),
    communesBefore: await read("communes-before-2025-07-01"),
    communesFrom: await read("communes-from-2025-07-01"),
    mapping: await read("commune-mapping-2025-07-01"),
    history: await read("unit-history-4-provinces"),
  });
}
