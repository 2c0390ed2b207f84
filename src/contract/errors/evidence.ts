import type { ErrorKind } from "./error-kind.ts";

/** Refusals of documents of evidence and of their use in a round. */
export const evidenceErrors = {
  "evidence.in_use": {
    status: 409,
    text: {
      vi: "Tài liệu đang là minh chứng của {count} tiêu chí thành phần ({first}) nên chưa bỏ được. Gỡ khỏi phiếu trước.",
      en: "The document serves {count} {count|component|components} ({first}) and cannot be removed. Take it off the sheet first.",
    },
  },
  "evidence.already_linked": {
    status: 409,
    text: {
      vi: "Tài liệu đã có ở tiêu chí thành phần này.",
      en: "The document already stands under this component.",
    },
  },
  "evidence.secret_has_no_text": {
    status: 422,
    text: {
      vi: "Tài liệu mật chỉ ghi số, nơi ban hành và ngày; bỏ mục và ghi chú.",
      en: "Of a secret document only number, issuer and date are kept; leave section and note empty.",
    },
  },
  "evidence.not_publishable": {
    status: 422,
    text: {
      vi: "Chỉ tài liệu có tệp mới công khai được; tài liệu mật không bao giờ công khai.",
      en: "Only a document with a file can be made public; a secret one never can.",
    },
  },
  "evidence.not_for_stage": {
    status: 403,
    text: {
      vi: "Ông/bà không phải người bổ sung tài liệu ở bước này.",
      en: "You are not among those who add evidence at this stage.",
    },
  },
  "evidence.archive_refused": {
    status: 422,
    text: { vi: "Không mở được tệp nén: {reason}.", en: "The archive cannot be opened: {reason}." },
  },
} as const satisfies Record<string, ErrorKind>;
