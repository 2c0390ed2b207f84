import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { trialDemoRound } from "../demo/rounds/demo-rounds.ts";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { press, typeInto } from "./support/keyboard.ts";

it("changes a draft round and removes it, by keyboard alone", async () => {
  const page = await openAs("chutri");
  const roundId = await makeRound(page, "Đợt lập nhầm");
  await new Shell(page).go(`/rounds/${roundId}/about`);
  await press(page, page.getByRole("link", { name: "Sửa đợt đánh giá" }));
  await typeInto(page, page.getByLabel("Tên đợt đánh giá"), "Đợt đã sửa tên");
  await typeInto(page, page.getByLabel("Lý do, căn cứ"), "Ghi đúng tên theo kế hoạch");
  await assertAccessible(page, "a draft round to be changed");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText("Đợt đã sửa tên").first().waitFor();
  await page.getByText("Ghi đúng tên theo kế hoạch").first().waitFor();

  await press(page, page.getByRole("button", { name: "Xóa đợt đánh giá" }));
  const dialog = page.getByRole("dialog");
  await typeInto(page, dialog.getByLabel("Lý do"), "Lập nhầm đợt");
  await assertAccessible(page, "a round to be removed");
  await press(page, dialog.getByRole("button", { name: "Xóa đợt đánh giá" }));
  await page.getByText("Đã xóa đợt đánh giá").first().waitFor();
  expect((await page.request.get(`/api/rounds/${roundId}`)).status()).toBe(404);
});

it("lets two windows correct one unit's inputs: the second decides about both values, by keyboard alone", async () => {
  const [first, second] = [await openAs("chutri"), await openAs("chutri")];
  // The trial run of the demonstration; other journeys open rounds of their own meanwhile.
  const base = `/rounds/${trialDemoRound.id}`;
  const { items: units } = await (await first.request.get(`/api${base}/units?pageSize=2`)).json();
  const path = `${base}/units/${units[1].unitId}/inputs`;
  for (const page of [first, second]) await new Shell(page).go(path);
  const fillIn = async (page: Page, points: string) => {
    // Fewer fields to walk over; the points outside of the scale stand below them all.
    await typeInto(page, page.getByRole("searchbox").first(), "1.1");
    await typeInto(page, page.getByRole("textbox", { name: "Điểm thưởng" }), points);
    await typeInto(page, page.getByLabel("Lý do"), "Theo biên bản thẩm định");
  };
  const save = (page: Page) => page.keyboard.press("ControlOrMeta+Enter");
  // Both have typed before either saves: what one sees while typing stays what one saw.
  await fillIn(second, "0,5");
  await fillIn(first, "0,25");
  await save(first);
  await first
    .getByText(/^Đã lưu 1 giá trị/)
    .first()
    .waitFor();
  await save(second);
  await second.getByText("Người khác vừa sửa cùng số liệu").waitFor();
  await second.getByRole("radio", { name: /giữ giá trị đang lưu, 0,25/ }).waitFor();
  await assertAccessible(second, "inputs that somebody else changed too");
  await press(second, second.getByRole("button", { name: "Lưu với các giá trị đã chọn" }));
  await second
    .getByText(/^Đã lưu 1 giá trị/)
    .first()
    .waitFor();
  await new Shell(first).go(path);
  expect(await first.getByRole("textbox", { name: "Điểm thưởng" }).inputValue()).toBe("0,5");
});

async function makeRound(page: Page, titleVi: string): Promise<string> {
  const sets = await (await page.request.get("/api/criteria-sets?state=frozen")).json();
  const units = await (await page.request.get("/api/units?kind=department&pageSize=3")).json();
  const unitIds = units.items.map(({ id }: { id: string }) => id);
  const block = { code: "A", nameVi: "Các sở", nameEn: null, setId: sets.items[0].id, classes: null, unitIds };
  const policies = { ties: null, tieBreak: [], notSubmitted: null, demonstration: true };
  const plan = { year: 2026, titleVi, titleEn: null, day: "2026-07-01", ...policies, blocks: [block] };
  const answer = await page.request.post("/api/rounds", { data: { plan, reason: "Kế hoạch đánh giá" } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).roundId;
}
