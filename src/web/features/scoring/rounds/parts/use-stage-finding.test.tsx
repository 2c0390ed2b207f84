import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useAwaitsPublication, useStageFinding } from "./use-stage-finding.ts";

const round = { id: "r1", state: "open" } as const;

function Told() {
  const finding = useStageFinding(round as never);
  return (
    <>
      <h1>{finding}</h1>
      {useAwaitsPublication(round as never) && <p>publish</p>}
    </>
  );
}

afterEach(() => vi.unstubAllGlobals());

const over = {
  ...{ currentStage: null, reopenedStages: [], next: null, councilFinishedAt: null, awaitsPublication: false },
  windows: [{ stage: "self" }, { stage: "council" }],
};

async function show(schedule: object): Promise<string> {
  document.body.replaceChildren();
  vi.stubGlobal("fetch", async () => Response.json({ ...over, ...schedule }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Told />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { name: /./ });
  return document.body.textContent;
}

test("a council at work is told; one that has ended leaves the publication to be awaited", async () => {
  expect(await show({ currentStage: "council", councilFinishedAt: null })).toBe("Hội đồng đang xem xét");
  expect(await show({ councilFinishedAt: "2027-01-10T03:00:00Z", awaitsPublication: true })).toBe(
    "Hội đồng đã kết thúc họp, chờ công bố kết quảpublish",
  );
});

test("a round between two stages waits for the next, one without a council for its publication", async () => {
  const next = { stage: "council", kind: "opens", at: "2027-01-10T03:00:00Z" };
  expect(await show({ next, councilFinishedAt: null })).toBe("Đợt đang thực hiện, chờ bước tiếp theo");
  expect(await show({ councilFinishedAt: null, awaitsPublication: true })).toBe(
    "Các bước đã xong, chờ công bố kết quảpublish",
  );
});

test("a step that is open again for single units is told, and no publication with it", async () => {
  expect(await show({ reopenedStages: ["council"] })).toBe("Đang mở lại bước họp Hội đồng cho một số đơn vị");
  const next = { stage: "council", kind: "opens", at: "2027-01-10T03:00:00Z" };
  expect(await show({ reopenedStages: ["self"], next })).toBe("Đang mở lại bước tự chấm điểm cho một số đơn vị");
});

test("a council whose time is over and that has not ended is told as that; a practice round awaits nothing", async () => {
  expect(await show({})).toBe("Đã hết thời gian họp, Hội đồng chưa kết thúc họp");
  expect(await show({ windows: [{ stage: "self" }] })).toBe("Các bước đã xong");
  expect(await show({ councilFinishedAt: "2027-01-10T03:00:00Z" })).toBe("Các bước đã xong");
});
