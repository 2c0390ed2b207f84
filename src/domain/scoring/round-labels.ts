import type { Text } from "./finding.ts";
import type { RoundState } from "./round.ts";
import type { InputState } from "./stored-result.ts";

/** States of a round as people read them in a table. */
export const roundStateLabels: Readonly<Record<RoundState, Text>> = {
  draft: { vi: "Đang chuẩn bị", en: "In preparation" },
  open: { vi: "Đang thực hiện", en: "Under way" },
  published: { vi: "Đã công bố", en: "Published" },
};

/** States of a unit's inputs as people read them in a table. */
export const inputStateLabels: Readonly<Record<InputState, Text>> = {
  notSubmitted: { vi: "Chưa nộp số liệu", en: "Nothing submitted" },
  incomplete: { vi: "Thiếu hoặc sai số liệu", en: "Inputs missing or wrong" },
  complete: { vi: "Đủ số liệu", en: "All inputs" },
};
