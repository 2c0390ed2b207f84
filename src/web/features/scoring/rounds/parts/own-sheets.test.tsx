import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { OwnSheets } from "./own-sheets.tsx";

afterEach(() => vi.unstubAllGlobals());

const sheet = {
  ...{ roundId: "r1", unitId: "u1", unitNameVi: "Sở Y tế", unitNameEn: null, state: "drafting", open: true },
  ...{ canFill: true, canApprove: false, ownTasks: 0 },
};

async function show(changes: object, state = "open") {
  document.body.replaceChildren();
  vi.stubGlobal("fetch", async () => Response.json({ items: [{ ...sheet, ...changes }] }));
  const page = () => (
    <main>
      <OwnSheets round={{ id: "r1", state } as never} />
      <p>round</p>
    </main>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: page }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByText("round");
}

test("whoever fills in the sheet of a unit finds the way to it on the page of the round, and what waits stands out", async () => {
  await show({});
  const link = await screen.findByRole("link", { name: "Phiếu tự chấm: Sở Y tế" });
  expect([link.getAttribute("href"), link.dataset["variant"]]).toEqual(["/rounds/r1/sheets/u1", "filled"]);
  await show({ state: "submitted" });
  expect((await screen.findByRole("link")).dataset["variant"]).toBe("default");
  await show({ state: "checking", canFill: false, canApprove: true });
  expect((await screen.findByRole("link")).dataset["variant"]).toBe("filled");
});

test.each([
  ["a sheet of another round", { roundId: "r2" }, "open"],
  ["a sheet that the person has nothing to do with", { canFill: false }, "open"],
  ["a round that is published", {}, "published"],
])("%s gives no way", async (_, changes, state) => {
  await show(changes, state);
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole("link")).toBeNull();
});
