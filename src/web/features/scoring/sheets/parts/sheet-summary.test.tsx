import { MantineProvider } from "@mantine/core";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SheetSummary } from "./sheet-summary.tsx";

const sheet = {
  ...{ roundId: "r1", unitId: "u1", inputsAsOf: null, keptBy: null, approvedAt: null, submittedAt: null },
  window: { opensAt: null, closesAt: null, reopenedUntil: null, state: "none", daysLeft: 0 },
  progress: { components: 3, answered: 0, estimates: 0, withoutEvidence: 0 },
  totals: { points: "0", max: "10", percent: null },
};

async function show(published: boolean) {
  cleanup();
  const page = () => <SheetSummary sheet={{ ...sheet, published } as never} live={undefined} />;
  const router = createRouter({ routeTree: createRootRoute({ component: page }) });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
  await screen.findByRole("region", { name: "Tổng hợp phiếu" });
  return screen.queryByRole("link")?.getAttribute("href");
}

test("the sheet of a published round says so and leads to the result of its unit", async () => {
  expect(await show(true)).toBe("/rounds/r1/units/u1");
  screen.getByText(/Kết quả của đợt đã công bố/);
  expect(await show(false)).toBeUndefined();
});
