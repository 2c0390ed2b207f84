/** Fields that the end of a check of the whole data records. */
export const checkFieldTexts: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  verdict: { vi: "Kết quả kiểm tra", en: "Result of the check" },
  checkedParts: { vi: "Đã kiểm tra", en: "Checked" },
  findingCount: { vi: "Số chỗ bị sửa", en: "Places changed" },
  findingsSha256: { vi: "Dấu của những chỗ đã nêu (SHA-256)", en: "Digest of the places named (SHA-256)" },
  unsealedActs: { vi: "Thao tác chờ niêm phong", en: "Acts that wait to be sealed" },
  lastLink: { vi: "Mắt xích cuối", en: "Last link" },
  chain: { vi: "Mắt xích", en: "Links" },
  rows: { vi: "Bảng", en: "Tables" },
  results: { vi: "Đợt đã tính lại", en: "Rounds counted again" },
  columns: { vi: "Phiên bản cột điểm", en: "Versions of columns" },
  publications: { vi: "Lần công bố", en: "Publications" },
};
