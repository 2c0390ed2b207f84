// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listDocumentsColumns = {
  usualSort: "uploadedAt",
  columns: [
    { key: "title", title: { vi: "Tên tài liệu", en: "Title" }, type: "text", sortable: true },
    { key: "number", title: { vi: "Số, ký hiệu", en: "Number" }, type: "text", sortable: true },
    { key: "issuer", title: { vi: "Nơi ban hành", en: "Issuer" }, type: "text", sortable: false },
    { key: "documentDate", title: { vi: "Ngày văn bản", en: "Dated" }, type: "day", sortable: true },
    { key: "provesFrom", title: { vi: "Chứng minh từ ngày", en: "Proves from" }, type: "day", sortable: false },
    { key: "provesUntil", title: { vi: "Chứng minh đến ngày", en: "Proves until" }, type: "day", sortable: false },
    { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text", sortable: false },
    { key: "uses", title: { vi: "Số lần sử dụng", en: "Uses" }, type: "integer", sortable: true },
    { key: "outOfPeriod", title: { vi: "Ngoài thời gian", en: "Out of period" }, type: "boolean", sortable: false },
    { key: "undated", title: { vi: "Chưa có ngày văn bản", en: "No date" }, type: "boolean", sortable: false },
    { key: "unreadable", title: { vi: "Không đọc được", en: "Unreadable" }, type: "boolean", sortable: false },
    { key: "reused", title: { vi: "Dùng nhiều nơi", en: "Reused" }, type: "boolean", sortable: false },
    { key: "duplicate", title: { vi: "Trùng nội dung", en: "Duplicate" }, type: "boolean", sortable: false },
    { key: "fileName", title: { vi: "Tên tệp", en: "File" }, type: "text", sortable: false },
    { key: "pageCount", title: { vi: "Số trang", en: "Pages" }, type: "integer", sortable: false },
    { key: "uploadedAt", title: { vi: "Thời điểm đưa lên", en: "Added" }, type: "instant", sortable: true },
    { key: "uploadedBy", title: { vi: "Người đưa lên", en: "Added by" }, type: "text", sortable: false },
  ],
} as const;
