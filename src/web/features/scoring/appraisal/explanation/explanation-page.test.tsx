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
import { ExplanationPage } from "./explanation-page.tsx";

afterEach(() => vi.unstubAllGlobals());

const line = {
  ...{ component: "2.1", nameVi: "Ban hành kế hoạch", nameEn: null, areaCode: "2", areaNameVi: "Thể chế" },
  ...{ areaNameEn: null, max: "4", rule: { vi: "Theo tỷ lệ", en: "By ratio" }, ruleKind: null, fields: [] },
  ...{ self: null, appraised: null, answer: null, selfPoints: "4", points: "3", above: "1", awaits: true },
};
const page = {
  ...{ titleVi: "Chỉ số 2026", titleEn: null, unitNameVi: "Sở Y tế", unitNameEn: null, state: "drafting", version: 0 },
  ...{ published: false, window: "open", closesAt: "2026-12-31T10:00:00Z", returnReason: null, submittedAt: null },
  ...{ sum: { self: "4", appraised: "3", above: "1", awaiting: 1, answered: 0 }, unapproved: 0 },
  ...{ lines: [line], abilities: { write: false, acts: [] } },
};

async function show(changes: object): Promise<string> {
  cleanup();
  const evidence = { links: [], items: [], canAttach: false };
  vi.stubGlobal("fetch", async (url: string) =>
    Response.json(url.endsWith("/explanation") ? { ...page, ...changes } : evidence),
  );
  const root = createRootRoute();
  const route = createRoute({ getParentRoute: () => root, path: "/$roundId/$unitId", component: ExplanationPage });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: ["/r1/u1"] }),
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole("article");
  return document.body.textContent;
}

test("while answers are taken, the page asks for them and tells a draft", async () => {
  const told = await show({});
  expect(told).toContain("Trả lời 1 tiêu chí trước 17:00 31/12/2026");
  expect(told).toContain("Cần giải trình");
  expect(told).toContain("Điểm thẩm định dự kiến");
});

test("once the step is over nothing is asked any more; once the result is published nothing is a draft", async () => {
  const closed = await show({ window: "closed" });
  expect(closed).toContain("Đã hết thời gian giải trình lúc 17:00 31/12/2026");
  expect(closed).toContain("Đã không giải trình");
  expect(closed).not.toContain("Cần giải trình");
  expect(closed).toContain("Điểm thẩm định dự kiến");
  const published = await show({ window: "closed", published: true });
  expect(published).toContain("Điểm thẩm định lần 1");
  expect(published).not.toContain("dự kiến");
});
