import type { SurveyPoint } from "../../../../../contract/scoring/survey.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEntries } from "../../repository/entries.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";
import { listAnswers, type StoredAnswers } from "../../repository/survey/answers.ts";
import { listExclusions } from "../../repository/workflow.ts";
import type { SurveyBlock } from "./open-survey.ts";

/** What stands for the components by survey of some units. */
export interface SurveyState {
  readonly answers: ReadonlyMap<string, readonly StoredAnswers[]>;
  readonly entries: ReadonlyMap<string, ScoreEntry>;
  /** Parts the owner left out, by unit. */
  readonly left: ReadonlyMap<string, ReadonlySet<string>>;
}

const keyOf = (one: { readonly unitId: string; readonly component: string }) => `${one.unitId} ${one.component}`;

/** Reads it in three statements, however many units there are. */
export async function readSurveyState(
  db: Reader,
  roundId: string,
  units: readonly RoundUnitRecord[],
): Promise<SurveyState> {
  const ids = units.map((unit) => unit.unitId);
  const entries = await listEntries(db, roundId, { units: ids, stages: ["survey"] });
  const exclusions = Map.groupBy(await listExclusions(db, roundId, ids), (one) => one.unitId);
  return {
    answers: Map.groupBy(await listAnswers(db, roundId, { units: ids }), keyOf),
    entries: new Map(entries.map((entry) => [keyOf(entry), entry])),
    left: new Map([...exclusions].map(([unitId, own]) => [unitId, new Set(own.map((one) => one.part))])),
  };
}

/** Points and answers of one unit, component by component. */
export function pointsOfUnit({ compiled, parts }: SurveyBlock, unitId: string, state: SurveyState): SurveyPoint[] {
  const paths = partPaths(compiled.set);
  const left = state.left.get(unitId);
  return parts.map(({ leaf, at }): SurveyPoint => {
    const key = keyOf({ unitId, component: leaf.code });
    const answers = (state.answers.get(key) ?? []).reduce((sum, one) => sum + one.answers, 0);
    const path = paths.get(leaf.code);
    const isLeft = [leaf.code, path?.criterion, path?.area].some((code) => code && left?.has(code));
    const entry = state.entries.get(key);
    const said = entry !== undefined && (Object.keys(entry.inputs).length > 0 || entry.points !== null);
    const points = said ? scoreColumn(compiled, at, entry).points : undefined;
    const filled = answers > 0 ? "answered" : said ? "otherSource" : "empty";
    return {
      component: leaf.code,
      points: isLeft || points === undefined ? null : printPoints(points),
      answers,
      state: isLeft ? "notScored" : filled,
    };
  });
}
