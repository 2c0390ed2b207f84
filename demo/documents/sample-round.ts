import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { compileSet } from "../../src/domain/scoring/compile-set.ts";
import type { CompiledSet } from "../../src/domain/scoring/compiled-set.ts";
import { readCriteriaSet } from "../../src/domain/scoring/read-set.ts";
import { rankScores } from "../../src/domain/scoring/score-round.ts";
import { scoreUnit } from "../../src/domain/scoring/score-unit.ts";
import type { UnitScore } from "../../src/domain/scoring/unit-score.ts";
import { bindValues, collectValues, type UnitValues } from "../../src/domain/scoring/unit-values.ts";
import { DepartmentRow } from "../cao-bang/departments.ts";
import { makeChance } from "../rounds/chance.ts";
import { inventInputs } from "../rounds/invent-inputs.ts";

/** One unit of the sample: what it claimed, and what an appraiser left of it. */
export interface SampleUnit {
  readonly name: string;
  readonly code: string;
  readonly values: UnitValues;
  readonly self: UnitScore;
  readonly rank: number | null;
}

export interface SampleRound {
  readonly year: number;
  readonly titleVi: string;
  readonly block: string;
  readonly compiled: CompiledSet;
  /** Best first. */
  readonly units: readonly SampleUnit[];
}

const year = 2026;

/** The departments of the demonstration with invented inputs, scored without a database: the same every time. */
export async function sampleRound(): Promise<SampleRound> {
  const compiled = await departmentSet();
  const block = "Các sở, ban, ngành";
  const scored = (await departments()).map(({ name_vi: name, code }) => {
    const chance = makeChance(`${year} documents ${code}`);
    const story = { year, quality: 0.7 + 0.25 * chance(), chance, filled: 1 };
    const values = collectValues(inventInputs(compiled, story));
    return { name, code, values, self: scoreUnit(compiled, bindValues(compiled, { name, block }, values)) };
  });
  const byName = new Map(scored.map((unit) => [unit.name, unit]));
  const ranked = rankScores(
    compiled,
    scored.map((unit) => unit.self),
  ).flatMap((one) => one.units);
  const units = ranked.flatMap(({ score, rank }) => {
    const unit = byName.get(score.unit);
    return unit === undefined ? [] : [{ ...unit, rank: rank ?? null }];
  });
  return { year, titleVi: "Chỉ số cải cách hành chính tỉnh Cao Bằng năm 2026 (minh họa)", block, compiled, units };
}

async function departmentSet(): Promise<CompiledSet> {
  const file = new URL("../../data/index-sets/index-sets.json", import.meta.url);
  const { sets } = z
    .object({ sets: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(await readFile(file, "utf8")));
  const read = readCriteriaSet(sets.find((set) => set.id === "department-reconstruction"));
  const result = read.ok ? compileSet(read.set, { year }) : undefined;
  if (result?.ok !== true) throw new Error("the department set that ships is faulty");
  return result.compiled;
}

async function departments(): Promise<DepartmentRow[]> {
  const file = new URL("../cao-bang/units.csv", import.meta.url);
  const rows = z.array(DepartmentRow).parse(parse(await readFile(file), { columns: true, bom: true }));
  return rows.filter((row) => row.kind === "department" && row.valid_to === null);
}
