import { expect, it } from "vitest";
import type { ResultStage } from "./columns/stage.ts";
import { markDraftName, nameResults } from "./draft-mark.ts";

it.each<[ResultStage, boolean, string, string]>([
  ["self", true, "Theo điểm tự chấm (dự kiến, chưa công bố)", "As self-assessed (draft, not published)"],
  ["final", true, "Kết quả dự kiến, chưa công bố", "Draft result, not published"],
  ["self", false, "Theo điểm tự chấm", "As self-assessed"],
  ["final", false, "Kết quả cuối cùng", "Final"],
])("results at the stage %s, of a round that is not published: %s", (stage, isDraft, vi, en) => {
  expect(nameResults(stage, { isDraft })).toEqual({ vi, en });
});

it("a file says by its name that its results are not published", () => {
  expect(["xep-hang-2026", "xep-hang-2026"].map((name, at) => markDraftName(name, at === 0))).toEqual([
    "xep-hang-2026-du-kien",
    "xep-hang-2026",
  ]);
});
