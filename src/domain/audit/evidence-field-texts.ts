/** Recorded fields of evidence; see field-texts.ts. */
export const evidenceFieldTexts = {
  component: { vi: "Tiêu chí thành phần", en: "Component" },
  documentDate: { vi: "Ngày văn bản", en: "Dated" },
  issuer: { vi: "Nơi ban hành", en: "Issuer" },
  number: { vi: "Số, ký hiệu", en: "Number" },
  page: { vi: "Trang", en: "Page" },
  provesFrom: { vi: "Chứng minh từ ngày", en: "Proves from" },
  provesUntil: { vi: "Chứng minh đến ngày", en: "Proves until" },
  public: { vi: "Đã công khai", en: "Public" },
  roundId: { vi: "Đợt đánh giá", en: "Round" },
  stage: { vi: "Bước", en: "Stage" },
  title: { vi: "Tên tài liệu", en: "Title" },
} as const;
