/** Fields that publications and their corrections record. */
export const publicationFieldTexts: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  changes: { vi: "Nội dung điều chỉnh", en: "Changes" },
  columnsRound: { vi: "Đợt của các cột đã ghi", en: "Round of the columns written" },
  columnsSha256: { vi: "Dấu của các cột đã ghi (SHA-256)", en: "Digest of the columns written (SHA-256)" },
  rowsChange: { vi: "Số của các dòng đã ghi", en: "Number of the rows written" },
  rowsSha256: { vi: "Dấu của các dòng đã ghi (SHA-256)", en: "Digest of the rows written (SHA-256)" },
  migration: { vi: "Bước nâng cấp cơ sở dữ liệu", en: "Step of the database" },
  decisionSha256: { vi: "Dấu của quyết định đã ký (SHA-256)", en: "Digest of the signed decision (SHA-256)" },
  retiredFingerprint: { vi: "Vân tay của khóa thôi dùng", en: "Fingerprint of the key retired" },
  fingerprint: { vi: "Vân tay của khóa ký", en: "Fingerprint of the key" },
  fullSha256: { vi: "Dấu của gói đầy đủ (SHA-256)", en: "Digest of the full bundle (SHA-256)" },
  publicSha256: { vi: "Dấu của gói công khai (SHA-256)", en: "Digest of the public bundle (SHA-256)" },
  replacedFile: { vi: "Tệp được thay", en: "File replaced" },
  restricted: { vi: "Không công khai số liệu của", en: "Inputs withheld of" },
};
