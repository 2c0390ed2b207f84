import { parts } from "../../../../domain/scoring/bundle/place-words.ts";
import { tellFigure } from "../../../../domain/scoring/bundle/tell-figure.ts";
import { wordIn } from "../../../../domain/scoring/bundle/word-in.ts";
import { resultStageLabels } from "../../../../domain/scoring/columns/stage.ts";
import { sameText, type Text } from "../../../../domain/scoring/finding.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import type { CheckProgress } from "../../../platform/audit/check-progress.ts";
import { whatFailed } from "../../../platform/audit/what-failed.ts";
import type { ScoringDeps } from "../deps.ts";
import { listAllRounds, listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { checkResults, type ResultDifference } from "./check-results.ts";

/** A stored figure of a round that is not what its inputs give. */
export interface ResultFinding extends ResultDifference {
  readonly roundTitle: string;
  readonly year: number;
  readonly unitName: string;
}

export interface ResultsCheck {
  readonly rounds: number;
  readonly units: number;
  /** Figures that differ: points, maxima, percentages, classes, ranks, states. */
  readonly findings: readonly ResultFinding[];
  /** Rounds whose rows do not fit together any more, so that nothing can be counted. */
  readonly failures: readonly Text[];
}

/** Counts every round again from its inputs, each as of one instant. `onProgress` is told the rounds counted so far. */
export async function checkAllResults(
  deps: Pick<ScoringDeps, "db">,
  onProgress: CheckProgress = () => {},
): Promise<ResultsCheck> {
  const rounds = await listAllRounds(deps.db.reader);
  const found = { units: 0, findings: [] as ResultFinding[], failures: [] as Text[] };
  for (const [at, round] of rounds.entries()) {
    try {
      await withTransaction(deps, (tx) => checkRound(tx, round, found), { isolation: "repeatable read" });
    } catch (error) {
      const failure = whatFailed(error);
      found.failures.push({
        vi: `${round.titleVi} (${round.year}): không tính lại được: ${failure}`,
        en: `${round.titleEn ?? round.titleVi} (${round.year}): cannot be counted again: ${failure}`,
      });
    }
    await onProgress(at + 1);
  }
  return { rounds: rounds.length, ...found };
}

/** A difference in words: round, unit, component, column, what is stored and what was counted. */
export function describeDifference(one: ResultFinding): Text {
  const component = one.component === null ? "" : ` ${one.component}`;
  const field = one.field.replace(/_[a-z]/g, (letter) => letter.slice(1).toUpperCase());
  const name = wordIn(parts, field) ?? sameText(field);
  const [stored, counted] = [one.stored, one.counted].map((value) =>
    tellFigure({ component: one.component ?? "", field }, value),
  );
  const { vi, en } = resultStageLabels[one.stage];
  const place = `${one.roundTitle} (${one.year}), ${one.unitName}${component}`;
  return {
    vi: `${place}, ${vi.toLowerCase()}, ${name.vi} (${one.field}): đang lưu ${stored?.vi}, tính lại được ${counted?.vi}`,
    en: `${place}, ${en.toLowerCase()}, ${name.en} (${one.field}): stored ${stored?.en}, counted ${counted?.en}`,
  };
}

async function checkRound(
  tx: Tx,
  round: RoundRecord,
  found: { units: number; findings: ResultFinding[] },
): Promise<void> {
  const names = new Map((await listRoundUnits(tx, round.id)).map((unit) => [unit.unitId, unit.nameVi]));
  found.units += names.size;
  for (const one of await checkResults(tx, round)) {
    const unitName = names.get(one.unitId) ?? one.unitId;
    found.findings.push({ ...one, roundTitle: round.titleVi, year: round.year, unitName });
  }
}
