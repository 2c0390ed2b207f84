import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CouncilActs } from "./council-acts.tsx";
import { ReopenNote } from "./reopen-note.tsx";
import type { CouncilWork } from "./types.ts";

/** The acts of a council that has ended its meetings, with what is said about its reopening. */
async function show({ prepares = true, reopens = true, published = false, mayExtend = true }) {
  const abilities = { prepares, reopens, records: false };
  const work = { published, finishedAt: "2027-01-10T09:00:00Z", abilities, cases: [], lacks: [], sessions: [] };
  const acts = { roundId: "r1", work: work as unknown as CouncilWork };
  const page = () => (
    <main>
      <CouncilActs {...acts} />
      <ReopenNote {...acts} mayExtend={mayExtend} />
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
  const { textContent } = await screen.findByRole("main");
  return {
    button: screen.queryByRole("button", { name: "Mở lại cuộc họp" }) !== null,
    isOver: textContent?.includes("Đã hết thời gian họp") ?? false,
    way: screen.queryByRole("link", { name: "Gia hạn ở trang Thiết lập" })?.getAttribute("href") ?? null,
  };
}

test.each([
  ["while there is time to meet: the act", {}, { button: true, isOver: false, way: null }],
  [
    "when the time is over: why not, and the way",
    { reopens: false },
    { button: false, isOver: true, way: "/rounds/r1/setup" },
  ],
  ["to who may not extend: why not", { reopens: false, mayExtend: false }, { button: false, isOver: true, way: null }],
  ["to a member: nothing", { prepares: false, reopens: false }, { button: false, isOver: false, way: null }],
  ["once published: nothing", { published: true, reopens: false }, { button: false, isOver: false, way: null }],
] as const)("the reopening of an ended council is offered %s", async (_when, given, shown) => {
  expect(await show(given)).toEqual(shown);
});
