import { expect, it } from "vitest";
import type { EntryContent } from "../columns/entry.ts";
import { markLine } from "./mark-line.fixture.ts";
import { officerProgress } from "./officer-progress.ts";

const column = (
  seat: 1 | 2,
  accountId: string,
  points: string | null,
  verdict: EntryContent["verdict"] = "accepted",
) => ({
  ...{ stage: "appraisal1" as const, seat, accountId, points, verdict, inputs: {}, at: new Date(0) },
  ...{ asksExplanation: false, reason: null, note: null },
});

it("counts for each appraiser what both seats decided and where they lead to the same", () => {
  const lines = [
    [column(1, "an", "1"), column(2, "binh", "1")],
    [column(1, "an", "1"), column(2, "binh", "1/2", "pointsChanged")],
    [column(1, "an", "1"), column(2, "binh", null, null)],
    [column(1, "chi", "2"), column(2, "binh", "2")],
    [column(2, "binh", "1")],
    [column(1, "chi", "1", "pointsChanged"), column(2, "chi", "2")],
  ];
  const of = (accountId: string, stage: "appraisal1" | "appraisal2" = "appraisal1") =>
    officerProgress(
      lines.map((columns) => markLine(columns, stage)),
      accountId,
    );
  expect(of("an")).toEqual({ decided: 3, both: 2, agreed: 1 });
  expect(of("binh")).toEqual({ decided: 4, both: 3, agreed: 2 });
  expect(of("chi")).toEqual({ decided: 2, both: 1, agreed: 1 });
  expect(of("an", "appraisal2")).toEqual({ decided: 0, both: 0, agreed: 0 });
});
