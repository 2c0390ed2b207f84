import type { Verdict } from "../columns/entry.ts";
import type { Text } from "../finding.ts";

export const verdictLabels: Readonly<Record<Verdict, Text>> = {
  accepted: { vi: "Chấp nhận", en: "Accepted" },
  inputsChanged: { vi: "Sửa số liệu", en: "Inputs changed" },
  pointsChanged: { vi: "Sửa điểm", en: "Points changed" },
};
