import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { UrgeDialog } from "./urge-dialog.tsx";

afterEach(() => vi.unstubAllGlobals());

test("of the units that have not sent, those whose step has locked are left out unless they are added", async () => {
  const row = (unitId: string, changes: object) => ({
    ...{ unitId, nameVi: `Sở ${unitId}`, nameEn: null, state: "filling", late: false, explanationDue: null },
    ...changes,
  });
  const items = [row("A", {}), row("B", { late: true }), row("C", { state: "submitted" })];
  vi.stubGlobal("fetch", async () => Response.json({ items, total: 3, page: 1, pageSize: 200 }));
  const board = {
    ...{ units: 3, late: 1, stage: "appraisal1", openStages: ["appraisal1"], explanations: { late: 0, soon: 0 } },
    ...{ states: [{ state: "submitted", count: 1 }], canSend: 1, reopenedStages: ["self"] },
  };
  const page = () => <UrgeDialog roundId="r1" board={board as never} onClose={() => undefined} />;
  const router = createRouter({ routeTree: createRootRoute({ component: page }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByLabelText(/^Sở A/);
  const chosen = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Sở/ }).map(({ checked }) => checked);
  expect(chosen).toEqual([true, false, false]);
});
