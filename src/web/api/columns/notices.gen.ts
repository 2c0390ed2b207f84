// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listNoticesColumns = {
  usualSort: "createdAt",
  columns: [
    { key: "createdAt", title: { vi: "Thời điểm", en: "Time" }, type: "instant", sortable: true },
    { key: "titleVi", title: { vi: "Nội dung", en: "Notice (Vietnamese)" }, type: "text", sortable: false },
    { key: "titleEn", title: { vi: "Nội dung (tiếng Anh)", en: "Notice" }, type: "text", sortable: false },
    { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text", sortable: false },
    { key: "readAt", title: { vi: "Đã đọc lúc", en: "Read at" }, type: "instant", sortable: false },
  ],
} as const;
