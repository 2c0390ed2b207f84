import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { UnitId } from "../src/domain/organisations/model.ts";
import type { Services } from "../src/server/compose.ts";
import { provisionAccounts } from "../src/server/modules/identity/service/provision-accounts.ts";
import { insertBuiltUnits } from "../src/server/modules/organisations/service/insert-built-units.ts";
import { loadProvince } from "../src/server/modules/organisations/service/load-province.ts";
import { demoAccounts } from "./accounts.ts";
import { buildDepartments, DepartmentRow, DepartmentSuccessionRow } from "./cao-bang/departments.ts";

/**
 * Fills an empty installation with the demonstration province: Cao Bằng through both eras, its agencies (marked as
 * reconstructed), people for every role, and its rounds. Everything goes through the services real work uses.
 */
export async function loadDemonstration(services: Services, say: (message: string) => void): Promise<void> {
  say("Cơ sở dữ liệu trống: nạp tỉnh minh họa (Cao Bằng) … / Empty database: loading the demonstration province …");
  const { organisations, identity } = services;
  const recordedAt = organisations.clock.now().toISOString();
  const ids = new Map<string, string>();
  const idFor = (key: string) => {
    const id = ids.get(key) ?? organisations.ids.next();
    ids.set(key, id);
    return id;
  };
  const units = z.array(DepartmentRow).parse(await readTable("units"));
  const successions = z.array(DepartmentSuccessionRow).parse(await readTable("successions"));
  const loaded = await loadProvince(
    organisations,
    { code: "04", era: "twoLevels", demonstration: true },
    async (tx, provinceUnitId) => {
      const built = buildDepartments({ units, successions }, { provinceUnitId, recordedAt, idFor });
      await insertBuiltUnits(tx, built, new Date(recordedAt));
    },
  );
  if (!loaded.ok) {
    // Another process was faster; what it loads is the same.
    if (loaded.reason === "notEmpty") return;
    throw new Error(`the demonstration province is missing from data/admin-units (${loaded.known.join(", ")})`);
  }
  const unitOf = (key: string) => (key === "" ? loaded.provinceUnitId : (idFor(`department:${key}`) as UnitId));
  await provisionAccounts(identity, demoAccounts(unitOf, "2026-01-01"));
}

async function readTable(name: string): Promise<unknown> {
  return parse(await readFile(new URL(`./cao-bang/${name}.csv`, import.meta.url)), { columns: true, bom: true });
}
