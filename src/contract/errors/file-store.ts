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
  "server.file_altered": {
    status: 500,
    text: {
      vi: "Tệp lưu trên máy chủ đã mất hoặc không còn đúng bản đã lưu, đã công bố, nên không được dùng hay gửi ra. Lỗi đã được ghi lại cho quản trị hệ thống với mã {requestId}.",
      en: "The file on the server is gone or no longer the one that was stored and published, so it was neither used nor sent. The fault was logged for the administrator with the code {requestId}.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
