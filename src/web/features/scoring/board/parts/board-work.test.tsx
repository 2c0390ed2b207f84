import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { BoardWork } from "./board-work.tsx";

afterEach(() => vi.unstubAllGlobals());

const none = { late: 0, soon: 0 };
const board = {
  ...{ units: 15, late: 0, states: [{ state: "submitted", count: 15 }], explanations: none, parts: none, gaps: 0 },
  ...{ canSend: 0, reopenedStages: [], awaitsPublication: false },
};

async function show(changes: object) {
  document.body.replaceChildren();
  const round = { id: "r1", titleVi: "Chỉ số năm 2026", titleEn: null };
  vi.stubGlobal("fetch", async (url: string) =>
    Response.json(url.includes("/board") ? { ...board, ...changes } : { items: [round] }),
  );
  const page = () => (
    <main>
      <BoardWork />
      <p>work</p>
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
  await screen.findByText("work");
}

test("a round that is through all its steps waits for its publication, and the line leads to the round", async () => {
  await show({ awaitsPublication: true });
  const [line, ...others] = await screen.findAllByRole("link");
  expect(line?.textContent).toBe("Các bước đã xong, kết quả 15 đơn vị chờ công bố: Chỉ số năm 2026");
  expect(line?.getAttribute("href")).toBe("/rounds/r1");
  expect(others).toEqual([]);
});

const states = [{ state: "submitted", count: 12 }];
const lines = async () => (await screen.findAllByRole("link")).map((one) => one.textContent);

test("units that have not sent are told while they can, also when the step was opened again for some of them", async () => {
  await show({ states, canSend: 3 });
  expect(await lines()).toEqual(["3 đơn vị chưa gửi phiếu: Chỉ số năm 2026"]);
  await show({ states, late: 2, canSend: 1, reopenedStages: ["self"] });
  expect(await lines()).toEqual(["1 đơn vị được mở lại bước tự chấm chưa gửi phiếu: Chỉ số năm 2026"]);
});

test("before the step opens no sheet is work", async () => {
  await show({ states, gaps: 4 });
  expect(await lines()).toEqual(["4 tiêu chí chưa có ai thẩm định: Chỉ số năm 2026"]);
});

test("once the step is locked for all, units that did not send are no work, whatever else waits", async () => {
  await show({ states, late: 3, gaps: 4 });
  expect(await lines()).toEqual(["4 tiêu chí chưa có ai thẩm định: Chỉ số năm 2026"]);
});

test("an explanation that nobody can give any more is no work, a part that is approved late is", async () => {
  await show({ explanations: { late: 2, soon: 1 }, parts: { late: 3, soon: 0 } });
  expect(await lines()).toEqual([
    "1 đơn vị sắp hết hạn giải trình: Chỉ số năm 2026",
    "3 phần thẩm định quá hạn phê duyệt: Chỉ số năm 2026",
  ]);
});
