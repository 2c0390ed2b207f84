// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listAccountsColumns = {
  usualSort: "displayName",
  columns: [
    { key: "login", title: { vi: "Tên đăng nhập", en: "Login" }, type: "text", sortable: true },
    { key: "displayName", title: { vi: "Họ và tên", en: "Full name" }, type: "text", sortable: true },
    { key: "position", title: { vi: "Chức vụ", en: "Position" }, type: "text", sortable: false },
    { key: "unitName", title: { vi: "Đơn vị", en: "Unit" }, type: "text", sortable: true },
    { key: "roleNamesVi", title: { vi: "Vai trò", en: "Roles (Vietnamese)" }, type: "text", sortable: false },
    { key: "roleNamesEn", title: { vi: "Vai trò (tiếng Anh)", en: "Roles" }, type: "text", sortable: false },
    { key: "email", title: { vi: "Thư điện tử", en: "E-mail" }, type: "text", sortable: false },
    { key: "phone", title: { vi: "Điện thoại", en: "Phone" }, type: "text", sortable: false },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
    { key: "locked", title: { vi: "Đang khóa", en: "Locked" }, type: "boolean", sortable: false },
    { key: "readOnly", title: { vi: "Chỉ xem", en: "Read only" }, type: "boolean", sortable: false },
    { key: "lastSignedInAt", title: { vi: "Đăng nhập lần cuối", en: "Last signed in" }, type: "instant", sortable: true },
    { key: "validFrom", title: { vi: "Có hiệu lực từ", en: "Valid from" }, type: "day", sortable: false },
    { key: "validUntil", title: { vi: "Đến hết ngày", en: "Valid until" }, type: "day", sortable: true },
  ],
} as const;

export const listSubstitutionsColumns = {
  usualSort: "validFrom",
  columns: [
    { key: "displayName", title: { vi: "Người vắng mặt", en: "Person on leave" }, type: "text", sortable: true },
    { key: "substituteName", title: { vi: "Người làm thay", en: "Substitute" }, type: "text", sortable: false },
    { key: "validFrom", title: { vi: "Từ ngày", en: "From" }, type: "day", sortable: true },
    { key: "validUntil", title: { vi: "Đến hết ngày", en: "Until" }, type: "day", sortable: false },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
  ],
} as const;
