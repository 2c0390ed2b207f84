import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { type AmendDraft, noAmendment } from "./amend-draft.ts";
import { AmendmentDrafts } from "./amendment-drafts.tsx";
import type { Amendment } from "./use-amendment.ts";

const change = {
  unit: { unitId: "a", blockCode: "so", nameVi: "Sở Y tế", nameEn: null },
  ...{ component: "2.1", points: "0", inputs: null, reason: "Tính thừa", fields: [] },
};

function show(values: Partial<AmendDraft>) {
  const work = { draft: { values: { ...noAmendment, ...values } }, isBarred: () => false } as Amendment;
  render(
    <MantineProvider env="test">
      <AmendmentDrafts roundId="r1" work={work} />
    </MantineProvider>,
  );
}

afterEach(() => vi.unstubAllGlobals());

test("there is nothing to draft before the list has a change", () => {
  show({ reason: "Theo kết luận" });
  for (const button of screen.getAllByRole("button")) expect(button.hasAttribute("disabled")).toBe(true);
  expect(screen.getByRole("status").textContent).toContain("Thêm chỗ cần điều chỉnh");
});

test("what is typed is sent; that it is being written, and why it was not, is told in the group", async () => {
  const sent: { address: string; body: unknown }[] = [];
  const answer = Promise.withResolvers<Response>();
  vi.stubGlobal("fetch", (address: string, { body }: RequestInit) => {
    sent.push({ address, body: JSON.parse(String(body)) });
    return answer.promise;
  });
  show({ list: [change], reason: "Theo kết luận " });
  await userEvent.click(screen.getByRole("button", { name: "Tải tờ trình PDF" }));
  expect(screen.getByRole("status").textContent).toBe("Đang lập văn bản…");
  const problem = { title: "Không điều chỉnh được", detail: "Đợt này chưa công bố.", requestId: "1", type: "" };
  const refusal = JSON.stringify({ ...problem, status: 409, code: "scoring.round_not_published" });
  answer.resolve(new Response(refusal, { status: 409, headers: { "content-type": "application/problem+json" } }));
  expect((await screen.findByRole("alert")).textContent).toContain("Đợt này chưa công bố.");
  expect(screen.getByRole("group", { name: "Dự thảo để trình ký" }).textContent).toContain("chưa công bố");
  expect(screen.getByRole("status").textContent).toContain("Lập theo danh sách điều chỉnh");
  expect(sent[0]?.address).toContain("/api/rounds/r1/amendments/submission?format=pdf");
  expect(sent[0]?.body).toEqual({
    changes: [{ unitId: "a", component: "2.1", inputs: null, points: "0", reason: "Tính thừa" }],
    reason: "Theo kết luận",
  });
});
