import type { Language } from "../../../../../contract/text.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { scoreUnitAtStages } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { ResultStage, type Stage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { extrasName, netOf } from "../../../../../domain/scoring/council/case-subject.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import type { UnitLosses } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { WriteValue } from "../../../../platform/xlsx/write-workbook.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";
import type { ReasonedColumns } from "./load-reasoned-columns.ts";
import { saidIn } from "./said-in.ts";

/** Bonus less penalty in every column, so that the results of a unit add up to its total. */
export function extrasRow(
  unit: RoundUnitRecord,
  compiled: CompiledSet,
  columns: ReasonedColumns,
  { score }: UnitLosses,
  language: Language,
): WriteValue[] {
  const entries: readonly ScoreEntry[] = columns.entries;
  const own = entries.filter((entry) => entry.component === extrasComponent && entry.seat === 1);
  const column = (stage: Stage) => own.find((entry) => entry.stage === stage);
  const scores = scoreUnitAtStages(compiled, columns, ResultStage.options);
  const given = (stage: Stage, result: ResultStage): string | null => {
    const bound = scores.get(result)?.bound;
    return column(stage)?.verdict == null || bound === undefined ? null : printPoints(bound.bonus.sub(bound.penalty));
  };
  const claimed = column("self");
  const { bonus, penalty } = score.bound;
  return [
    (language === "en" && unit.nameEn) || unit.nameVi,
    null,
    extrasName[language],
    null,
    claimed === undefined ? null : printPoints(netOf(claimed.inputs)),
    null,
    given("appraisal1", "appraisal1"),
    saidIn(column("appraisal1")),
    saidIn(column("explanation")),
    given("appraisal2", "appraisal2"),
    saidIn(column("appraisal2")),
    given("council", "final"),
    saidIn(column("council")),
    printPoints(bonus.sub(penalty)),
    printPoints(penalty),
    penalty.sign() === 0 ? "" : `${lossCauseLabels.penalty[language]}: ${printPoints(penalty)}`,
  ];
}
