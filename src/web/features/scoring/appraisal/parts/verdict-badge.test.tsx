import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AppraisalLine } from "../../../../../contract/scoring/appraisal-lines.ts";
import { VerdictBadges } from "./verdict-badge.tsx";

const none = { decided: false, asked: false, secondDecided: false, differs: false, stale: false, empty: false };
const show = (line: object) =>
  render(
    <MantineProvider>
      <VerdictBadges
        line={{ verdict: null, due: true, marks: none, columns: [], ...line } as unknown as AppraisalLine}
      />
    </MantineProvider>,
  );

test("a line of a sheet that was not handed in says so", () => {
  show({ sheetState: "drafting" });
  screen.getByText("Đang lập, chưa nộp");
  show({ sheetState: "untouched" });
  screen.getByText("Chưa bắt đầu");
});

test("accepting at the second appraisal is told as keeping the first", () => {
  const first = { stage: "appraisal1", seat: 1, verdict: "pointsChanged" };
  const second = { stage: "appraisal2", seat: 1, verdict: "accepted" };
  show({ sheetState: "submitted", verdict: "accepted", columns: [first, second] });
  screen.getByText("Giữ điểm thẩm định lần 1");
  expect(screen.queryByText(/chưa nộp/)).toBeNull();
});
