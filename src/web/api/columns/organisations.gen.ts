// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listUnitsColumns = [
  { key: "officialCode", title: { vi: "Mã", en: "Code" }, type: "text" },
  { key: "nameVi", title: { vi: "Tên đơn vị", en: "Vietnamese name" }, type: "text" },
  { key: "nameEn", title: { vi: "Tên tiếng Anh", en: "English name" }, type: "text" },
  { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text" },
  { key: "parentName", title: { vi: "Đơn vị cấp trên", en: "Parent" }, type: "text" },
  { key: "validFrom", title: { vi: "Hiệu lực từ", en: "Valid from" }, type: "day" },
  { key: "validTo", title: { vi: "Hiệu lực đến", en: "Valid until" }, type: "day" },
  { key: "authenticity", title: { vi: "Tính xác thực", en: "Authenticity" }, type: "text" },
] as const;
