import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { PublishDialog } from "./publish-dialog.tsx";

const round = {
  ...{ id: "r1", titleVi: "Chỉ số 2026", titleEn: null, version: 7, state: "draft", demonstration: false },
  ...{ openedAt: "2026-11-01T00:00:00Z", blocks: [] },
} as unknown as RoundDetail;

afterEach(() => vi.unstubAllGlobals());

/** Answers of the server by path; what was posted is kept. */
function serve() {
  const posted: { path: string; body: unknown }[] = [];
  let waiting: object | null = null;
  const refusal = { title: "Chưa công bố được", detail: "thiếu bản quyết định đã ký", requestId: "1", type: "" };
  vi.stubGlobal("fetch", async (address: string, { method, body }: RequestInit) => {
    const [path = ""] = address.split("?");
    if (method === "POST") posted.push({ path, body: typeof body === "string" ? JSON.parse(body) : body });
    if (path.endsWith("/publications"))
      return Response.json({ items: [], waiting, abilities: { attach: true, downloadFull: true } });
    if (path.endsWith("/units")) return Response.json({ items: [], total: 0 });
    if (path.endsWith("/decision-file")) {
      waiting = { fileId: "f1", name: "qd-99.pdf", size: 1_250_000, sha256: "ab".repeat(32) };
      return Response.json(waiting);
    }
    if (waiting !== null) return Response.json({ version: 8 });
    const problem = JSON.stringify({ ...refusal, status: 422, code: "scoring.decision_missing" });
    return new Response(problem, { status: 422, headers: { "content-type": "application/problem+json" } });
  });
  return posted;
}

test("a round that was opened is published only with its signed decision, which is told at its field", async () => {
  const posted = serve();
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <PublishDialog round={round} onClose={onClose} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  screen.getByRole("status", { name: "Đang kiểm tra điều kiện công bố…" });
  expect(screen.queryByLabelText(/^Số, ký hiệu/)).toBeNull();
  const file = await screen.findByRole("group", { name: /^Quyết định đã ký/ });
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Theo quyết định");
  await userEvent.type(screen.getByLabelText(/^Số, ký hiệu/), "99/QĐ-UBND");
  await userEvent.type(screen.getByLabelText(/^Ngày ký/), "25/12/2026");
  await userEvent.type(screen.getByLabelText(/^Người ký/), "Chủ tịch UBND tỉnh");
  await userEvent.click(screen.getByRole("button", { name: "Công bố kết quả" }));
  await screen.findByText("Chưa đính kèm quyết định đã ký.");
  expect(file.textContent).toContain("Chưa đính kèm");

  const input = document.querySelector("input[type=file]");
  fireEvent.change(input as Element, { target: { files: [new File(["%PDF"], "qd-99.pdf")] } });
  await screen.findByRole("link", { name: "qd-99.pdf" });
  expect(file.textContent).toContain("1,3 MB");
  expect(file.textContent).not.toContain("Chưa đính kèm");
  await userEvent.click(screen.getByRole("button", { name: "Công bố kết quả" }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(posted.at(-1)).toEqual({
    path: "/api/rounds/r1/publication",
    body: {
      basedOnVersion: 7,
      decision: { number: "99/QĐ-UBND", date: "2026-12-25", signer: "Chủ tịch UBND tỉnh" },
      decisionSha256: "ab".repeat(32),
      restricted: [],
      reason: "Theo quyết định",
    },
  });
});

test("where somebody else attached another decision, the refusal stands with that file, which is published next", async () => {
  const fileOf = (letter: string) => ({ fileId: letter, name: `${letter}.pdf`, size: 900, sha256: letter.repeat(64) });
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (address: string, { method, body }: RequestInit) => {
    const [path = ""] = address.split("?");
    if (path.endsWith("/units")) return Response.json({ items: [], total: 0 });
    if (path.endsWith("/publications")) {
      const waiting = fileOf(sent.length === 0 ? "a" : "b");
      return Response.json({ items: [], waiting, abilities: { attach: true, downloadFull: true } });
    }
    if (method === "POST") sent.push(JSON.parse(String(body)).decisionSha256);
    if (sent.length > 1) return Response.json({ version: 8 });
    const problem = { title: "Chưa công bố", detail: "tệp vừa được thay", requestId: "1", type: "", status: 409 };
    const text = JSON.stringify({ ...problem, code: "scoring.decision_replaced" });
    return new Response(text, { status: 409, headers: { "content-type": "application/problem+json" } });
  });
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <PublishDialog round={round} onClose={onClose} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole("link", { name: "a.pdf" });
  await userEvent.type(screen.getByLabelText(/^Lý do/), "Theo quyết định");
  await userEvent.type(screen.getByLabelText(/^Số, ký hiệu/), "99/QĐ-UBND");
  await userEvent.type(screen.getByLabelText(/^Ngày ký/), "25/12/2026");
  await userEvent.type(screen.getByLabelText(/^Người ký/), "Chủ tịch");
  await userEvent.click(screen.getByRole("button", { name: "Công bố kết quả" }));
  await screen.findByRole("link", { name: "b.pdf" });
  await screen.findByText(/tệp vừa được thay/);
  await userEvent.click(screen.getByRole("button", { name: "Công bố kết quả" }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toEqual(["a".repeat(64), "b".repeat(64)]);
});
