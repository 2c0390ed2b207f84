import { expect, it } from "vitest";
import type { EntryContent } from "../columns/entry.ts";
import { officerProgress } from "./officer-progress.ts";

const column = (
  seat: 1 | 2,
  accountId: string,
  points: string | null,
  verdict: EntryContent["verdict"] = "accepted",
) => ({
  ...{ stage: "appraisal1" as const, seat, accountId, points, verdict, inputs: {} },
});

it("counts for each appraiser what both seats decided and where they lead to the same", () => {
  const lines = [
    [column(1, "an", "1"), column(2, "binh", "1")],
    [column(1, "an", "1"), column(2, "binh", "1/2", "pointsChanged")],
    [column(1, "an", "1"), column(2, "binh", null, null)],
    [column(1, "chi", "2"), column(2, "binh", "2")],
    [column(2, "binh", "1")],
  ];
  const of = (accountId: string) => officerProgress(lines, { stage: "appraisal1", accountId });
  expect(of("an")).toEqual({ decided: 3, both: 2, agreed: 1 });
  expect(of("binh")).toEqual({ decided: 4, both: 3, agreed: 2 });
  expect(of("chi")).toEqual({ decided: 1, both: 1, agreed: 1 });
  expect(officerProgress(lines, { stage: "appraisal2", accountId: "an" })).toEqual({ decided: 0, both: 0, agreed: 0 });
});
