import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { drop, enqueue, useSendings } from "../sending/send-queue.ts";
import { LeftUploads } from "./left-uploads.tsx";
import { SendingList } from "./sending-list.tsx";

afterEach(() => vi.unstubAllGlobals());

const unitId = "01900000-0000-7000-8000-000000000001";
const upload = (id: string, fileName: string) => ({
  ...{ id, unitId, fileName, size: 4, received: 4, mediaType: null, readability: null, pageCount: null },
  ...{ finishedAt: null, createdAt: "2026-11-01T00:00:00Z" },
});

function Page() {
  const sendings = useSendings();
  return (
    <>
      <SendingList sendings={sendings} />
      <LeftUploads target={{ unitId, place: null }} />
      <button type="button" onClick={() => sendings.map(({ key }) => drop(key))}>
        Forget
      </button>
    </>
  );
}

test("a file that was refused is not among those that were sent and wait to be used", async () => {
  // The list as it was read while the file was being checked.
  const items = [upload("before", "công văn.pdf"), upload("refused", "ảnh.svg")];
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    if (init?.method !== "POST") return Response.json({ items });
    if (!url.endsWith("/finish")) return Response.json(upload("refused", "ảnh.svg"), { status: 201 });
    const refusal = { type: "", title: "Không nhận", detail: "Tệp có mã chạy", status: 422, code: "uploads.refused" };
    const headers = { "content-type": "application/problem+json" };
    return Response.json({ ...refusal, requestId: "1" }, { status: 422, headers });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <Page />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByText("2 tệp gửi dở hoặc chưa dùng từ lần trước");
  act(() => enqueue([new File(["<svg"], "ảnh.svg")], { unitId, place: null }));
  await screen.findByText("Tệp có mã chạy");
  await screen.findByText("1 tệp gửi dở hoặc chưa dùng từ lần trước");
  expect(screen.getAllByText(/ảnh\.svg/)).toHaveLength(1);
  act(() => screen.getByRole("button", { name: "Forget" }).click());
  expect(screen.queryAllByText(/ảnh\.svg/)).toEqual([]);
});
