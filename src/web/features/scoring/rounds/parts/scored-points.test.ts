import { expect, test } from "vitest";
import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";
import { scoredPoints } from "./scored-points.ts";

const row = (changes: Partial<RankingRow>) =>
  ({ points: "0", percent: "0", inputs: "complete", ...changes }) as RankingRow;

test("who sent nothing and has no index has no points; who counts as zero has 0", () => {
  expect(scoredPoints(row({ inputs: "notSubmitted", percent: null }))).toBeNull();
  expect(scoredPoints(row({ inputs: "notSubmitted" }))).toBe("0");
  expect(scoredPoints(row({}))).toBe("0");
});
