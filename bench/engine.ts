import { readFileSync } from "node:fs";
import { compileSet } from "../src/domain/scoring/compile-set.ts";
import type { CompiledSet } from "../src/domain/scoring/compiled-set.ts";
import { bindUnit } from "../src/domain/scoring/inputs/bind-unit.ts";
import { randomUnit } from "../src/domain/scoring/random-unit.fixture.ts";
import { readCriteriaSet } from "../src/domain/scoring/read-set.ts";
import { scoreUnit } from "../src/domain/scoring/score-unit.ts";
import { seededRandom } from "../src/domain/seeded-random.fixture.ts";
import { bareComponents, bareScore, bareUnit } from "./bare-engine.ts";
import { type BenchLine, type Benchmark, measure, median } from "./benchmark.ts";

const UNITS = 200;
const ROUNDS = 5;
const SECONDS = 0.6;
const LEAST_PER_SECOND = 1_000_000;
const MOST_TIMES_BARE = 10;

function departmentSet(): CompiledSet {
  const file = new URL("../data/index-sets/index-sets.json", import.meta.url);
  const { sets } = JSON.parse(readFileSync(file, "utf8")) as { sets: { id: string }[] };
  const read = readCriteriaSet(sets.find((set) => set.id === "department-reconstruction"));
  const result = read.ok ? compileSet(read.set, { year: 2025 }) : undefined;
  if (result?.ok !== true) throw new Error("the set of departments cannot be scored");
  return result.compiled;
}

/**
 * 200 units by the 45 components of the set of departments: exact points, percentage and class against the same rules in
 * plain floating point. Both are measured in turn, in processor time of one core; the middle of five rounds counts.
 */
function run(): BenchLine[] {
  const compiled = departmentSet();
  const random = seededRandom(2025);
  const units = Array.from({ length: UNITS }, (_, at) =>
    bindUnit(compiled, randomUnit(compiled, `Đơn vị ${at}`, "Sở", random)),
  );
  const components = bareComponents(compiled);
  const bare = units.map(bareUnit);
  const max = compiled.scale.toNumber();

  units.forEach((unit, at) => {
    const exact = scoreUnit(compiled, unit).percent?.toNumber() ?? Number.NaN;
    const plain = bareScore(components, bare[at] ?? { inputs: [] }, max);
    if (!(Math.abs(exact - plain) < 1e-9)) throw new Error(`unit ${at}: ${exact} is not ${plain}: not the same rules`);
  });

  let sink = 0;
  const exactWork = () => {
    for (const unit of units) {
      const score = scoreUnit(compiled, unit);
      if (score.percent !== undefined && score.resultClass !== undefined) sink += 1;
    }
  };
  const bareWork = () => {
    for (const unit of bare) {
      const percent = bareScore(components, unit, max);
      sink += percent >= 90 ? 5 : percent >= 80 ? 4 : percent >= 70 ? 3 : percent >= 50 ? 2 : 1;
    }
  };
  const rounds = Array.from({ length: ROUNDS }, () => ({
    exact: measure(exactWork, SECONDS),
    bare: measure(bareWork, SECONDS),
  }));
  if (sink === 0) throw new Error("nothing was computed");

  const perSecond = (UNITS * compiled.leaves.length) / median(rounds.map((round) => round.exact));
  const times = median(rounds.map((round) => round.exact / round.bare));
  const million = (value: number) => `${(value / 1e6).toFixed(2)} million/s`;
  return [
    {
      name: "component evaluations of the exact engine on one core",
      value: million(perSecond),
      limit: `at least ${million(LEAST_PER_SECOND)}`,
      ok: perSecond >= LEAST_PER_SECOND,
    },
    {
      name: "exact engine against the same rules in floating point",
      value: `${times.toFixed(1)} times`,
      limit: `at most ${MOST_TIMES_BARE} times`,
      ok: times <= MOST_TIMES_BARE,
    },
  ];
}

export const engine: Benchmark = { name: "engine", run };
