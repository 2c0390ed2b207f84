import type { Text } from "../finding.ts";
import type { DocumentKind, EvidenceFlag } from "./model.ts";

export const documentKindLabels: Readonly<Record<DocumentKind, Text>> = {
  file: { vi: "Có tệp", en: "With file" },
  cited: { vi: "Dẫn chiếu", en: "Cited" },
  secret: { vi: "Tài liệu mật (chỉ ghi số)", en: "Secret (number only)" },
};

export const evidenceFlagLabels: Readonly<Record<EvidenceFlag, Text>> = {
  outOfPeriod: { vi: "Ngoài thời gian đánh giá", en: "Outside the period" },
  undated: { vi: "Chưa có ngày văn bản", en: "No date" },
  unreadable: { vi: "Không đọc được", en: "Unreadable" },
  reused: { vi: "Dùng cho nhiều tiêu chí", en: "Used for several components" },
  duplicate: { vi: "Trùng nội dung", en: "Same content" },
};
