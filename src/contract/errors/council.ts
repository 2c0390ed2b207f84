import type { ErrorKind } from "./error-kind.ts";

/** Refusals of the council and of the publication that follows it. */
export const councilErrors = {
  "scoring.council_finished": {
    status: 409,
    text: {
      vi: "Hội đồng đã kết thúc họp nên không ghi thêm được. Mở lại cuộc họp (có lý do) trước khi sửa.",
      en: "The council has ended its meetings, so nothing more is written. Reopen them, with a reason, before changing anything.",
    },
  },
  "scoring.council_not_finished": {
    status: 409,
    text: {
      vi: "Hội đồng chưa kết thúc họp nên không có gì để mở lại.",
      en: "The council has not ended its meetings, so there is nothing to reopen.",
    },
  },
  "scoring.council_time_over": {
    status: 409,
    text: {
      vi: "Ngoài thời gian họp Hội đồng nên không mở lại được. Gia hạn bước Hội đồng ở trang Thiết lập trước, rồi mở lại.",
      en: "The council is outside its window, so its meetings are not reopened. Extend the window of the council in the set-up first, then reopen them.",
    },
  },
  "scoring.council_undecided": {
    status: 409,
    text: {
      vi: "Còn {count} nội dung Hội đồng chưa quyết định. Xem lại, hoặc xác nhận kết thúc và giữ nguyên điểm thẩm định.",
      en: "{count} {count|case is|cases are} not decided. Look again, or confirm the end: the appraised points stand there.",
    },
  },
  "scoring.council_no_meeting": {
    status: 409,
    text: {
      vi: "Chưa có phiên họp nào của Hội đồng được ghi. Thêm phiên họp, hoặc xác nhận kết thúc khi không họp.",
      en: "No meeting of the council is on record. Add the meeting, or confirm that the council ends without one.",
    },
  },
  "scoring.requests_waiting": {
    status: 409,
    text: {
      vi: "{count} đề nghị không đánh giá chờ chủ trì trả lời, trước hết: {first}. Chủ trì trả lời ở mục Không đánh giá của đợt, rồi Hội đồng kết thúc họp.",
      en: "{count} {count|request|requests} not to be scored {count|waits|wait} for the owner's answer, first: {first}. The owner answers on the page of what is not scored; then the council ends.",
    },
  },
  "scoring.windows_running": {
    status: 409,
    text: {
      vi: "Chưa hết thời gian tự chấm và thẩm định của {unit}. Đợi hết thời gian rồi cho điểm phần bỏ trống.",
      en: "The time of self-assessment and appraisal is not over for {unit}. Wait for its end before settling what was left empty.",
    },
  },
  "scoring.proposal_old": {
    status: 409,
    text: {
      vi: "Đề xuất này đã được thay hoặc đã quyết định. Tải lại nội dung để xem đề xuất mới nhất.",
      en: "This proposal has been replaced or decided. Reload the case to see the latest one.",
    },
  },
  "scoring.vote_not_passed": {
    status: 409,
    text: {
      vi: "Chưa ghi quyết định: có mặt {present}/{all} thành viên (cần {quorum}), đồng ý {yes}, không đồng ý {no}. Đề xuất chưa đủ số phiếu.",
      en: "Not decided: {present} of {all} members are present ({quorum} needed), {yes} for and {no} against. The proposal has no majority.",
    },
  },
  "scoring.session_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu phiên họp: {first}.",
      en: "The meeting was not saved: {first}.",
    },
  },
  "scoring.minutes_reason_missing": {
    status: 422,
    text: {
      vi: "Phiên họp đã có biên bản đã ký. Nêu lý do thay (ít nhất 3 ký tự); bản cũ vẫn được giữ.",
      en: "The meeting has signed minutes already. Say why they are replaced (3 characters at least); the old ones are kept.",
    },
  },
  "scoring.minutes_date_refused": {
    status: 422,
    text: {
      vi: "Ngày biên bản {date} phải từ ngày họp {day} đến hôm nay.",
      en: "The minutes are dated {date}; they date from {day}, the day of the meeting, to today.",
    },
  },
  "scoring.drafts_over": {
    status: 409,
    text: {
      vi: "Kết quả đã công bố nên không lập lại Tờ trình và dự thảo Quyết định của lần công bố đầu. Quyết định đã ký và các lần điều chỉnh ở trang Công bố của đợt.",
      en: "The result is published, so submission and draft of its first decision are made no more. The signed decision and the amendments are on the round's page Publications.",
    },
  },
  "scoring.publication_not_ready": {
    status: 409,
    text: {
      vi: "Chưa công bố được, còn {count} việc: {first}.",
      en: "Not published, {count} {count|thing is|things are} missing: {first}.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
