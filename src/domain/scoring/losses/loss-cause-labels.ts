import type { Text } from "../finding.ts";
import type { LossCause } from "./loss-cause.ts";

/** Causes as people read them, in the order shown. */
export const lossCauseLabels: Readonly<Record<LossCause, Text>> = {
  noEvidence: { vi: "Thiếu tài liệu kiểm chứng", en: "No evidence" },
  late: { vi: "Chậm thời hạn", en: "Late" },
  belowBand: { vi: "Kết quả chưa đạt mức tối đa", en: "Below the highest level" },
  knockedOut: { vi: "Điểm liệt", en: "Knocked out" },
  notFilled: { vi: "Chưa có số liệu hợp lệ", en: "No valid inputs" },
  survey: { vi: "Điều tra xã hội học", en: "Survey" },
  appraisal: { vi: "Thẩm định, Hội đồng giảm điểm", en: "Lowered by the appraisal or the council" },
  penalty: { vi: "Bị trừ điểm", en: "Deducted" },
};
