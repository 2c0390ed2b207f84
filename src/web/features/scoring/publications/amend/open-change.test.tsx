import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import { type Session, SessionProvider } from "../../../../app/session.tsx";
import { keepDraft } from "../../../../ui/draft-store.ts";
import { AmendDecision } from "./amend-decision.tsx";
import { type AmendDraft, noAmendment } from "./amend-draft.ts";
import { ChangeForm } from "./change-form.tsx";
import { ChangeList } from "./change-list.tsx";
import { useAmendment } from "./use-amendment.ts";

const round = { id: "r1", version: 7, titleVi: "Chỉ số 2026", titleEn: null, blocks: [] } as unknown as RoundDetail;
const unit = { unitId: "u1", blockCode: "so", nameVi: "Sở Y tế", nameEn: null };
const listed = { unit, component: "2.1", inputs: null, points: "3", reason: "Tính thừa", fields: [] };
const decision = { made: true, number: "16/QĐ-UBND", date: "2026-01-06", signer: "Chủ tịch" };
const columns = { component: "2.1", max: "4", fields: [], columns: [], evidence: [], versions: [] };

afterEach(() => vi.unstubAllGlobals());

/** Answers of the server by the end of the path; what was posted is kept. */
function serve() {
  const posted: string[] = [];
  vi.stubGlobal("fetch", async (address: string, { method }: RequestInit = {}) => {
    const [path = ""] = address.split("?");
    if (method === "POST") posted.push(path);
    if (path.endsWith("/columns")) return Response.json(columns);
    if (path.endsWith("/preview")) return Response.json({ differences: [] });
    if (path.endsWith("/publications"))
      return Response.json({ items: [], waiting: null, abilities: { attach: false } });
    if (path.endsWith("/rules")) return new Promise(() => undefined);
    return Response.json({ items: [], total: 0 });
  });
  return posted;
}

function Page() {
  const work = useAmendment(round);
  return (
    <>
      <ChangeForm {...{ round, work }} />
      <ChangeList {...{ round, work }} />
      <AmendDecision {...{ round, work }} onPublished={() => undefined} />
    </>
  );
}

function open(values: Partial<AmendDraft>) {
  keepDraft("scoring.amendment.r1.an", { start: noAmendment, values: { ...noAmendment, ...values } }, "browser");
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={{ accountId: "an" } as Session}>
          <Page />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

test("an open change that the list has otherwise holds back publication, preview and drafts until it is added or put away", async () => {
  const posted = serve();
  open({ list: [listed], decision, reason: "Theo kết luận" });
  await press("Xem thay đổi");
  await waitFor(() => expect(screen.queryByText(/rồi mới công bố được/)).toBeNull());
  await press("Sửa Sở Y tế, 2.1");
  const why = await screen.findByLabelText(/^Lý do sửa chỗ này/);
  await userEvent.type(why, " hai lần");
  expect(screen.queryByRole("alert")).toBeNull();
  posted.length = 0;
  for (const name of ["Công bố điều chỉnh", "Xem thay đổi", "Tải tờ trình PDF"]) {
    (why as HTMLElement).focus();
    await press(name);
    const notice = screen.getByRole("alert");
    expect(notice.textContent).toContain("Bấm “Thay chỗ đã có trong danh sách”, hoặc “Chọn chỗ khác”");
    expect(document.activeElement).toBe(notice);
  }
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(posted).toEqual([]);

  await press("Chọn chỗ khác");
  expect(document.activeElement?.textContent).toBe("Chỗ cần điều chỉnh");
  expect(screen.queryByRole("alert")).toBeNull();
  await press("Công bố điều chỉnh");
  expect((await screen.findByRole("dialog")).textContent).toContain("Không thu hồi được");
});

test("what was begun and not added is told with the words of its own button", async () => {
  const posted = serve();
  const typed = { unit, component: "3.1", kind: "points", inputs: null, points: "1", reason: "" } as const;
  open({ list: [listed], typed });
  await press("Xem thay đổi");
  expect(screen.getByRole("alert").textContent).toContain("Bấm “Thêm vào danh sách”");
  expect(posted).toEqual([]);
});

test("a pencil on another row asks first where something typed would be lost, and brings the reader to the form", async () => {
  serve();
  const other = { ...listed, component: "3.1", reason: "Đếm lại" };
  open({ list: [listed, other] });
  await press("Sửa Sở Y tế, 2.1");
  expect(document.activeElement?.textContent).toBe("Chỗ cần điều chỉnh");
  // Nothing is lost of a change that stands in the list as it is.
  await press("Sửa Sở Y tế, 3.1");
  const why = async () => (await screen.findByLabelText(/^Lý do sửa chỗ này/)) as HTMLTextAreaElement;
  await userEvent.type(await why(), " hai lần");
  await press("Sửa Sở Y tế, 2.1");
  expect((await screen.findByRole("dialog")).textContent).toContain("Sở Y tế, 3.1: sang chỗ khác thì nội dung");
  await press("Ở lại");
  expect((await why()).value).toBe("Đếm lại hai lần");
  await press("Sửa Sở Y tế, 2.1");
  await press("Bỏ nội dung vừa nhập");
  expect((await why()).value).toBe("Tính thừa");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Chỗ cần điều chỉnh");
  await press("Bỏ Sở Y tế, 3.1");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Danh sách điều chỉnh (1)");
});
