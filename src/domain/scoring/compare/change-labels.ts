import type { Level } from "../compiled-set.ts";
import type { Text } from "../finding.ts";
import type { ChangeKind } from "./list-set-changes.ts";

/** What happened to one line of a set, in words. */
export const changeKindLabels: Readonly<Record<ChangeKind, Text>> = {
  added: { vi: "Thêm", en: "Added" },
  removed: { vi: "Bỏ", en: "Removed" },
  moved: { vi: "Chuyển chỗ", en: "Moved" },
  recoded: { vi: "Đổi mã", en: "Recoded" },
  renamed: { vi: "Đổi tên", en: "Renamed" },
  maximum: { vi: "Đổi điểm tối đa", en: "Maximum changed" },
  rule: { vi: "Đổi quy tắc", en: "Rule changed" },
  other: { vi: "Sửa nội dung khác", en: "Other changes" },
  unchanged: { vi: "Không đổi", en: "Unchanged" },
};

/** What a line of a set is, in words. */
export const partLevelLabels: Readonly<Record<Level, Text>> = {
  area: { vi: "Lĩnh vực", en: "Area" },
  criterion: { vi: "Tiêu chí", en: "Criterion" },
  component: { vi: "Tiêu chí thành phần", en: "Component" },
};
