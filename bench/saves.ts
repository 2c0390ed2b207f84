import pg from "pg";
import { systemClock } from "../src/server/platform/clock.ts";
import { bareSave } from "./bare-save.ts";
import type { BenchLine, Benchmark } from "./benchmark.ts";
import { openRoundBench, type RoundBench } from "./round-world.ts";
import { openSaveApp, type SaveApp } from "./save-app.ts";

const UNITS = 60;
const SECONDS = 10;
const BARE_SECONDS = 3;
const MOST_TIMES_BARE = 20;
const MOST_MILLISECONDS = 1000;

/** Sixty units that all save at once, each the next value when the last one is answered. */
export async function runSaves(seconds: number): Promise<BenchLine[]> {
  const world = await openRoundBench(UNITS);
  try {
    const app = await openSaveApp(world);
    const saved = await saveAll(world, app, seconds);
    const bare = await saveBare(world, BARE_SECONDS);
    return [
      ...saved.lines,
      ratioLine(saved.perSecond, bare),
      await shownLine(world, app, { page: "ranking", done: "0" }),
      await shownLine(world, app, { page: "board", done: "1" }),
    ];
  } finally {
    await world.close();
  }
}

export const saves: Benchmark = { name: "saves", run: () => runSaves(SECONDS) };

async function saveAll(world: RoundBench, app: SaveApp, seconds: number) {
  const component = "1.1.1";
  const until = performance.now() + seconds * 1000;
  const written = new Map<string, { version: number; done: number }>();
  let failed = 0;
  let slowest = 0;
  const unit = async (unitId: string) => {
    let [version, done] = [1, 0];
    while (performance.now() < until) {
      const start = performance.now();
      const inputs = { done: String(done + 1), planned: "100000" };
      const answer = await app.save(unitId, { component, basedOnVersion: version, inputs });
      slowest = Math.max(slowest, performance.now() - start);
      if (answer.status !== 200) failed += 1;
      else [version, done] = [answer.version, done + 1];
    }
    written.set(unitId, { version, done });
  };
  const start = performance.now();
  await Promise.all(world.unitIds.map(unit));
  const passed = (performance.now() - start) / 1000;
  const count = [...written.values()].reduce((sum, one) => sum + one.done, 0);
  const lost = await countLost(world, component, written);
  const perSecond = count / passed;
  return {
    perSecond,
    lines: [
      {
        name: `saves of ${UNITS} units at once for ${passed.toFixed(0)} s: errors and lost updates`,
        value: `${failed} and ${lost} of ${count} (slowest ${slowest.toFixed(0)} ms)`,
        limit: "none",
        ok: failed === 0 && lost === 0 && count > UNITS,
      },
    ],
  };
}

/** Saves that were answered and are not what stands: as the newest version, as every version before, in the totals. */
async function countLost(
  { db, roundId }: RoundBench,
  component: string,
  written: ReadonlyMap<string, { version: number; done: number }>,
): Promise<number> {
  const rows = await db.reader
    .selectFrom("score_entry as entry")
    .innerJoin("unit_result as result", (join) =>
      join
        .onRef("result.round_id", "=", "entry.round_id")
        .onRef("result.unit_id", "=", "entry.unit_id")
        .on("result.stage", "=", "self"),
    )
    .select(["entry.unit_id", "entry.version", "entry.inputs", "result.component_points"])
    .where("entry.round_id", "=", roundId)
    .where("entry.component", "=", component)
    .where("entry.superseded_at", "is", null)
    .execute();
  const wrong = rows.filter((row) => {
    const last = written.get(row.unit_id);
    const inputs = row.inputs as Record<string, string>;
    const points =
      Number(row.component_points.split(" ")[0]?.split("/")[0]) /
      Number(row.component_points.split(" ")[0]?.split("/")[1] ?? 1);
    if (last === undefined || last.done === 0) return false;
    return (
      row.version !== last.version ||
      inputs["done"] !== String(last.done) ||
      Math.abs(points - last.done / 100_000) > 1e-9
    );
  });
  return wrong.length + Math.abs(rows.length - written.size);
}

async function saveBare(world: RoundBench, seconds: number): Promise<number> {
  const { target, roundId, unitIds } = world;
  const pool = new pg.Pool({ ...target.app(), max: 10, options: `-c search_path=${target.schema}` });
  const until = performance.now() + seconds * 1000;
  let count = 0;
  const unit = async (unitId: string) => {
    while (performance.now() < until) {
      await bareSave(pool, { roundId, unitId, id: world.ids.next(), action: world.ids.next(), at: systemClock.now() });
      count += 1;
    }
  };
  const start = performance.now();
  await Promise.all(unitIds.map(unit));
  const passed = (performance.now() - start) / 1000;
  await pool.end();
  return count / passed;
}

function ratioLine(perSecond: number, bare: number): BenchLine {
  const times = bare / perSecond;
  return {
    name: "a save of a sheet with its totals and its record against bare SQL that writes as many rows",
    value: `${times.toFixed(1)} times (${perSecond.toFixed(0)} and ${bare.toFixed(0)} a second)`,
    limit: `at most ${MOST_TIMES_BARE} times`,
    ok: times <= MOST_TIMES_BARE,
  };
}

/** From the answer of a save to the page that shows the unit with its new points and place. */
async function shownLine(
  world: RoundBench,
  app: SaveApp,
  { page, done }: { readonly page: "ranking" | "board"; readonly done: string },
): Promise<BenchLine> {
  const unitId = world.unitIds[0] ?? "";
  const read = page === "board" ? app.board : app.rank;
  const { version } = await app.find(unitId, "2.1.1");
  const before = await read(unitId);
  const inputs = { done, planned: "1" };
  const answer = await app.save(unitId, { component: "2.1.1", basedOnVersion: version, inputs });
  const start = performance.now();
  const after = await read(unitId);
  const passed = performance.now() - start;
  return {
    name: `from a save to the ${page} that shows the new rank`,
    value: `${passed.toFixed(0)} ms (percent ${before.percent} became ${after.percent})`,
    limit: `at most ${MOST_MILLISECONDS} ms`,
    ok: answer.status === 200 && after.percent !== before.percent && after.rank !== null && passed <= MOST_MILLISECONDS,
  };
}
