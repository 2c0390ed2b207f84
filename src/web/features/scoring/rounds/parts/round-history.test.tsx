import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { RoundHistory } from "./round-history.tsx";

afterEach(() => vi.unstubAllGlobals());

test("what was done is told with what it was done to", async () => {
  const act = { id: "1", at: "2026-11-01T00:00:00Z", actorName: "Nguyễn Văn An", reason: null };
  const detail = { component: "1.1.1", unitName: "Sở Y tế", title: "Chỉ số 2026" };
  const items = [{ ...act, verb: "scoring.castVote", detail }];
  vi.stubGlobal("fetch", async () => Response.json({ items, total: 1 }));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <RoundHistory roundId="r1" />
      </MantineProvider>
    </QueryClientProvider>,
  );
  expect(await screen.findByText(/^Biểu quyết về tiêu chí 1\.1\.1 của Sở Y tế/)).toBeTruthy();
});
