import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { RoundChangePage } from "./round-change-page.tsx";
import { RoundCreatePage } from "./round-create-page.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const round = {
  ...{ id: "r1", version: 1, year: 2026, titleVi: "Chỉ số 2026", titleEn: null, day: "2026-12-31", ties: null },
  ...{ tieBreak: [], notSubmitted: null, demonstration: false, blocks: [], kind: "units", practice: false },
};

/** What the page says first, and whether it takes a reason. */
async function open(path: string, answer: object, abilities: readonly string[] = []) {
  const asked = (url: RequestInfo | URL) => String(url instanceof Request ? url.url : url).split("?")[0] ?? "";
  const found = { items: [], total: 0, page: 1, pageSize: 200, nodes: [], abilities: {} };
  vi.stubGlobal("fetch", async (url: RequestInfo | URL) =>
    Response.json(/rounds\/r1$/.test(asked(url)) ? answer : found),
  );
  const root = createRootRoute();
  const routeTree = root.addChildren([
    createRoute({ getParentRoute: () => root, path: "/rounds/$roundId/change", component: RoundChangePage }),
    createRoute({ getParentRoute: () => root, path: "/rounds/new", component: RoundCreatePage }),
  ]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [path] }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <SessionProvider session={{ abilities, unitId: null } as unknown as Session}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const heading = await screen.findByRole("heading", { level: 1 });
  return [heading.textContent, screen.queryAllByRole("textbox").length > 0];
}
const may = (manage: boolean, change: boolean) => ({ abilities: { manage, change } });

test.each([
  ["of a draft by its owner", { state: "draft", ...may(true, true) }, ["Sửa Chỉ số 2026", true]],
  ["of a draft by others", { state: "draft", ...may(false, false) }, ["Không có quyền", false]],
  ["of a round under way by others", { state: "open", ...may(false, false) }, ["Không có quyền", false]],
  [
    "of a round under way by its owner",
    { state: "open", ...may(true, false) },
    ["Đợt đánh giá đang thực hiện, không sửa ở trang này được nữa", false],
  ],
  [
    "of a published round",
    { state: "published", ...may(true, false) },
    ["Kết quả đã công bố, không sửa đợt đánh giá được nữa", false],
  ],
])("the change %s is a form, or says why not before anything can be typed", async (_, changes, expected) => {
  expect(await open("/rounds/r1/change", { ...round, ...changes })).toEqual(expected);
});

test("a new round is for those who may run one", async () => {
  expect(await open("/rounds/new", {}, ["scoring.read"])).toEqual(["Không có quyền", false]);
  cleanup();
  const [title, isForm] = await open("/rounds/new", {}, ["scoring.read", "scoring.manage"]);
  expect([title === "Không có quyền", isForm]).toEqual([false, true]);
});
