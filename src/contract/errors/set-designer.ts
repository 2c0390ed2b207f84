import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the designer of criteria sets. */
export const setDesignerErrors = {
  "scoring.set_code_taken": {
    status: 409,
    text: {
      vi: "Mã {code} đã có bộ tiêu chí khác dùng. Đặt mã khác, hoặc mở bộ đó rồi lập phiên bản mới.",
      en: "The code {code} belongs to another criteria set. Choose another code, or open that set and begin its next version.",
    },
  },
  "scoring.set_draft_exists": {
    status: 409,
    text: {
      vi: "Bộ tiêu chí {code} đã có bản nháp, phiên bản {version}. Sửa tiếp bản nháp đó, hoặc xóa nó trước.",
      en: "The criteria set {code} already has a draft, version {version}. Go on with that draft, or remove it first.",
    },
  },
  "scoring.set_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu được bộ tiêu chí, có {count} chỗ sai: {first}.",
      en: "The criteria set was not saved, {count} {count|place is|places are} wrong: {first}.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
