import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the survey of a round. */
export const surveyErrors = {
  "scoring.survey_forms_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu mẫu phiếu: {first}.",
      en: "The forms were not saved: {first}.",
    },
  },
  "scoring.survey_form_in_use": {
    status: 409,
    text: {
      vi: "Mẫu phiếu {code} đã có kết quả nên không bỏ được. Xóa kết quả của mẫu trước.",
      en: "Form {code} has results and cannot be taken out. Remove its results first.",
    },
  },
  "scoring.survey_answers_refused": {
    status: 422,
    text: { vi: "Chưa lưu kết quả điều tra: {first}.", en: "The survey results were not saved: {first}." },
  },
} as const satisfies Record<string, ErrorKind>;
