/** Words of the documents behind the points of a unit, Vietnamese. */
export const evidenceVi = {
  evidence: "Tài liệu kiểm chứng",
  evidenceExtras: "Tài liệu kiểm chứng của điểm thưởng, điểm trừ",
  evidenceFile: "tải tệp {kind}, {size}",
  evidenceDay: "ngày {day}",
  evidenceNote:
    "Tài liệu được nêu theo tên; chỉ tải được tệp mà cơ quan có tài liệu đã đánh dấu công khai. Tài liệu mật không nêu.",
};

/** The same in English. */
export const evidenceEn: typeof evidenceVi = {
  evidence: "Evidence",
  evidenceExtras: "Evidence of bonus and penalty",
  evidenceFile: "fetch the file, {kind}, {size}",
  evidenceDay: "dated {day}",
  evidenceNote:
    "Documents are named by title; only files that their owner marked public can be fetched. Secret documents are not named.",
};
