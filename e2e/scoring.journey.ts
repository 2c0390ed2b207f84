import { expect, it } from "vitest";
import { trialDemoRound } from "../demo/rounds/demo-rounds.ts";
import { ImportDialog } from "./pages/import-dialog.ts";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press, take, typeInto } from "./support/keyboard.ts";
import { smallInputs, smallSet } from "./support/small-set.ts";
import { openVisitor } from "./support/visitor.ts";

it("goes from a set and a table of inputs to a ranking that everybody reads without signing in", async () => {
  const page = await openAs("chutri");
  const shell = new Shell(page);
  const dialog = new ImportDialog(page);

  await shell.go("/criteria-sets");
  await press(page, page.getByRole("button", { name: "Nhập bộ tiêu chí" }));
  await dialog.give("bo-tieu-chi.json", [JSON.stringify(smallSet)]);
  await assertAccessible(page, "a set to be imported");
  await typeInto(page, dialog.reason, "Bộ tiêu chí của năm");
  await press(page, page.getByRole("button", { name: /^Nhập thành phiên bản/ }));
  await page.getByRole("heading", { name: /Bộ tiêu chí của hành trình, phiên bản 1/ }).waitFor();
  await press(page, page.getByRole("button", { name: "Chốt bộ tiêu chí" }));
  const freezing = page.getByRole("dialog");
  await typeInto(page, freezing.getByLabel("Lý do"), "Ban hành theo quyết định");
  await assertAccessible(page, "freezing a set");
  await press(page, freezing.getByRole("button", { name: "Chốt bộ tiêu chí" }));
  await page.getByText("Đã chốt", { exact: true }).first().waitFor();

  await shell.go("/rounds/new");
  await typeInto(page, page.getByLabel("Tên đợt đánh giá"), "Đợt của hành trình");
  await choose(page, page.getByRole("combobox", { name: "Bộ tiêu chí" }), "Bộ tiêu chí của hành trình", "hanh trinh");
  await press(page, page.getByRole("button", { name: "Chọn đơn vị" }));
  const chooser = page.getByRole("dialog", { name: /^Chọn đơn vị/ });
  for (const name of ["Sở Nội vụ", "Sở Y tế", "Sở Công Thương"]) {
    await chooser.getByLabel("Tìm theo tên, mã").fill(name);
    await chooser.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  }
  await assertAccessible(page, "choosing the units of a block");
  await press(page, chooser.getByRole("button", { name: "Xong" }));
  await typeInto(page, page.getByLabel("Lý do, căn cứ"), "Kế hoạch đánh giá");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText("0 trên 3 đơn vị đủ số liệu").waitFor();

  await press(page, page.getByRole("button", { name: "Tệp số liệu" }));
  await take(page, page.getByRole("menuitem", { name: "Nhập số liệu từ tệp" }));
  await dialog.give("so-lieu.csv", smallInputs);
  await assertAccessible(page, "inputs to be imported");
  await typeInto(page, dialog.reason, "Số liệu của các sở");
  await press(page, dialog.applies);
  await page.getByText("Cả 3 đơn vị đủ số liệu, chờ công bố").waitFor();

  await press(page, page.getByRole("link", { name: "Xếp hạng", exact: true }));
  const rows = page.getByRole("row");
  await page.getByRole("columnheader", { name: "Thứ hạng" }).first().waitFor();
  await rows.filter({ hasText: "Sở Nội vụ" }).waitFor();
  const ranking = (await rows.allInnerTexts()).filter((text) => text.includes("Sở "));
  expect(ranking.map((text) => /Sở [^\t\n]+/.exec(text)?.[0])).toEqual(["Sở Nội vụ", "Sở Y tế", "Sở Công Thương"]);
  expect(ranking[1]).toContain("90");
  await assertAccessible(page, "a ranking of one's own");

  await press(page, page.getByRole("button", { name: "Công bố kết quả" }));
  const publishing = page.getByRole("dialog");
  await typeInto(page, publishing.getByLabel("Số, ký hiệu quyết định"), "99/QĐ-UBND");
  await typeInto(page, publishing.getByLabel("Ngày ký"), "20/01/2026");
  await typeInto(page, publishing.getByLabel("Người ký"), "Chủ tịch UBND tỉnh");
  await typeInto(page, publishing.getByLabel("Lý do"), "Công bố theo quyết định");
  await assertAccessible(page, "publishing a round");
  await press(page, publishing.getByRole("button", { name: "Công bố kết quả" }));
  await page.getByText("Đã công bố kết quả năm").waitFor();

  const citizen = await openVisitor({ javaScriptEnabled: false });
  await citizen.goto("/");
  await citizen.getByRole("link", { name: "Đợt của hành trình" }).first().click();
  await citizen.waitForURL(/\/rankings\/[^/]+$/);
  await citizen.getByRole("heading", { level: 1 }).waitFor();
  const table = await citizen.getByRole("row").allInnerTexts();
  expect(table.filter((text) => text.includes("Sở ")).map((text) => /Sở [^\t\n]+/.exec(text)?.[0])).toEqual([
    "Sở Nội vụ",
    "Sở Y tế",
    "Sở Công Thương",
  ]);
  await citizen.getByRole("link", { name: "Sở Y tế" }).first().click();
  await citizen.getByText("Mức độ hoàn thành nhiệm vụ").first().waitFor();
});

it("shows notices above the bar that saves inputs, never over it", async () => {
  const page = await openAs("chutri");
  // The trial run of the demonstration; other journeys make and remove drafts of their own meanwhile.
  const base = `/rounds/${trialDemoRound.id}`;
  const { items: units } = await (await page.request.get(`/api${base}/units?pageSize=1`)).json();
  await new Shell(page).go(`${base}/units/${units[0].unitId}/inputs`);
  const fields = page.getByRole("textbox", { name: /Điểm thưởng|Điểm cộng/ });
  await fields.first().fill("0.25");
  await typeInto(page, page.getByLabel("Lý do"), "Theo quyết định khen thưởng");
  await page.keyboard.press("ControlOrMeta+Enter");
  const notice = page.getByText(/^Đã lưu/).first();
  await notice.waitFor();
  await fields.first().fill("0.5");
  const saving = page.getByRole("button", { name: /^Lưu/ });
  await saving.waitFor();
  await page.locator("html[style*=room-below]").waitFor();
  const [toast, button] = [await page.locator("section[aria-live]").boundingBox(), await saving.boundingBox()];
  expect(toast?.height).toBeGreaterThan(20);
  expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThan(button?.y ?? 0);
});
