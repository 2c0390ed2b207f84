import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ChangesPage } from "./changes-page.tsx";

afterEach(() => vi.unstubAllGlobals());

test.each(["", "?against=s1"])("the comparison (%s) leads back to its set", async (search) => {
  document.body.replaceChildren();
  vi.stubGlobal("fetch", async () => Response.json({ items: [], total: 0, page: 1, pageSize: 50, abilities: {} }));
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: "/criteria-sets/$setId/changes",
    component: ChangesPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/criteria-sets/s2/changes${search}`] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const back = await screen.findByRole("link", { name: "Về trang của bộ tiêu chí" });
  expect(back.getAttribute("href")).toBe("/criteria-sets/s2");
});
