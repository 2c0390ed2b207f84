import type { ErrorKind } from "./error-kind.ts";

/** What any operation may answer that reads or keeps the content of a file. */
export const fileStoreErrors = {
  "server.files_unavailable": {
    status: 503,
    text: {
      vi: "Nơi lưu tệp tạm thời không dùng được nên chưa đọc hoặc ghi được tệp; dữ liệu khác không bị ảnh hưởng. Thử lại sau ít phút; nếu còn lỗi, báo quản trị hệ thống mã {requestId}.",
      en: "The place of files cannot be used just now, so the file was neither read nor kept; other data are not affected. Try again in a few minutes; if it persists, give the administrator the code {requestId}.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
