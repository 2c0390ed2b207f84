import { appraisalErrors } from "./errors/appraisal.ts";
import { auditErrors } from "./errors/audit.ts";
import { councilErrors } from "./errors/council.ts";
import type { ErrorKind } from "./errors/error-kind.ts";
import { evidenceErrors } from "./errors/evidence.ts";
import { extrasErrors } from "./errors/extras.ts";
import { fileStoreErrors } from "./errors/file-store.ts";
import { identityErrors } from "./errors/identity.ts";
import { noticeErrors } from "./errors/notices.ts";
import { ownIndexErrors } from "./errors/own-index.ts";
import { paperTemplateErrors } from "./errors/paper-templates.ts";
import { providerErrors } from "./errors/provider.ts";
import { publicationErrors } from "./errors/publication.ts";
import { scoringErrors } from "./errors/scoring.ts";
import { workflowErrors } from "./errors/scoring-workflow.ts";
import { setDesignerErrors } from "./errors/set-designer.ts";
import { sheetErrors } from "./errors/sheet.ts";
import { surveyErrors } from "./errors/survey.ts";
import { uploadErrors } from "./errors/uploads.ts";

/**
 * Every refusal of the product has a code here. 409 means "not in this state" or "changed by somebody else", 403 a
 * missing ability, 404 also "not yours to see". Codes of a feature stand in `errors/<feature>.ts`.
 */
export const errorKinds = {
  "request.malformed": {
    status: 400,
    text: {
      vi: "Yêu cầu không đọc được: {reason}. Kiểm tra lại nội dung gửi.",
      en: "The request cannot be read: {reason}. Check what was sent.",
    },
  },
  "request.invalid": {
    status: 400,
    text: {
      vi: "Có {count} chỗ chưa hợp lệ: {first}. Sửa lại rồi gửi lần nữa.",
      en: "{count} {count|value is|values are} not valid: {first}. Correct {count|it|them} and send again.",
    },
  },
  "request.too_large": {
    status: 413,
    text: {
      vi: "Nội dung gửi lớn hơn {limit}. Chia nhỏ hoặc nén tệp rồi gửi lại.",
      en: "What was sent is larger than {limit}. Split or compress it and send again.",
    },
  },
  "request.wrong_type": {
    status: 415,
    text: {
      vi: "Kiểu nội dung {type} không được nhận ở đây. Cần {expected}.",
      en: "The content type {type} is not accepted here. Send {expected}.",
    },
  },
  "request.unknown_route": {
    status: 404,
    text: {
      vi: "Không có địa chỉ {path}. Kiểm tra lại đường dẫn.",
      en: "There is nothing at {path}. Check the address.",
    },
  },
  "request.wrong_method": {
    status: 405,
    text: {
      vi: "Địa chỉ {path} không nhận phương thức {method}.",
      en: "{path} does not take the method {method}.",
    },
  },
  "request.cross_site": {
    status: 403,
    text: {
      vi: "Yêu cầu đến từ trang khác nên bị từ chối. Mở lại ứng dụng và thử lại.",
      en: "The request came from another site and was refused. Open the application again and retry.",
    },
  },
  "request.too_many": {
    status: 429,
    text: {
      vi: "Gửi quá nhiều yêu cầu. Thử lại sau {seconds} giây.",
      en: "Too many requests. Try again in {seconds} seconds.",
    },
  },
  "server.failed": {
    status: 500,
    text: {
      vi: "Hệ thống gặp lỗi, chưa lưu thay đổi nào. Thử lại; nếu còn lỗi, báo quản trị mã {requestId}.",
      en: "The system failed and saved nothing. Try again; if it persists, give the administrator the code {requestId}.",
    },
  },
  "server.unavailable": {
    status: 503,
    text: {
      vi: "Hệ thống đang khởi động hoặc tạm dừng. Thử lại sau ít phút.",
      en: "The system is starting or paused. Try again in a few minutes.",
    },
  },
  "auth.required": {
    status: 401,
    text: {
      vi: "Cần đăng nhập để làm việc này. Nội dung đã nhập vẫn được giữ.",
      en: "Sign in to do this. What you typed is kept.",
    },
  },
  "auth.forbidden": {
    status: 403,
    text: {
      vi: "Vai trò được giao không có quyền: {ability}. Liên hệ quản trị nếu cần.",
      en: "Your roles do not let you {ability}. Ask the administrator if you need it.",
    },
  },
  "auth.not_ready": {
    status: 403,
    text: {
      vi: "Trước hết hãy thay mật khẩu dùng một lần hoặc cài xác thực hai bước mà vai trò yêu cầu. Tải lại trang để làm việc đó.",
      en: "First replace the one-time password, or set up the second step that your role demands. Reload the page to do so.",
    },
  },
  "record.not_found": {
    status: 404,
    text: {
      vi: "Không tìm thấy {what}. Có thể mã đã sai hoặc ông/bà không được xem.",
      en: "{what} was not found. The identifier may be wrong or the record is not yours to see.",
    },
  },
  "record.changed": {
    status: 409,
    text: {
      vi: "{what} vừa được người khác sửa. So sánh hai nội dung rồi lưu lại.",
      en: "{what} was changed by somebody else meanwhile. Compare both contents and save again.",
    },
  },
  "import.unreadable": {
    status: 422,
    text: {
      vi: "Không đọc được tệp {fileName}: {reason}. Sửa tệp hoặc dùng tệp mẫu rồi gửi lại.",
      en: "The file {fileName} cannot be read: {reason}. Mend it or use the template, then send it again.",
    },
  },
  "import.stale": {
    status: 409,
    text: {
      vi: "Dữ liệu đã thay đổi sau khi xem trước. Gửi lại tệp để xem trước lần nữa.",
      en: "The data changed after the preview. Send the file again for a new preview.",
    },
  },
  "import.has_faults": {
    status: 422,
    text: {
      vi: "Tệp còn {count} chỗ sai nên chưa nhập gì. Sửa các chỗ đã nêu rồi gửi lại.",
      en: "The file still has {count} {count|fault|faults}, so nothing was imported. Correct them and send it again.",
    },
  },
  "organisations.refused": {
    status: 422,
    text: { vi: "Không ghi được thay đổi: {first}.", en: "The change was not recorded: {first}." },
  },
  ...fileStoreErrors,
  ...identityErrors,
  ...providerErrors,
  ...auditErrors,
  ...noticeErrors,
  ...scoringErrors,
  ...setDesignerErrors,
  ...workflowErrors,
  ...sheetErrors,
  ...uploadErrors,
  ...evidenceErrors,
  ...appraisalErrors,
  ...councilErrors,
  ...paperTemplateErrors,
  ...publicationErrors,
  ...extrasErrors,
  ...surveyErrors,
  ...ownIndexErrors,
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

/** Codes that any operation may answer; an operation lists only what it adds. */
export const commonErrorCodes: readonly ErrorCode[] = [
  "request.malformed",
  "request.invalid",
  "request.too_large",
  "request.wrong_type",
  "request.cross_site",
  "request.too_many",
  "server.failed",
  "server.unavailable",
  "server.files_unavailable",
  "server.file_altered",
  "auth.required",
  "auth.forbidden",
  "auth.not_ready",
];
