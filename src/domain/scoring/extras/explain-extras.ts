import { amendText } from "../amended/amended-reason.ts";
import type { CountedEntry } from "../columns/raw-unit.ts";
import { stageLabels } from "../columns/stage.ts";
import { printExtras } from "../council/case-subject.ts";
import type { Text } from "../finding.ts";

/**
 * Who decided bonus and penalty, and why; undefined where nobody has. `amendedBy`: the decision that set them anew since
 * the publication.
 * @example explainExtras(entry)?.vi // "Điểm thưởng, điểm trừ do Hội đồng quyết định: thưởng 1, trừ 0; lý do: bằng khen."
 * @example explainExtras(entry, decision)?.vi // "Điều chỉnh tại Quyết định số 13/QĐ-UBND: thưởng 1, trừ 0."
 */
export function explainExtras(
  entry: Pick<CountedEntry, "stage" | "verdict" | "inputs" | "reason">,
  amendedBy?: Text,
): Text | undefined {
  if (entry.verdict === null) return undefined;
  const figures = printExtras(entry.inputs);
  const stage = stageLabels[entry.stage];
  const reason = entry.reason?.replace(/[\s.]+$/, "") || null;
  const told = {
    vi: `${figures.vi}${reason === null ? "" : `; lý do: ${reason}`}.`,
    en: `${figures.en}${reason === null ? "" : `; reason: ${reason}`}.`,
  };
  if (amendedBy !== undefined) return amendText(told, amendedBy);
  return {
    vi: `Điểm thưởng, điểm trừ do ${stage.vi} quyết định: ${told.vi}`,
    en: `Decided by ${stage.en}: ${told.en}`,
  };
}
