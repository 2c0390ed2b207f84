import { describe, expect, it } from "vitest";
import type { UnitYear } from "../../server/modules/scoring/service/public-site/unit-history.ts";
import { makeView } from "../view.ts";
import { comparableRuns, historyPicture } from "./history-picture.ts";

const view = makeView({ language: "vi", basePath: "", keepLanguage: false });

/** One result of the year 2024: only what the picture looks at. */
function year(side: UnitYear["side"], percent: string): UnitYear {
  const names = { unitNameVi: "Sở A", unitNameEn: null, roundTitleVi: "Năm 2024", roundTitleEn: null };
  const result = { rank: 1, ranked: 3, className: null, classNameEn: null, inputs: "complete" as const };
  return {
    ...names,
    ...result,
    side,
    percent,
    year: 2024,
    roundId: "r",
    unitId: side,
    demonstration: false,
  } as UnitYear;
}

/** Where the figure of the unit itself stands against its dot. */
function placeOf(...others: UnitYear[]) {
  const picture = String(historyPicture(view, [year("same", "70.34"), ...others]));
  const [, cx, cy] = /<circle cx="(\d+)" cy="(\d+)"/.exec(picture) ?? [];
  const [, x, y] = /<text class="value" x="(\d+)" y="(\d+)"/.exec(picture) ?? [];
  expect(picture).toContain(">70,34</text>");
  return { right: Number(x) - Number(cx), down: Number(y) - Number(cy) };
}

describe("the figure of a dot", () => {
  it("stands above it where nothing else does", () => {
    expect(placeOf()).toEqual({ right: 0, down: -10 });
    expect(placeOf(year("before", "40"))).toEqual({ right: 0, down: -10 });
  });

  it("stands below it where a diamond of the same round lies above, at its side where they lie on both sides", () => {
    expect(placeOf(year("before", "81"))).toEqual({ right: 0, down: 10 });
    expect(placeOf(year("before", "81"), year("after", "58"))).toEqual({ right: 12, down: 0 });
  });
});

describe("the line of the unit itself", () => {
  const own = [2023, 2024, 2025, 2026].map((one) => ({ ...year("same", "70"), year: one, roundId: `r${one}` }));
  const runs = (...days: string[]) => comparableRuns(own, days).map((run) => run.map((one) => one.year));

  it("is one where nothing was reorganised between its years", () => {
    expect(runs()).toEqual([[2023, 2024, 2025, 2026]]);
    expect(runs("2023-07-01", "2027-01-01")).toEqual([[2023, 2024, 2025, 2026]]);
  });

  it("is cut before the year of a reorganisation", () => {
    expect(runs("2025-03-01")).toEqual([
      [2023, 2024],
      [2025, 2026],
    ]);
    const drawn = String(historyPicture(view, [...own].reverse(), ["2024-01-01", "2025-03-01"]));
    expect(drawn.match(/<polyline points="\d+,\d+ \d+,\d+"/g)).toHaveLength(1);
  });
});
