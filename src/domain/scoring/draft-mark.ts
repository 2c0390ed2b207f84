import { type ResultStage, resultStageLabels } from "./columns/stage.ts";
import type { Text } from "./finding.ts";

/** What every page and table says of the results of a round that is not published. */
export const draftResult: Text = { vi: "Kết quả dự kiến, chưa công bố", en: "Draft result, not published" };

/** The first column of every table of such results: whoever cuts lines out or sorts them still carries it along. */
export const draftColumn = { title: { vi: "Tình trạng kết quả", en: "State of the results" }, value: draftResult };

/**
 * The name of a file, without what its form adds; one with results of a round that is not published says so.
 * @example markDraftName("xep-hang-2026", true) // "xep-hang-2026-du-kien"
 */
export const markDraftName = (name: string, isDraft: boolean) => (isDraft ? `${name}-du-kien` : name);

/**
 * What results of a stage are called on papers and in tables.
 * @example nameResults("self", { isDraft: true }).vi // "Theo điểm tự chấm (dự kiến, chưa công bố)"
 */
export function nameResults(stage: ResultStage, { isDraft }: { readonly isDraft: boolean }): Text {
  const label = resultStageLabels[stage];
  if (!isDraft) return label;
  if (stage === "final") return draftResult;
  return { vi: `${label.vi} (dự kiến, chưa công bố)`, en: `${label.en} (draft, not published)` };
}
