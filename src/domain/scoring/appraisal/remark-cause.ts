import { z } from "zod";
import type { Text } from "../finding.ts";

/** Why points were lost, as losses are grouped. */
export const RemarkCause = z.enum(["noEvidence", "late", "belowBand", "wrongFigures", "other"]);
export type RemarkCause = z.infer<typeof RemarkCause>;

export const remarkCauseLabels: Readonly<Record<RemarkCause, Text>> = {
  noEvidence: { vi: "Tài liệu kiểm chứng", en: "Evidence" },
  late: { vi: "Chậm thời hạn", en: "Late" },
  belowBand: { vi: "Kết quả dưới mức", en: "Below the level" },
  wrongFigures: { vi: "Số liệu sai", en: "Wrong figures" },
  other: { vi: "Lý do khác", en: "Other" },
};
