import { MantineProvider } from "@mantine/core";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import type { RankingRow } from "../../../../../contract/scoring/ranking.ts";
import { RankedUnit } from "./ranked-unit.tsx";

const ranked = {
  points: "88.2739",
  percent: "88.27",
  className: "Tốt",
  classNameEn: "Good",
  rank: 2,
  inputs: "complete",
};
const without = { percent: null, className: null, classNameEn: null, rank: null };

test.each([
  ["a ranked unit", {}, "88,2739 điểm · 88,27% · Tốt"],
  ["one with inputs missing", { inputs: "incomplete" }, "88,2739 điểm · 88,27% · Tốt · Thiếu hoặc sai số liệu"],
  [
    "one that sent nothing",
    { ...without, points: "23.508941", inputs: "notSubmitted" },
    "23,5089 điểm · Không gửi số liệu",
  ],
  [
    "one that has sent nothing yet",
    { ...without, points: "0", inputs: "notSubmitted", isPublished: false },
    "0 điểm · Chưa nộp số liệu",
  ],
  ["one that nothing applies to", { ...without, points: "0" }, "0 điểm · Không xếp hạng"],
])("the line of %s on a phone", (_, changes, line) => {
  const { isPublished, ...row } = { ...ranked, isPublished: true, ...changes };
  const { container } = render(
    <MantineProvider env="test">
      <RankedUnit name="Sở Y tế" row={row as RankingRow} isPublished={isPublished} />
    </MantineProvider>,
  );
  expect(container.querySelector("span")?.textContent).toBe(line);
});
