// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listActionsColumns = {
  usualSort: "at",
  columns: [
    { key: "at", title: { vi: "Thời điểm", en: "Time" }, type: "instant", sortable: true },
    { key: "actorName", title: { vi: "Người thực hiện", en: "Person" }, type: "text", sortable: false },
    { key: "roleNameVi", title: { vi: "Vai trò", en: "Role (Vietnamese)" }, type: "text", sortable: false },
    { key: "roleNameEn", title: { vi: "Vai trò (tiếng Anh)", en: "Role" }, type: "text", sortable: false },
    { key: "unitName", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: false },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: false },
    { key: "sentenceVi", title: { vi: "Nội dung", en: "Act (Vietnamese)" }, type: "text", sortable: false },
    { key: "sentenceEn", title: { vi: "Nội dung (tiếng Anh)", en: "Act" }, type: "text", sortable: false },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
    { key: "kind", title: { vi: "Loại", en: "Kind" }, type: "text", sortable: false },
    { key: "verb", title: { vi: "Mã thao tác", en: "Verb" }, type: "text", sortable: false },
    { key: "onBehalfOfName", title: { vi: "Làm thay cho", en: "On behalf of" }, type: "text", sortable: false },
    { key: "subjectType", title: { vi: "Loại đối tượng", en: "Subject type" }, type: "text", sortable: false },
    { key: "requestId", title: { vi: "Mã yêu cầu", en: "Request" }, type: "text", sortable: false },
  ],
} as const;
