import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { assertAccessible } from "./support/accessibility.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";
import { peopleOf, telephone } from "./support/round-people.ts";
import { openSheetRound } from "./support/sheet-round.ts";

let application: PlayedApplication;
const enter = peopleOf(() => application);

beforeAll(async () => {
  application = await playApplication();
});
afterAll(() => expect(application.failures).toEqual([]));

it("fills in a sheet from the opening to the submission, with the head at a phone, and locks it by the clock", async () => {
  const owner = await enter("chutri");
  const { path } = await openSheetRound(owner, application.clock.now());

  const focal = await enter("daumoi.yte");
  // The round of the demonstration asks for a sheet, too.
  const link = focal.getByRole("link", { name: /^Phiếu tự chấm của Sở Y tế/ });
  await link.and(focal.locator(`[href$="${path}"]`)).click();
  await focal.getByRole("heading", { level: 1, name: /Sở Y tế: còn \d+ tiêu chí chưa tự chấm/ }).waitFor();
  await focal.getByLabel("Ngày ban hành").fill("20/01/2026");
  await focal.getByText("0,5 trên 0,5 điểm").waitFor();
  await focal.getByText(/^Đã lưu lúc/).waitFor();
  await assertAccessible(focal, "a sheet being filled in");
  await focal.keyboard.press("Alt+ArrowDown");
  await focal.getByText("2 trên 45").waitFor();
  await focal.reload();
  await focal.getByText("2 trên 45").waitFor();
  await focal.getByText("Danh sách", { exact: true }).click();
  await focal.getByRole("button", { name: /^Mở tiêu chí 1\.1\.1:/ }).waitFor();
  await assertAccessible(focal, "a sheet as a list");
  await act(focal, "Trình thủ trưởng");
  await focal.getByRole("heading", { level: 1, name: "Sở Y tế: phiếu chờ thủ trưởng duyệt" }).waitFor();

  const head = await enter("giamdoc.yte", { ...telephone, colorScheme: "dark" });
  await head.getByRole("link", { name: /chờ ông\/bà duyệt/ }).click();
  await head.getByRole("button", { name: /^Mở tiêu chí 1\.1\.1:/ }).click();
  await head.getByLabel("Ý kiến khi trả lại tiêu chí này").fill("Bổ sung số quyết định");
  await assertAccessible(head, "a sheet with its head");
  await act(head, "Trả lại", { label: "Lý do trả lại", text: "Còn thiếu tài liệu" });
  await focal.goto(`/app${path}?c=1.1.1&view=one`);
  await focal.getByText("Bổ sung số quyết định").waitFor();
  await act(focal, "Trình thủ trưởng");
  await head.goto(`/app${path}`);
  await act(head, "Duyệt phiếu");
  await focal.reload();
  await act(focal, "Nộp phiếu");
  await focal.getByRole("heading", { level: 1, name: "Sở Y tế: phiếu tự chấm điểm đã nộp" }).waitFor();
  await assertAccessible(focal, "a submitted sheet");
  await focal.getByRole("link", { name: "Bản in cả phiếu" }).click();
  await focal.getByRole("heading", { level: 1, name: "Bản in phiếu tự chấm của Sở Y tế" }).waitFor();
  await focal.getByRole("rowheader", { name: "Tổng điểm phần tự chấm" }).waitFor();
  await assertAccessible(focal, "the whole sheet on paper");

  application.clock.advance(25 * 86_400_000);
  const late = await enter("giamdoc.yte");
  const sheet = await (await late.request.get(`/api${path}`)).json();
  expect(sheet).toMatchObject({ state: "submitted", acts: [], window: { state: "closed" } });
});

async function act(page: Page, name: string, why?: { label: string; text: string }): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  if (why) await dialog.getByLabel(why.label).fill(why.text);
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
