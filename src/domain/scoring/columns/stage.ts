import { z } from "zod";
import type { Text } from "../finding.ts";

/**
 * The columns of a score sheet, side by side. `forecast` and `ministry` stand only in the province's own round;
 * `explanation` informs and gives no points.
 */
export const Stage = z.enum([
  "forecast",
  "self",
  "survey",
  "appraisal1",
  "explanation",
  "appraisal2",
  "council",
  "ministry",
]);
export type Stage = z.infer<typeof Stage>;

/** Stages that have a window of their own, in the order of the year. */
export const WindowStage = z.enum(["self", "appraisal1", "explanation", "appraisal2", "council"]);
export type WindowStage = z.infer<typeof WindowStage>;

/** The stages at which units are ranked; `final` is whatever stands highest now, and what is published. */
export const ResultStage = z.enum(["self", "appraisal1", "appraisal2", "final"]);
export type ResultStage = z.infer<typeof ResultStage>;

/** The columns that give points at a result stage, the strongest first: the first one that is there counts. */
export const columnsOfResult: Readonly<Record<ResultStage, readonly Stage[]>> = {
  self: ["self"],
  appraisal1: ["appraisal1", "survey", "self"],
  appraisal2: ["appraisal2", "appraisal1", "survey", "self"],
  final: ["council", "appraisal2", "appraisal1", "survey", "self"],
};

/** The result stages that a change of a column moves. */
export function resultsMovedBy(stage: Stage): ResultStage[] {
  return ResultStage.options.filter((result) => columnsOfResult[result].includes(stage));
}

export const stageLabels: Readonly<Record<Stage, Text>> = {
  forecast: { vi: "Dự kiến", en: "Forecast" },
  self: { vi: "Tự chấm", en: "Self-assessed" },
  survey: { vi: "Điều tra xã hội học", en: "Survey" },
  appraisal1: { vi: "Thẩm định lần 1", en: "First appraisal" },
  explanation: { vi: "Giải trình", en: "Explanation" },
  appraisal2: { vi: "Thẩm định lần 2", en: "Second appraisal" },
  council: { vi: "Hội đồng", en: "Council" },
  ministry: { vi: "Bộ Nội vụ công bố", en: "Published by the ministry" },
};

export const resultStageLabels: Readonly<Record<ResultStage, Text>> = {
  self: { vi: "Theo điểm tự chấm", en: "As self-assessed" },
  appraisal1: { vi: "Theo thẩm định lần 1", en: "After the first appraisal" },
  appraisal2: { vi: "Theo thẩm định lần 2", en: "After the second appraisal" },
  final: { vi: "Kết quả cuối cùng", en: "Final" },
};
