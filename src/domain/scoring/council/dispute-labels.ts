import type { Text } from "../finding.ts";
import type { DisputeReason } from "./disputes.ts";

/** Why something comes before the council, in words. */
export const disputeLabels: Readonly<Record<DisputeReason, Text>> = {
  notAccepted: { vi: "Đơn vị không thống nhất", en: "The unit does not accept" },
  seatsDiffer: { vi: "Hai người thẩm định khác nhau", en: "Two appraisers differ" },
  selfAbove: { vi: "Tự chấm cao hơn thẩm định", en: "Self above appraised" },
  asked: { vi: "Được đề nghị đưa ra", en: "Put here on request" },
};

type CaseState = "new" | "proposed" | "decided";

/** How far the council is with a case. */
export const caseStateLabels: Readonly<Record<CaseState, Text>> = {
  new: { vi: "Chưa có đề xuất", en: "No proposal yet" },
  proposed: { vi: "Đang biểu quyết", en: "Being voted on" },
  decided: { vi: "Đã quyết định", en: "Decided" },
};

const kept: Text = { vi: "Giữ điểm thẩm định", en: "Appraised points stand" };

/**
 * The same once the council has ended its meetings: what it did not decide waits for nothing any more.
 * @example caseStateLabel("new", { isFinished: true }).vi // "Giữ điểm thẩm định"
 */
export function caseStateLabel(state: CaseState, { isFinished }: { readonly isFinished: boolean }): Text {
  return isFinished && state !== "decided" ? kept : caseStateLabels[state];
}
