import type { Text } from "../finding.ts";

const field = (name: "bonus" | "penalty", title: Text) => ({
  ...{ name, title, kind: "number" as const, options: [], required: true },
});

/** What a column of bonus and penalty holds, as inputs are named on screen. */
export const extraFields = [
  field("bonus", { vi: "Điểm thưởng", en: "Bonus" }),
  field("penalty", { vi: "Điểm trừ", en: "Penalty" }),
];
