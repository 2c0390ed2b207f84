import type { ErrorKind } from "./error-kind.ts";

/** Refusals of templates of papers. */
export const paperTemplateErrors = {
  "scoring.template_refused": {
    status: 422,
    text: {
      vi: "Mẫu phải là tệp Word (.docx) mở được, không có macro. Lưu lại bằng Word dưới dạng .docx rồi gửi.",
      en: "A template must be a Word file (.docx) that opens and holds no macros. Save it again as .docx and send it.",
    },
  },
} satisfies Record<string, ErrorKind>;
