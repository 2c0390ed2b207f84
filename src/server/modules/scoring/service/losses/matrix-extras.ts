import type { Language } from "../../../../../contract/text.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { scoreUnitAtStages } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { extrasName, netOf } from "../../../../../domain/scoring/council/case-subject.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import type { UnitLosses } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { WriteValue } from "../../../../platform/xlsx/write-workbook.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";
import type { ReasonedColumns } from "./load-reasoned-columns.ts";
import { matrixRow } from "./matrix-row.ts";

/** Bonus less penalty in every column, so that the results of a unit add up to its total. */
export function extrasRow(
  unit: RoundUnitRecord,
  compiled: CompiledSet,
  columns: ReasonedColumns,
  { score }: UnitLosses,
  language: Language,
): WriteValue[] {
  const all: readonly ScoreEntry[] = columns.entries;
  const entries = all.filter((entry) => entry.component === extrasComponent);
  const claimed = entries.find(({ seat, stage }) => seat === 1 && stage === "self");
  const scores = scoreUnitAtStages(compiled, columns, ResultStage.options);
  const { bonus, penalty } = score.bound;
  return matrixRow(
    {
      ...{ unit, code: null, name: extrasName[language], max: null, entries },
      claimed: claimed === undefined ? null : printPoints(netOf(claimed.inputs)),
      points: printPoints(bonus.sub(penalty)),
      lost: printPoints(penalty),
      causes: penalty.sign() === 0 ? "" : `${lossCauseLabels.penalty[language]}: ${printPoints(penalty)}`,
      given: (entry, result) => {
        const bound = scores.get(result)?.bound;
        return entry?.verdict == null || bound === undefined ? null : printPoints(bound.bonus.sub(bound.penalty));
      },
    },
    language,
  );
}
