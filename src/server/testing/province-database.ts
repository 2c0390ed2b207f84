import type { UnitId } from "../../domain/organisations/model.ts";
import { findInstallation } from "../modules/organisations/installation.query.ts";
import { loadProvince } from "../modules/organisations/service/load-province.ts";
import { type Ids, makeIds } from "../platform/ids.ts";
import { fixedClock } from "./fixed-clock.ts";
import { laterIds } from "./later-ids.ts";
import { findLoadedTemplate } from "./loaded-template.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** A test database with the units of Cao Bằng of both eras, as a demonstration, under a clock that stands. */
export interface ProvinceDatabase extends TestDatabase {
  readonly provinceUnitId: UnitId;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Follow those of the units. */
  readonly ids: Ids;
}

const loadedAt = "2026-11-23T02:00:00Z";

/** A copy for one test file, like those of `createTestDatabase`. */
export async function createProvinceDatabase(): Promise<ProvinceDatabase> {
  const clock = fixedClock(loadedAt);
  const template = await findLoadedTemplate("province", async (db) => {
    const choice = { code: "04", era: "twoLevels", demonstration: true } as const;
    const loaded = await loadProvince({ db, clock, ids: makeIds(clock) }, choice);
    if (!loaded.ok) throw new Error(loaded.reason);
  });
  const data = await createTestDatabase({ template });
  const installation = await findInstallation(data.db.reader);
  if (installation === undefined) throw new Error("the copy has no province");
  return { ...data, provinceUnitId: installation.provinceUnitId, clock, ids: laterIds(clock) };
}
