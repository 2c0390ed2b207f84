import type { Text } from "../finding.ts";
import { reasonShort } from "../reason-short.ts";
import type { VerdictRefusal } from "./decide-verdict.ts";

/** Why a verdict cannot be saved, in words of the appraiser. */
export const verdictRefusals: Readonly<Record<VerdictRefusal, Text>> = {
  nothingSaid: {
    vi: "chọn chấp nhận, sửa số liệu, sửa điểm hoặc yêu cầu giải trình",
    en: "accept, change the inputs, change the points or ask for an explanation",
  },
  nothingToAccept: {
    vi: "đơn vị chưa có số liệu nên không có gì để chấp nhận",
    en: "the unit gave no inputs, so there is nothing to accept",
  },
  reasonMissing: { vi: "phải nêu lý do khi sửa", en: "a change needs a reason" },
  reasonShort,
  reasonUnfinished: {
    vi: "điền nốt phần còn để trong ngoặc nhọn",
    en: "fill in what still stands in braces",
  },
  questionMissing: { vi: "ghi rõ nội dung yêu cầu giải trình", en: "say what the unit is asked" },
  sameInputs: { vi: "số liệu không khác; chọn chấp nhận", en: "the inputs are the same: accept them" },
  pointsMissing: { vi: "nhập số điểm", en: "enter the points" },
  pointsOutOfRange: {
    vi: "điểm phải từ 0 đến điểm tối đa của tiêu chí",
    en: "points lie between 0 and the maximum of the component",
  },
  remarkUnknown: { vi: "không có mã nhận xét này", en: "there is no such stock remark" },
};
