import { fillTexts, type Text } from "../../../../contract/text.ts";
import type { AuditFault, AuditFaultKind } from "../../../platform/audit/verify-audit.ts";

const faultTexts: Record<AuditFaultKind, Text> = {
  seal_missing: { vi: "thiếu mắt xích số {seq}", en: "link {seq} is missing" },
  link_broken: { vi: "mắt xích số {seq} không khớp với mắt xích trước", en: "link {seq} does not fit the one before" },
  seal_changed: { vi: "mắt xích số {seq} đã bị sửa", en: "link {seq} was changed" },
  seal_extra: { vi: "mắt xích số {seq} không thuộc chuỗi", en: "link {seq} does not belong to the chain" },
  action_missing: { vi: "thao tác của mắt xích số {seq} không còn", en: "the act of link {seq} is gone" },
  action_changed: { vi: "thao tác của mắt xích số {seq} đã bị sửa", en: "the act of link {seq} was changed" },
  personal_changed: {
    vi: "dữ liệu cá nhân của mắt xích số {seq} đã bị sửa",
    en: "the personal data of link {seq} were changed",
  },
  personal_removed: {
    vi: "dữ liệu cá nhân của mắt xích số {seq} bị xóa mà không có thao tác xóa nào",
    en: "the personal data of link {seq} were removed without an act of erasure",
  },
  action_unsealed: {
    vi: "thao tác {actionId} bị lấy khỏi chuỗi",
    en: "the act {actionId} was taken out of the chain",
  },
  head_lost: {
    vi: "mắt xích số {seq}, mắt xích cuối ở một lần kiểm tra trước, không còn hoặc đã khác: cuối chuỗi bị cắt hoặc bị làm lại",
    en: "link {seq}, the last one at an earlier check, is gone or another one: the end of the chain was cut off or made anew",
  },
  anchor_broken: {
    vi: "mắt xích số {seq} khác với bản ghi giữ bên ngoài",
    en: "link {seq} differs from the note kept elsewhere",
  },
};

/** One fault of the chain in words, with its place. */
export function describeFault(fault: AuditFault): Text {
  return fillTexts(faultTexts[fault.kind], { seq: fault.seq ?? "?", actionId: fault.actionId ?? "?" });
}
