import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emptyContent } from "../src/domain/scoring/columns/entry.ts";
import { compileSet } from "../src/domain/scoring/compile-set.ts";
import type { CompiledSet } from "../src/domain/scoring/compiled-set.ts";
import { randomUnit } from "../src/domain/scoring/random-unit.fixture.ts";
import { seededRandom } from "../src/domain/seeded-random.fixture.ts";
import type { Db } from "../src/server/db/database.ts";
import type { DatabaseTarget } from "../src/server/db/target.ts";
import { withTransaction } from "../src/server/db/transaction.ts";
import { type EntryWrite, writeEntries } from "../src/server/modules/scoring/repository/entries.ts";
import { lockRound, type RoundRecord } from "../src/server/modules/scoring/repository/rounds.ts";
import { computeResults } from "../src/server/modules/scoring/service/compute-results.ts";
import { freezeStoredSet, storeSet } from "../src/server/modules/scoring/service/store-set.ts";
import { findStoredSet } from "../src/server/modules/scoring/set-repository.ts";
import { openData } from "../src/server/open-data.ts";
import { systemClock } from "../src/server/platform/clock.ts";
import { type Ids, makeIds } from "../src/server/platform/ids.ts";
import { withAct } from "../src/server/testing/with-act.ts";
import { roundSet } from "./round-set.ts";

/** An open round of one block with every component of every unit filled in, on a database of its own. */
export interface RoundBench {
  readonly db: Db;
  readonly target: DatabaseTarget;
  readonly ids: Ids;
  readonly roundId: string;
  readonly unitIds: readonly string[];
  readonly compiled: CompiledSet;
  close(): Promise<void>;
}

export async function openRoundBench(units: number): Promise<RoundBench> {
  const home = await mkdtemp(join(tmpdir(), "congtam-bench-round-"));
  const clock = systemClock;
  const ids = makeIds(clock);
  const data = await openData({ home, schema: "congtam", clock });
  const close = async () => {
    await data.close();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const compiled = compileSet(roundSet, { year: 2025 });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
    const roundId = ids.next();
    const unitIds = Array.from({ length: units }, () => ids.next());
    const world = { db: data.db, target: data.target, ids, roundId, unitIds, compiled: compiled.compiled, close };
    await withAct({ db: data.db }, (tx) => storeRound(tx, world));
    await fillRound(world);
    return world;
  } catch (error) {
    await close();
    throw error;
  }
}

/** The round as it stands, behind its lock. */
export async function takeRound(tx: Parameters<typeof lockRound>[0], roundId: string): Promise<RoundRecord> {
  const round = await lockRound(tx, roundId);
  if (round === undefined) throw new Error("the round is gone");
  return round;
}

async function storeRound(tx: Parameters<typeof lockRound>[0], world: RoundBench): Promise<void> {
  const at = systemClock.now();
  const { setId } = await storeSet(tx, { clock: systemClock, ids: world.ids }, roundSet);
  const stored = await findStoredSet(tx, setId);
  if (stored?.state === "draft") await freezeStoredSet(tx, { clock: systemClock }, stored);
  const round = { id: world.roundId, year: 2025, title_vi: "Đợt đo tốc độ", day: "2025-12-31", state: "open" };
  const more = { demonstration: true, tie_break: [], search_key: "dot do toc do", created_at: at, opened_at: at };
  await tx
    .insertInto("round")
    .values({ ...round, ...more })
    .execute();
  const window = {
    round_id: world.roundId,
    stage: "self",
    opens_at: at,
    closes_at: new Date(at.getTime() + 86_400_000),
  };
  await tx.insertInto("round_window").values(window).execute();
  const block = { round_id: world.roundId, code: "xa", position: 0, name_vi: "Các xã", criteria_set_id: setId };
  await tx.insertInto("round_block").values(block).execute();
  for (const [place, id] of world.unitIds.entries()) {
    await tx.insertInto("unit").values({ id, authenticity: "demonstration", recorded_at: at }).execute();
    const name = `Ủy ban nhân dân xã ${place + 1} Trường Hòa Thắng`;
    const unit = {
      round_id: world.roundId,
      unit_id: id,
      block_code: "xa",
      name_vi: name,
      search_key: `xa ${place + 1}`,
    };
    await tx.insertInto("round_unit").values(unit).execute();
  }
}

async function fillRound({ db, ids, roundId, unitIds, compiled }: RoundBench): Promise<void> {
  const random = seededRandom(2025);
  const author = { at: systemClock.now(), accountId: null, role: null, actingUnitId: null };
  for (const unitId of unitIds) {
    const entries: EntryWrite[] = [];
    for (const [component, given] of randomUnit(compiled, "", "xa", random).components) {
      const leaf = compiled.leaves[compiled.leafByCode.get(component) ?? -1];
      const inputs = Object.fromEntries([...given].map(([name, { text }]) => [name, text]));
      const stage = leaf?.source === "survey" ? "survey" : "self";
      entries.push({ ...emptyContent, id: ids.next(), unitId, component, stage, seat: 1, inputs });
    }
    await withAct({ db }, (tx) => writeEntries(tx, roundId, entries, author));
  }
  await withTransaction({ db }, async (tx) =>
    computeResults(tx, await takeRound(tx, roundId), "all", systemClock.now()),
  );
}
