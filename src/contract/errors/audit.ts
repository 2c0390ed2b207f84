import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the audit viewer. */
export const auditErrors = {
  "audit.verification_running": {
    status: 409,
    text: {
      vi: "Một lần kiểm tra chuỗi nhật ký đang chạy. Chờ lần đó xong rồi thử lại.",
      en: "A verification of the chain is running. Wait until it has ended.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
