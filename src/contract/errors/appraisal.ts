import type { ErrorKind } from "./error-kind.ts";

/** Refusals of appraisal and explanation. */
export const appraisalErrors = {
  "scoring.verdict_refused": {
    status: 422,
    text: {
      vi: "Số liệu, điểm {component} của {unit} chưa đúng: {first}.",
      en: "Inputs or points of {component} of {unit} cannot be taken: {first}.",
    },
  },
  "scoring.part_approved": {
    status: 409,
    text: {
      vi: "Lãnh đạo đã duyệt phần thẩm định này. Cần lãnh đạo trả lại trước khi sửa.",
      en: "The leader has approved this part of the appraisal. It must be returned before it can change.",
    },
  },
  "scoring.part_not_begun": {
    status: 409,
    text: {
      vi: "Chưa đến thời gian của bước này nên chưa duyệt, chưa trả lại được.",
      en: "This stage has not begun, so its part can be neither approved nor returned.",
    },
  },
  "scoring.part_incomplete": {
    status: 409,
    text: {
      vi: "Phần thẩm định còn {undecided} dòng chưa có kết quả (trong đó {empty} dòng đơn vị không có số liệu), {differing} dòng hai người thẩm định khác nhau. Xem lại, hoặc xác nhận duyệt như hiện có.",
      en: "{undecided} {undecided|line has|lines have} no verdict yet ({empty} of them without inputs) and on {differing} the two appraisers differ. Look again, or confirm the approval as it stands.",
    },
  },
  "scoring.evidence_incomplete": {
    status: 409,
    text: {
      vi: "{count} dòng chưa đủ tài liệu kiểm chứng, trước hết là {first}. Bỏ chọn các dòng đó hoặc xác nhận vẫn chấp nhận.",
      en: "{count} {count|line has|lines have} incomplete evidence, the first is {first}. Leave them out or confirm that they are accepted all the same.",
    },
  },
  "scoring.explanation_closed": {
    status: 409,
    text: {
      vi: "Giải trình đang chờ lãnh đạo duyệt hoặc đã gửi. Rút lại trước khi sửa.",
      en: "The explanation lies with the head or has been sent. Withdraw it before changing it.",
    },
  },
  "scoring.explanation_moved": {
    status: 409,
    text: {
      vi: "Giải trình đã chuyển bước nên không làm được việc này. Tải lại trang để xem.",
      en: "The explanation has moved on, so this cannot be done. Reload the page.",
    },
  },
  "scoring.explanation_refused": {
    status: 422,
    text: {
      vi: "Giải trình {component} chưa đủ hoặc chưa đúng: {first}.",
      en: "The explanation of {component} is incomplete or wrong: {first}.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
