import pg from "pg";
import { withTransaction } from "../src/server/db/transaction.ts";
import { computeResults } from "../src/server/modules/scoring/service/compute-results.ts";
import { systemClock } from "../src/server/platform/clock.ts";
import { type BenchLine, type Benchmark, median } from "./benchmark.ts";
import { openRoundBench, type RoundBench, takeRound } from "./round-world.ts";

const UNITS = 200;
const TURNS = 7;
const MOST_TIMES_BARE = 10;

/** The whole of what a round was told, as one reads it without knowing what it means. */
const bareRead = `
  select unit_id, component, stage, seat, verdict, inputs, points, reason
    from score_entry where round_id = $1 and superseded_at is null order by unit_id, component, stage, seat`;

/**
 * A round of 200 units by 100 components computed anew at every stage against the bare read of its inputs. Only totals
 * are written: a row a unit and stage.
 */
export const recompute: Benchmark = {
  name: "recompute",
  async run() {
    const world = await openRoundBench(UNITS);
    try {
      return await compare(world);
    } finally {
      await world.close();
    }
  },
};

async function compare(world: RoundBench): Promise<BenchLine[]> {
  const { db, target, roundId, compiled } = world;
  const client = new pg.Client({ ...target.app(), options: `-c search_path=${target.schema}` });
  await client.connect();
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const bare = () => client.query(bareRead, [roundId]);
  const ours = () =>
    withTransaction({ db }, async (tx) => computeResults(tx, await takeRound(tx, roundId), "all", systemClock.now()));
  const before = await countRows(client);
  await bare();
  await ours();
  const turns: { bare: number; ours: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) turns.push({ bare: await timed(bare), ours: await timed(ours) });
  const after = await countRows(client);
  await client.end();
  const times = median(turns.map((turn) => turn.ours / turn.bare));
  const told = (pick: "bare" | "ours") => `${median(turns.map((turn) => turn[pick])).toFixed(0)} ms`;
  return [
    {
      name: `full recomputation of ${UNITS} units by ${compiled.leaves.length} components against the bare read of its inputs`,
      value: `${times.toFixed(1)} times (${told("ours")} and ${told("bare")})`,
      limit: `at most ${MOST_TIMES_BARE} times`,
      ok: times <= MOST_TIMES_BARE,
    },
    {
      name: "rows of a full recomputation",
      value: `${after.results} totals of ${after.entries} columns`,
      limit: "totals only",
      ok: after.entries === before.entries && after.results === UNITS * 4,
    },
  ];
}

async function countRows(client: pg.Client): Promise<{ entries: number; results: number }> {
  const { rows } = await client.query<{ entries: string; results: string }>(
    "select (select count(*) from score_entry) as entries, (select count(*) from unit_result) as results",
  );
  return { entries: Number(rows[0]?.entries), results: Number(rows[0]?.results) };
}
