import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { BoardAgencies } from "./board-agencies.tsx";

afterEach(cleanup);

const agency = {
  ...{ assignmentId: "a", agencyNameVi: "Sở Tư pháp", agencyNameEn: null, blockCode: null, part: null, units: null },
  ...{ replacement: false, total: 3, appraised1: 3, appraised2: 0, again: 0, approved1: true, approved2: false },
  ...{ due: null, urgedAt: null },
};

function draw(secondAppraisal: boolean, changes: object = {}) {
  const board = { agencies: [{ ...agency, ...changes }], gaps: 0, canUrge: true, secondAppraisal };
  render(
    <MantineProvider env="test">
      <BoardAgencies round={{ id: "r", blocks: [] } as never} board={board as never} />
    </MantineProvider>,
  );
  return screen.getAllByRole("columnheader").map(({ textContent }) => textContent);
}

test("a round without a second appraisal has no column for it", () => {
  expect(draw(false)).not.toContain("Thẩm định lại");
});

test("a part with nothing to appraise again says so; another one how much of it is judged", () => {
  expect(draw(true)).toContain("Thẩm định lại");
  expect(screen.queryByText("0/0 (0%)")).toBeNull();
  cleanup();
  draw(true, { again: 2, appraised2: 1 });
  screen.getByText("1/2 (50%)");
});
