import type { ErrorKind } from "./error-kind.ts";

/** Refusals of criteria sets, rounds, inputs and results. */
export const scoringErrors = {
  "scoring.set_frozen": {
    status: 409,
    text: {
      vi: "Bộ tiêu chí {code} phiên bản {version} đã chốt nên không sửa, không xóa được. Nhập lại tệp để lập phiên bản mới.",
      en: "Version {version} of the criteria set {code} is frozen and can neither change nor be removed. Import the file again for a new version.",
    },
  },
  "scoring.set_in_use": {
    status: 409,
    text: {
      vi: "Bộ tiêu chí đang được dùng trong {count} đợt đánh giá nên không xóa được.",
      en: "The criteria set is used by {count} {count|round|rounds} and cannot be removed.",
    },
  },
  "scoring.set_not_frozen": {
    status: 409,
    text: {
      vi: "Bộ tiêu chí {code} phiên bản {version} chưa chốt. Chốt bộ tiêu chí trước khi đưa vào đợt đánh giá.",
      en: "Version {version} of the criteria set {code} is not frozen. Freeze it before a round uses it.",
    },
  },
  "scoring.set_has_errors": {
    status: 422,
    text: {
      vi: "Bộ tiêu chí còn {count} lỗi nên chưa chốt được: {first}. Sửa tệp rồi nhập lại.",
      en: "The criteria set has {count} {count|error|errors} and cannot be frozen: {first}. Correct the file and import it again.",
    },
  },
  "scoring.round_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu đợt đánh giá, có {count} chỗ phải sửa, nêu từng chỗ.",
      en: "The round was not saved, {count} {count|place needs|places need} correction, each is named.",
    },
  },
  "scoring.round_published": {
    status: 409,
    text: {
      vi: "Kết quả của đợt đánh giá đã công bố nên không sửa ở đây được. Cần sửa thì công bố quyết định điều chỉnh.",
      en: "The result of the round is published and cannot change here. Publish an amendment where it must be corrected.",
    },
  },
  "scoring.round_not_published": {
    status: 409,
    text: {
      vi: "Đợt đánh giá chưa công bố. Tải lại trang để xem trạng thái mới.",
      en: "The round is not published. Reload the page to see its state.",
    },
  },
  "scoring.round_has_inputs": {
    status: 409,
    text: {
      vi: "{what} đã có số liệu ({count} giá trị) nên không bỏ hoặc đổi được. Xóa số liệu trước.",
      en: "{what} already has inputs ({count} values) and can be neither removed nor changed. Delete the inputs first.",
    },
  },
  "scoring.round_incomplete": {
    status: 409,
    text: {
      vi: "Chưa công bố được: {count} đơn vị còn thiếu hoặc sai số liệu, trước hết là {first}. Bổ sung số liệu rồi công bố.",
      en: "Not published: {count} {count|unit has|units have} missing or wrong inputs, the first is {first}. Complete the inputs, then publish.",
    },
  },
  "scoring.decision_in_future": {
    status: 422,
    text: {
      vi: "Chưa công bố được: ngày ký quyết định {date} sau ngày hôm nay {today}. Kiểm tra lại ngày ký.",
      en: "Not published: the decision is dated {date}, after today {today}. Check the date of the decision.",
    },
  },
  "scoring.inputs_refused": {
    status: 422,
    text: {
      vi: "Chưa lưu số liệu, có {count} chỗ sai: {first}. Kiểm tra lại số liệu.",
      en: "The inputs were not saved, {count} {count|place is|places are} wrong: {first}. Check the figures.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
