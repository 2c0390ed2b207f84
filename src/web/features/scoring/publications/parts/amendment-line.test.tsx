import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { AmendmentLine } from "./amendment-line.tsx";

const first = { number: 1, reason: null, decision: { number: "15/QĐ-UBND", date: "2026-01-05", signer: "Chủ tịch" } };
const second = { number: 2, reason: "Tính sai", decision: { ...first.decision, number: "20/QĐ-UBND" } };
const third = { number: 3, reason: "Tính thiếu", decision: { ...first.decision, number: "31/QĐ-UBND" } };

afterEach(() => vi.unstubAllGlobals());

/** The line over publications of a round, the newest first; how often they were asked for. */
function show(items: readonly object[], isPublished = true) {
  const ask = vi.fn(async () => Response.json({ items, waiting: null, abilities: {} }));
  vi.stubGlobal("fetch", ask);
  const session = { abilities: ["scoring.read"] } as unknown as Session;
  const component = () => (
    <SessionProvider session={session}>
      <main>
        <AmendmentLine roundId="r1" isPublished={isPublished} />
      </main>
    </SessionProvider>
  );
  const router = createRouter({ routeTree: createRootRoute({ component }), history: createMemoryHistory() });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return ask;
}

test("an amended result says how often and by which decision last, and leads to the publications", async () => {
  show([third, second, first]);
  const link = await screen.findByRole("link", { name: "Xem các lần công bố và thay đổi" });
  expect(link.getAttribute("href")).toBe("/rounds/r1/publications");
  expect(screen.getByRole("main").textContent).toContain(
    "Điều chỉnh lần 2 theo Quyết định số 31/QĐ-UBND ngày 05/01/2026.",
  );
});

test("a result that was never amended says nothing", async () => {
  const asked = show([first]);
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(screen.getByRole("main").textContent).toBe("");
});

test("of a round that is not published nothing is asked", async () => {
  const asked = show([third], false);
  expect((await screen.findByRole("main")).textContent).toBe("");
  expect(asked).not.toHaveBeenCalled();
});
