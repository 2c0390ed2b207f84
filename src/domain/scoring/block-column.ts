import type { ImportColumn } from "../imports/definition.ts";

/** Which block a unit of a row belongs to, in tables about the units of a round. */
export const blockColumn = {
  key: "block",
  title: { vi: "Nhóm", en: "Block" },
  type: "code",
  required: false,
  guide: {
    vi: "Mã nhóm; chỉ cần khi tên đơn vị trùng nhau.",
    en: "Code of the block; only where units share a name.",
  },
  example: "so",
} as const satisfies ImportColumn;
