import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useAwaitsPublication, useCouncilEnded, useStageFinding } from "./use-stage-finding.ts";

function Told({ practice }: { practice: boolean }) {
  const round = { id: "r1", state: "open", practice } as const;
  const finding = useStageFinding(round as never);
  return (
    <>
      <h1>{finding}</h1>
      {useAwaitsPublication(round as never) && <p>publish</p>}
      {useCouncilEnded(round as never) && <p>ended</p>}
    </>
  );
}

afterEach(() => vi.unstubAllGlobals());

async function show(schedule: object, practice = false): Promise<string> {
  document.body.replaceChildren();
  vi.stubGlobal("fetch", async () => Response.json({ currentStage: null, next: null, ...schedule }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Told practice={practice} />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { name: /./ });
  return document.body.textContent;
}

test("a council at work is told; one that has ended leaves the publication to be awaited", async () => {
  expect(await show({ currentStage: "council", councilFinishedAt: null })).toBe("Hội đồng đang xem xét");
  expect(await show({ councilFinishedAt: "2027-01-10T03:00:00Z" })).toBe(
    "Hội đồng đã kết thúc họp, chờ công bố kết quảpublishended",
  );
});

test("the council of a practice round leaves nothing to be published", async () => {
  expect(await show({ councilFinishedAt: "2027-01-10T03:00:00Z" }, true)).not.toContain("ended");
});

test("a round between two stages waits for the next, one without a council for its publication", async () => {
  const next = { stage: "council", kind: "opens", at: "2027-01-10T03:00:00Z" };
  expect(await show({ next, councilFinishedAt: null })).toBe("Đợt đang thực hiện, chờ bước tiếp theo");
  expect(await show({ councilFinishedAt: null })).toBe("Các bước đã xong, chờ công bố kết quảpublish");
});
