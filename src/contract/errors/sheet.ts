import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the self-assessment of a unit. */
export const sheetErrors = {
  "scoring.sheet_state": {
    status: 409,
    text: {
      vi: "Phiếu đang ở bước “{state}” nên không làm được việc này. Tải lại trang để xem bước hiện tại.",
      en: "The sheet stands at “{state}”, where this cannot be done. Reload the page to see its state.",
    },
  },
  "scoring.appraisal_begun": {
    status: 409,
    text: {
      vi: "Việc thẩm định đã bắt đầu nên phiếu và báo cáo không rút, không sửa được nữa. Việc cần bổ sung nêu khi giải trình, hoặc đề nghị cơ quan chủ trì.",
      en: "The appraisal has begun, so sheet and report can neither be withdrawn nor changed. Say what is to be added in the explanation, or ask the owner of the index.",
    },
  },
  "scoring.estimates_left": {
    status: 409,
    text: {
      vi: "Còn {count} tiêu chí là số ước: {first}. Thay bằng số chính thức hoặc xác nhận trước khi duyệt, nộp.",
      en: "{count} {count|component still carries|components still carry} an estimate: {first}. Replace or confirm them before approval and submission.",
    },
  },
  "scoring.component_not_asked": {
    status: 409,
    text: {
      vi: "Tiêu chí {component} không do đơn vị tự chấm: do điều tra, cơ quan khác chấm, hoặc đã được loại.",
      en: "The component {component} is not assessed by the unit: it is surveyed, scored elsewhere, or left out.",
    },
  },
  "scoring.reason_needed": {
    status: 422,
    text: {
      vi: "Làm thay đơn vị thì phải ghi lý do.",
      en: "Acting on behalf of the unit needs a reason.",
    },
  },
  "scoring.not_of_unit": {
    status: 422,
    text: {
      vi: "Chỉ giao được cho người hoặc phòng thuộc đơn vị này. Chọn lại trong danh sách.",
      en: "Only people and divisions of this unit can be asked. Choose from the list.",
    },
  },
  "scoring.request_waits": {
    status: 409,
    text: {
      vi: "Đã có đề nghị không đánh giá mục {part} đang chờ trả lời.",
      en: "A request about {part} is already waiting for an answer.",
    },
  },
  "scoring.report_reason_missing": {
    status: 422,
    text: {
      vi: "Báo cáo đã có {what}. Nêu lý do thay (ít nhất 3 ký tự); nội dung cũ vẫn được giữ.",
      en: "The report has {what} already. Say why it is replaced (3 characters at least); what was there is kept.",
    },
  },
  "scoring.scan_refused": {
    status: 422,
    text: {
      vi: "Tệp không phải bản quét PDF, JPEG, PNG hoặc WebP đọc được (kiểm tra theo nội dung, không theo đuôi tệp). Quét lại rồi tải lên.",
      en: "The file is not a readable scan in PDF, JPEG, PNG or WebP (judged by its content, not by its name). Scan it again and upload.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
