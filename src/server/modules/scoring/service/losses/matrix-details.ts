import type { Language } from "../../../../../contract/text.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { scoreUnitAtStages } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { lossCauseLabels } from "../../../../../domain/scoring/losses/loss-cause-labels.ts";
import type { UnitLosses } from "../../../../../domain/scoring/losses/unit-losses.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import type { WriteColumn, WriteSheet, WriteValue } from "../../../../platform/xlsx/write-workbook.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";
import type { ReasonedColumns } from "./load-reasoned-columns.ts";
import { extrasRow } from "./matrix-extras.ts";
import { matrixRow } from "./matrix-row.ts";

const text = (title: string, width?: number): WriteColumn => ({
  title,
  type: "text",
  wrap: true,
  ...(width && { width }),
});
const points = (title: string): WriteColumn => ({ title, type: "decimal", width: 12 });

/** Every column of every component of every unit, a row each; bonus and penalty of a unit in a row of their own. */
const titles: Readonly<Record<Language, readonly WriteColumn[]>> = {
  vi: [
    text("Đơn vị", 32),
    text("Mã", 10),
    text("Tiêu chí thành phần", 44),
    points("Điểm tối đa áp dụng"),
    points("Tự chấm"),
    points("Điều tra xã hội học"),
    points("Thẩm định lần 1"),
    text("Lý do thẩm định lần 1", 40),
    text("Giải trình", 40),
    points("Thẩm định lần 2"),
    text("Lý do thẩm định lần 2", 40),
    points("Hội đồng"),
    text("Lý do của Hội đồng", 40),
    points("Kết quả"),
    points("Điểm mất"),
    text("Nguyên nhân", 34),
  ],
  en: [
    text("Unit", 32),
    text("Code", 10),
    text("Component", 44),
    points("Applicable maximum"),
    points("Self-assessed"),
    points("Survey"),
    points("First appraisal"),
    text("Reason of the first appraisal", 40),
    text("Explanation", 40),
    points("Second appraisal"),
    text("Reason of the second appraisal", 40),
    points("Council"),
    text("Reason of the council", 40),
    points("Result"),
    points("Lost"),
    text("Cause", 34),
  ],
};

/** The sheet of a block with all columns side by side and what was said about them. */
export function detailSheet(
  name: string,
  language: Language,
  {
    compiled,
    units,
    columns,
    losses,
    extras,
  }: {
    readonly compiled: CompiledSet;
    readonly units: readonly RoundUnitRecord[];
    readonly columns: ReadonlyMap<string, ReasonedColumns>;
    readonly losses: ReadonlyMap<string, UnitLosses>;
    /** There may be bonus or penalty in the block. */
    readonly extras: boolean;
  },
): WriteSheet {
  const rows = units.flatMap((unit) => {
    const [own, lost] = [columns.get(unit.unitId), losses.get(unit.unitId)];
    if (own === undefined || lost === undefined) return [];
    const components = unitRows(unit, compiled, own, lost, language);
    return extras ? [...components, extrasRow(unit, compiled, own, lost, language)] : components;
  });
  return { name, columns: titles[language], rows };
}

function unitRows(
  unit: RoundUnitRecord,
  compiled: CompiledSet,
  columns: ReasonedColumns,
  losses: UnitLosses,
  language: Language,
): WriteValue[][] {
  const scores = scoreUnitAtStages(compiled, columns, ResultStage.options);
  const entries = Map.groupBy(columns.entries, (entry) => entry.component);
  const nameOf = (named: { readonly name: string; readonly nameEn: string | undefined }) =>
    (language === "en" && named.nameEn) || named.name;
  return losses.components.map(({ leaf, at, score, claimed, lost, parts }) =>
    matrixRow(
      {
        ...{ unit, code: leaf.code, name: nameOf(leaf) },
        max: printPoints(score.applicableMax),
        claimed: claimed === undefined ? null : printPoints(claimed),
        points: printPoints(score.points),
        lost: printPoints(lost),
        causes: parts
          .map(({ cause, points }) => `${lossCauseLabels[cause][language]}: ${printPoints(points)}`)
          .join("; "),
        entries: entries.get(leaf.code) ?? [],
        given: (entry, result) => {
          const isGiven = entry !== undefined && (entry.stage === "survey" || entry.verdict !== null);
          return isGiven ? printPoints(scores.get(result)?.componentPoints[at] ?? Rational.ZERO) : null;
        },
      },
      language,
    ),
  );
}
