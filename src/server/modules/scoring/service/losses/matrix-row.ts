import type { Language } from "../../../../../contract/text.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import type { ResultStage, Stage } from "../../../../../domain/scoring/columns/stage.ts";
import type { WriteValue } from "../../../../platform/xlsx/write-workbook.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";
import { saidIn } from "./said-in.ts";

/** What one row of the sheet with all columns side by side is made of. */
export interface MatrixLine {
  readonly unit: RoundUnitRecord;
  readonly code: string | null;
  readonly name: string;
  readonly max: string | null;
  readonly claimed: string | null;
  readonly points: string;
  readonly lost: string;
  readonly causes: string;
  /** The versions that count of the component, one for each column. */
  readonly entries: readonly ScoreEntry[];
  /** The figure a column gave at a stage of the result; null where it gave none. */
  readonly given: (column: ScoreEntry | undefined, result: ResultStage) => string | null;
}

/** The row in the order of the titles: each column with what was said in it. */
export function matrixRow(line: MatrixLine, language: Language): WriteValue[] {
  const { unit, code, name, max, claimed, points, lost, causes, given } = line;
  const own = line.entries.filter((entry) => entry.seat === 1);
  const column = (stage: Stage) => own.find((entry) => entry.stage === stage);
  return [
    (language === "en" && unit.nameEn) || unit.nameVi,
    code,
    name,
    max,
    claimed,
    given(column("survey"), "appraisal1"),
    given(column("appraisal1"), "appraisal1"),
    saidIn(column("appraisal1")),
    saidIn(column("explanation")),
    given(column("appraisal2"), "appraisal2"),
    saidIn(column("appraisal2")),
    given(column("council"), "final"),
    saidIn(column("council")),
    points,
    lost,
    causes,
  ];
}
