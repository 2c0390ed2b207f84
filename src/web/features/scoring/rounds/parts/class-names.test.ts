import { expect, test } from "vitest";
import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";
import { countClasses } from "./class-names.ts";

const row = (className: string | null, classNameEn: string | null) => ({ className, classNameEn }) as RankingRow;

test("classes are counted in the order of the ranking; units without a class are left out", () => {
  const rows = [row("Tốt", "Good"), row("Tốt", "Good"), row("Khá", null), row(null, null)];
  expect(countClasses(rows, "vi")).toEqual([
    { value: "Tốt", label: "Tốt", units: 2 },
    { value: "Khá", label: "Khá", units: 1 },
  ]);
  expect(countClasses(rows, "en").map((one) => one.label)).toEqual(["Good", "Khá"]);
});
