// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listUnitsColumns = {
  usualSort: "nameVi",
  columns: [
    { key: "officialCode", title: { vi: "Mã", en: "Code" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Tên đơn vị", en: "Name" }, type: "text", sortable: true },
    { key: "nameEn", title: { vi: "Tên tiếng Anh", en: "English name" }, type: "text", sortable: false },
    { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text", sortable: true },
    { key: "parentName", title: { vi: "Đơn vị cấp trên", en: "Parent" }, type: "text", sortable: false },
    { key: "validFrom", title: { vi: "Hiệu lực từ", en: "Valid from" }, type: "day", sortable: true },
    { key: "validTo", title: { vi: "Hiệu lực đến", en: "Valid until" }, type: "day", sortable: false },
    { key: "authenticity", title: { vi: "Tính xác thực", en: "Authenticity" }, type: "text", sortable: false },
  ],
} as const;
