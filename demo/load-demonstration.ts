import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Services } from "../src/server/compose.ts";
import { gatherStatisticsOf } from "../src/server/db/gather-statistics.ts";
import { withSchemaLock } from "../src/server/db/schema-lock.ts";
import { listFromTerminal } from "../src/server/modules/identity/service/list-from-terminal.ts";
import { provisionAccounts } from "../src/server/modules/identity/service/provision-accounts.ts";
import { findInstallation } from "../src/server/modules/organisations/installation.query.ts";
import { insertBuiltUnits } from "../src/server/modules/organisations/service/insert-built-units.ts";
import { loadProvince } from "../src/server/modules/organisations/service/load-province.ts";
import { installShippedSets } from "../src/server/modules/scoring/service/install-shipped-sets.ts";
import { dayInVietnam } from "../src/server/platform/clock.ts";
import { demoAccounts } from "./accounts.ts";
import { buildDepartments, DepartmentRow, DepartmentSuccessionRow } from "./cao-bang/departments.ts";
import { loadRounds } from "./rounds/load-rounds.ts";
import { unitFinder } from "./unit-finder.ts";

/**
 * Fills an empty installation with the demonstration province: Cao Bằng through both eras, its agencies (marked as
 * reconstructed), people for every role, and its rounds, through the services real work uses. A start that was cut off
 * in the middle is completed by the next one; a real province is left alone. `emptied`: the database is empty because it
 * was asked to be, which is then said so.
 */
export async function completeDemonstration(
  services: Services,
  say: (message: string) => void,
  { emptied = false }: { readonly emptied?: boolean } = {},
): Promise<void> {
  // Several servers may start at once on an empty database: one fills it, the others find it filled.
  await withSchemaLock(services.organisations.db.target, "fill", () =>
    complete(services, () => say(emptied ? anew : first)),
  );
}

const first =
  "Cơ sở dữ liệu trống: nạp tỉnh minh họa Cao Bằng … / Empty database: loading the demonstration province …";
const anew =
  "Đã xóa hết dữ liệu cũ theo yêu cầu; nạp lại tỉnh minh họa Cao Bằng … / The old data were removed as asked; loading the demonstration province anew …";

async function complete(services: Services, sayItLoads: () => void): Promise<void> {
  const installation = await findInstallation(services.organisations.db.reader);
  if (installation && !installation.demonstration) return;
  if (!installation) {
    sayItLoads();
    await loadUnits(services);
  }
  if ((await listFromTerminal(services.identity)).length === 0) await loadAccounts(services);
  await installShippedSets(services.scoring);
  await loadRounds(services);
  if (!installation) await gatherStatisticsOf(services.organisations.db.target);
}

async function loadUnits({ organisations }: Services): Promise<void> {
  const { clock, ids: newIds } = organisations;
  const now = clock.now();
  const ids = new Map<string, string>();
  const idFor = (key: string) => ids.getOrInsertComputed(key, () => newIds.next());
  const rows = {
    units: z.array(DepartmentRow).parse(await readTable("units")),
    successions: z.array(DepartmentSuccessionRow).parse(await readTable("successions")),
  };
  const choice = { code: "04", era: "twoLevels", demonstration: true } as const;
  const loaded = await loadProvince(organisations, choice, async (tx, provinceUnitId) => {
    const context = { provinceUnitId, recordedAt: now.toISOString(), idFor };
    await insertBuiltUnits(tx, buildDepartments(rows, context), now);
  });
  // "notEmpty": another process was faster, and what it loads is the same.
  if (!loaded.ok && loaded.reason !== "notEmpty") {
    throw new Error(`data/admin-units lacks the demonstration province; it has ${loaded.known.join(", ")}`);
  }
}

async function loadAccounts({ organisations, identity }: Services): Promise<void> {
  const unitOf = await unitFinder(organisations, dayInVietnam(organisations.clock.now()));
  await provisionAccounts(identity, demoAccounts(unitOf, "2025-10-01"));
}

async function readTable(name: string): Promise<unknown> {
  return parse(await readFile(new URL(`./cao-bang/${name}.csv`, import.meta.url)), { columns: true, bom: true });
}
