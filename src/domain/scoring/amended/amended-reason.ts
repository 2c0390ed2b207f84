import type { Language } from "../../rational-format.ts";
import type { Text } from "../finding.ts";
import { withoutDecider } from "../inputs/decision.ts";

/**
 * Why a figure is what it is where an amendment set it anew after the publication: its decision gave these points, and
 * no council. Without a decision nothing is changed.
 * @example amendedReason("Điểm do Hội đồng quyết định: 0 trên 2 điểm", { vi: "Quyết định số 13/QĐ-UBND", en }, "vi")
 *   // "Điều chỉnh tại Quyết định số 13/QĐ-UBND: 0 trên 2 điểm"
 */
export function amendedReason(explained: string, decision: Text | undefined, language: Language): string {
  if (decision === undefined) return explained;
  const by = language === "vi" ? `Điều chỉnh tại ${decision.vi}` : `Amended by ${decision.en}`;
  const rest = withoutDecider(explained);
  return rest === "" ? by : `${by}: ${rest}`;
}

/** The same in both languages. */
export function amendText({ vi, en }: Text, decision: Text | undefined): Text {
  return { vi: amendedReason(vi, decision, "vi"), en: amendedReason(en, decision, "en") };
}
