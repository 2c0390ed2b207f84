/** Recorded fields of the province's own index; see field-texts.ts. */
export const ownIndexFieldTexts = {
  dueAt: { vi: "Hạn tự chấm", en: "Due" },
  leads: { vi: "Số dòng phân công", en: "Lines of leads" },
  parts: { vi: "Mã được giao", en: "Parts" },
  points: { vi: "Điểm", en: "Points" },
  rank: { vi: "Hạng", en: "Rank" },
  rankOf: { vi: "Số tỉnh được xếp hạng", en: "Ranked provinces" },
  set: { vi: "Bộ tiêu chí", en: "Criteria set" },
} as const;
