import type { CountedEntry } from "../columns/raw-unit.ts";
import { stageLabels } from "../columns/stage.ts";
import { printExtras } from "../council/case-subject.ts";
import type { Text } from "../finding.ts";

/**
 * Who decided bonus and penalty, and why; undefined where nobody has.
 * @example explainExtras(entry)?.vi // "Điểm thưởng, điểm trừ do Hội đồng quyết định: thưởng 1, trừ 0; lý do: bằng khen."
 */
export function explainExtras(entry: Pick<CountedEntry, "stage" | "verdict" | "inputs" | "reason">): Text | undefined {
  if (entry.verdict === null) return undefined;
  const figures = printExtras(entry.inputs);
  const stage = stageLabels[entry.stage];
  const reason = entry.reason?.replace(/[\s.]+$/, "") || null;
  return {
    vi: `Điểm thưởng, điểm trừ do ${stage.vi} quyết định: ${figures.vi}${reason === null ? "" : `; lý do: ${reason}`}.`,
    en: `Decided by ${stage.en}: ${figures.en}${reason === null ? "" : `; reason: ${reason}`}.`,
  };
}
