import { expect, it } from "vitest";
import { ImportDialog } from "./pages/import-dialog.ts";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press, tabTo, typeInto } from "./support/keyboard.ts";

it("adds a unit and changes it from a day on, by keyboard alone", async () => {
  const page = await openAs("chutri");
  const shell = new Shell(page);
  await shell.go("/units");
  await press(page, page.getByRole("link", { name: "Thêm đơn vị" }));
  await typeInto(page, page.getByLabel("Có hiệu lực từ ngày"), "01/07/2025");
  await typeInto(page, page.getByLabel("Tên đầy đủ"), "Ban Hành trình");
  await choose(page, page.getByRole("combobox", { name: "Loại" }), "Sở, ban, ngành");
  await choose(page, page.getByRole("combobox", { name: "Đơn vị cấp trên" }), "Tỉnh Cao Bằng", "tinh cao bang");
  await typeInto(page, page.getByLabel("Lý do thực hiện"), "Thử việc thêm đơn vị");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: "Ban Hành trình" }).waitFor();
  await page.getByText("Hoàng Thị Bích").first().waitFor();

  await press(page, page.getByRole("link", { name: "Ghi thay đổi từ một ngày" }));
  await typeInto(page, page.getByLabel("Có hiệu lực từ ngày"), "01/10/2026");
  await typeInto(page, page.getByLabel("Tên đầy đủ"), "Ban Hành trình và Thử nghiệm");
  await typeInto(page, page.getByLabel("Lý do thực hiện"), "Đổi tên theo quyết định");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: "Ban Hành trình và Thử nghiệm" }).waitFor();
  await page.getByRole("cell", { name: "Ban Hành trình", exact: true }).waitFor();

  // Of a day that there is not, nothing is told: what is shown is of today.
  for (const [path, title] of [
    ["/units?day=2026-02-31", /đơn vị hoạt động tại ngày/],
    ["/organisations?day=2026-02-31", /ngày/],
  ] as const) {
    await shell.goOn(path);
    const heading = page.getByRole("heading", { level: 1, name: title });
    await heading.waitFor();
    expect(await heading.textContent()).not.toContain("31/02");
    expect(
      await page
        .getByLabel(/^(Tại|Xem tại|Ngày)/)
        .first()
        .inputValue(),
    ).toBe("31/02/2026");
  }
});

it("imports units: every bad row is named, then the mended table goes in as a whole", async () => {
  const page = await openAs("chutri");
  await new Shell(page).go("/units");
  const title = "Mã;Tên đơn vị;Loại;Mã đơn vị cấp trên;Hiệu lực từ";
  await press(page, page.getByRole("button", { name: "Nhập từ Excel" }));
  const dialog = new ImportDialog(page);
  await tabTo(page, dialog.window.getByRole("button", { name: "Chọn tệp" }));
  await assertAccessible(page, "choosing a table of units");
  await dialog.give("don-vi.csv", [title, "HT1;Sở Nhập;Sở;04;01/01/2026", "HT2;;Sở;99;31/02/2026"]);
  expect(await dialog.faults()).toEqual([
    expect.stringMatching(/3 \| Tên đơn vị \| Thiếu giá trị/),
    expect.stringMatching(/3 \| Hiệu lực từ \| Không có ngày 31\/02\/2026/),
  ]);
  expect(await dialog.applies.count()).toBe(0);
  await assertAccessible(page, "a table of units with faults");
  await dialog.chooseAnother();
  const rows = [title, "HT1;Sở Nhập;Sở;04;01/01/2026", "HT2;Ban Nhập;Sở;04;01/02/2026"];
  await dialog.give("don-vi.csv", rows);
  await assertAccessible(page, "a table of units to be applied");
  const done = page.getByText("Đã nhập: 2 dòng mới");
  await dialog.apply("don-vi.csv", rows, { reason: "Danh mục đơn vị mới", done });
  await page.getByLabel("Tìm trong danh sách").fill("ban nhap");
  await page.getByRole("cell", { name: "Ban Nhập" }).waitFor();
});

it("corrects a unit: the form stands until it is saved, and the second of two people decides about both values", async () => {
  const [first, second] = [await openAs("chutri"), await openAs("quantri")];
  const { items } = await (await first.request.get("/api/units?q=so%20ngoai%20vu")).json();
  const path = `/units/${items[0].id}/correct/${items[0].versionId}`;
  for (const page of [first, second]) await new Shell(page).go(path);
  await typeInto(first, first.getByLabel("Tên tiếng Anh"), "Foreign Affairs");
  await typeInto(first, first.getByLabel("Lý do thực hiện"), "Thiếu tên tiếng Anh");
  // Every heading that is shown until the end: the page must not become another one on the way.
  await first.evaluate(
    `window.headings = new Set();
     new MutationObserver(() => window.headings.add(document.querySelector("main h1")?.textContent ?? ""))
       .observe(document.body, { subtree: true, childList: true });`,
  );
  await first.keyboard.press("ControlOrMeta+Enter");
  await first.getByRole("heading", { name: "Sở Ngoại vụ", exact: true }).waitFor();
  expect(await first.evaluate("[...window.headings].filter((text) => /không/i.test(text))")).toEqual([]);

  await typeInto(second, second.getByLabel("Tên tiếng Anh"), "Department of External Affairs");
  await typeInto(second, second.getByLabel("Lý do thực hiện"), "Đặt lại tên tiếng Anh");
  await second.keyboard.press("ControlOrMeta+Enter");
  await second.getByText("Foreign Affairs").first().waitFor();
  await assertAccessible(second, "a correction that somebody else made too");
  await press(second, second.getByRole("button", { name: "Lưu với các giá trị đã chọn" }));
  await second.getByRole("heading", { name: "Sở Ngoại vụ", exact: true }).waitFor();
  await second.getByText("Department of External Affairs").first().waitFor();
});
