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
  "scoring.preview_paper_missing": {
    status: 409,
    text: {
      vi: "Đợt này chưa có văn bản đó để xem thử. Chọn đợt khác, hoặc xem bằng số liệu ví dụ.",
      en: "This round has no such paper to look at yet. Choose another round, or look at it with example figures.",
    },
  },
} satisfies Record<string, ErrorKind>;
