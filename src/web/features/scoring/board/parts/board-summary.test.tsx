import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { BoardSummary } from "./board-summary.tsx";

const none = { late: 0, soon: 0 };
const board = {
  ...{ units: 3, late: 0, stage: "appraisal1", openStages: ["self"], next: null, explanations: none, parts: none },
  ...{ states: [{ state: "submitted", count: 1 }], changedAfter: [], asking: [], canUrge: true },
  ...{ canSend: 2, reopenedStages: [] },
};
const locked = { late: 2, canSend: 0, openStages: ["appraisal1"] };

function draw(changes: object, state: "open" | "published") {
  cleanup();
  const page = () => <BoardSummary round={{ id: "r1", state } as never} board={{ ...board, ...changes } as never} />;
  const router = createRouter({ routeTree: createRootRoute({ component: page }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RouterProvider router={router as never} />
      </MantineProvider>
    </QueryClientProvider>,
  );
}

/** Whether units can be urged, and whether the page says why not. */
async function show(changes: object) {
  draw(changes, "open");
  await screen.findByRole("button", { name: "Ngày nhắc tự động" });
  const why = screen.queryByText("Đã khóa bước tự chấm; mở lại bước cho đơn vị nếu cần");
  return [screen.queryByRole("button", { name: "Đôn đốc" }) !== null, why !== null];
}

test("units are urged while one of them can send; once the step is locked for all, the page says what can be done", async () => {
  expect(await show({})).toEqual([true, false]);
  expect(await show({ ...locked, late: 1, canSend: 1, reopenedStages: ["self"] })).toEqual([true, false]);
  expect(await show(locked)).toEqual([false, true]);
});

test("explanations are urged past the lock of the sheets", async () => {
  expect(await show({ ...locked, openStages: ["explanation"] })).toEqual([true, true]);
  expect(await show({ ...locked, explanations: { late: 0, soon: 1 } })).toEqual([true, true]);
});

test("where every sheet is in, nothing is said of its lock", async () => {
  expect(await show({ ...locked, units: 1, late: 0 })).toEqual([false, false]);
});

test("after the publication nobody is waited for: who sent nothing is told as that, with where the sheet had stopped", async () => {
  const states = [
    { state: "submitted", count: 1 },
    { state: "filling", count: 2 },
  ];
  draw({ states, canUrge: false, canSend: 0 }, "published");
  await screen.findByText("2/3 đơn vị không gửi phiếu");
  screen.getByRole("button", { name: "Không gửi (Đang nhập): 2" });
  screen.getByRole("button", { name: "Đã gửi: 1" });
});

test("units past their end and those for which the step is open again are both counted, and no date is denied", async () => {
  await show({ ...locked, late: 1, canSend: 1, reopenedStages: ["self"] });
  screen.getByText("1 đơn vị đã quá hạn chưa gửi");
  screen.getByText("1 đơn vị được mở lại bước tự chấm chưa gửi phiếu");
  expect(screen.queryByText("Không còn mốc thời gian nào phía trước")).toBeNull();
  await show(locked);
  screen.getByText("Không còn mốc thời gian nào phía trước");
});
