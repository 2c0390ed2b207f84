import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { RoundStrip } from "./round-strip.tsx";

afterEach(() => vi.unstubAllGlobals());

const window = { opensAt: "2026-11-20T01:00:00Z", closesAt: "2026-12-01T10:00:00Z", state: "closed" };
const reopening = (unitNameVi: string, changes: object = {}) => ({
  ...{ id: unitNameVi, unitNameVi, unitNameEn: null, stage: "self", live: true, until: "2026-12-04T10:00:00Z" },
  ...changes,
});
const over = {
  ...{ now: "2026-12-02T10:00:00Z", councilFinishedAt: null, reopenedStages: [], reopenings: [] },
  ...{ windows: [{ ...window, stage: "self" }], abilities: { manage: true } },
};

async function show(schedule: object): Promise<string> {
  cleanup();
  vi.stubGlobal("fetch", async () => Response.json({ ...over, ...schedule }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <RoundStrip round={{ id: "r1", state: "open", practice: false }} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return (await screen.findByRole("status")).textContent.trim();
}

const again = (...reopenings: object[]) => ({ reopenedStages: ["self"], reopenings });

test("whoever runs the round reads which step is open again, for which units and until when", async () => {
  expect(await show(again(reopening("Sở Y tế"), reopening("Sở Tài chính", { live: false })))).toBe(
    "Mở lại cho Sở Y tế: Tự chấm điểm, khóa lúc 17:00 04/12/2026 (còn 2 ngày 0 giờ)",
  );
});

test("units of a step until the same instant stand in one line, many of them by their number", async () => {
  const of = ["A", "B", "C", "D", "E"].map((name) => reopening(name));
  expect(await show(again(...of))).toContain("Mở lại cho A, B, C và 2 đơn vị khác: Tự chấm điểm");
});

test("not everything is locked while a step is open for others; once nothing is, it is said", async () => {
  expect(await show({ ...again(), abilities: { manage: false } })).toBe("");
  expect(await show({})).toBe("Mọi bước đã khóa.");
});

test("what was opened again for a council that has ended its meetings is not told", async () => {
  const council = reopening("Sở Y tế", { stage: "council" });
  const told = await show({ reopenings: [council], councilFinishedAt: "2026-12-01T03:00:00Z" });
  expect(told).toBe("Hội đồng đã kết thúc họp lúc 10:00 01/12/2026");
});
