import type { ErrorKind } from "./error-kind.ts";

/** Refusals of publications and their corrections. */
export const publicationErrors = {
  "scoring.decision_missing": {
    status: 422,
    text: {
      vi: "Chưa công bố được: thiếu {what}. Kết quả chỉ được công bố theo quyết định đã ký.",
      en: "Not published: {what} is missing. A result is published only by a signed decision.",
    },
  },
  "scoring.decision_not_another": {
    status: 422,
    text: {
      vi: "Chưa điều chỉnh được: kết quả đã công bố chỉ được điều chỉnh theo một quyết định khác, ký sau. {what}",
      en: "Not amended: a published result is amended only by another decision, signed later. {what}",
    },
  },
  "scoring.decision_replaced": {
    status: 409,
    text: {
      vi: "Chưa công bố: tệp quyết định đã ký vừa được người khác đính kèm hoặc thay. Mở tệp hiện nay xem lại, rồi công bố.",
      en: "Not published: somebody has attached or replaced the signed decision in the meantime. Open the file that is there now, then publish.",
    },
  },
  "scoring.decision_file_refused": {
    status: 422,
    text: {
      vi: "Tệp quyết định phải là PDF mở được, không có mật khẩu. Xuất lại từ hệ thống văn bản hoặc quét lại rồi gửi.",
      en: "The decision must be a PDF that opens without a password. Export it again from the document system, or scan it again.",
    },
  },
  "scoring.restricted_unknown": {
    status: 422,
    text: {
      vi: "Không có tiêu chí {code} trong các bộ tiêu chí của đợt, nên không thể giữ kín số liệu của nó.",
      en: "The sets of the round have no component {code}, so its inputs cannot be withheld.",
    },
  },
  "scoring.amendment_empty": {
    status: 422,
    text: {
      vi: "Các thay đổi này không làm đổi điểm, xếp loại hay hạng nào: không có gì để điều chỉnh.",
      en: "These changes alter no points, class or rank: there is nothing to amend.",
    },
  },
} satisfies Record<string, ErrorKind>;
