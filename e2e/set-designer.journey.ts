import { expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { press, take, typeInto } from "./support/keyboard.ts";

it("makes a criteria set on screen by keyboard, tries a rule out, takes back, and compares it with next year's", async () => {
  const page = await openAs("chutri");
  const shell = new Shell(page);
  const field = (name: string | RegExp) => page.getByRole("textbox", { name, exact: typeof name === "string" });
  const row = (place: string) => page.locator(`[role=treeitem][data-place="${place}"]`);
  const saved = () => page.getByText(/^Đã lưu lúc/).waitFor();

  await shell.go("/criteria-sets");
  await press(page, page.getByRole("button", { name: "Lập bộ tiêu chí" }));
  await assertAccessible(page, "beginning a set");
  await typeInto(page, field(/^Mã bộ tiêu chí/), "hanh-trinh-2025");
  await typeInto(page, field(/^Năm/), "2025");
  await typeInto(page, field(/^Tên bộ tiêu chí/), "Bộ tiêu chí soạn trên màn hình 2025");
  await typeInto(page, field(/^Lý do/), "Kế hoạch năm");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: /^Soạn Bộ tiêu chí soạn trên màn hình 2025/ }).waitFor();

  // An area with a criterion that carries the points itself.
  await press(page, page.getByRole("button", { name: "Thêm", exact: true }));
  await take(page, page.getByRole("menuitem", { name: "Lĩnh vực" }));
  await typeInto(page, field("Tên"), "Chỉ đạo, điều hành");
  await typeInto(page, field("Điểm tối đa"), "100");
  await row("areas[0]").focus();
  await page.keyboard.press("Shift+Insert");
  await typeInto(page, field("Tên"), "Kế hoạch");
  await typeInto(page, field("Điểm tối đa"), "60");
  await page.getByRole("combobox", { name: "Kiểu quy tắc" }).selectOption("ratioToTarget");
  await typeInto(page, field("Chỉ tiêu"), "50");
  await typeInto(page, field("Tử số: tuSo"), "20");
  await typeInto(page, field("Mẫu số: mauSo"), "80");
  await page.getByText("30 / 60 điểm").waitFor();
  await assertAccessible(page, "a rule that is tried out");
  await page.getByText("mục con cộng 60").waitFor();

  // A second criterion, moved before the first one and back in the order of codes.
  await row("areas[0].criteria[0]").focus();
  await page.keyboard.press("Insert");
  await typeInto(page, field("Tên"), "Báo cáo");
  await typeInto(page, field("Điểm tối đa"), "40");
  await page.getByText("Cộng các lĩnh vực: 100 / 100").waitFor();
  await row("areas[0].criteria[1]").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.getByText("1.2 đứng thứ 1 trên 2 trong 1").waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await saved();
  await page.reload();
  await row("areas[0].criteria[1]").waitFor();
  expect(await page.getByRole("treeitem").allInnerTexts()).toHaveLength(3);
  expect((await page.getByRole("treeitem").nth(1).innerText()).startsWith("1.1")).toBe(true);

  // The set of the next year: renumbered after a move, and still the same parts.
  await press(page, page.getByRole("link", { name: "Về trang của bộ tiêu chí" }));
  await press(page, page.getByRole("button", { name: "Lập bộ cho năm sau" }));
  await typeInto(page, field(/^Lý do/), "Kế hoạch năm sau");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("heading", { name: /2026, phiên bản 1/ }).waitFor();
  await row("areas[0].criteria[1]").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await press(page, page.getByRole("button", { name: "Đánh lại mã" }));
  await row("areas[0].criteria[0]")
    .filter({ hasText: /1\.1\s*Báo cáo/ })
    .waitFor();
  await saved();
  await press(page, page.getByRole("link", { name: "Về trang của bộ tiêu chí" }));
  await press(page, page.getByRole("link", { name: "So sánh" }));
  const against = page.getByRole("combobox", { name: "So với" });
  const option = against.locator("option").filter({ hasText: "màn hình 2025" });
  await against.selectOption((await option.getAttribute("value")) ?? "");
  const line = page.getByRole("row").filter({ hasText: "Báo cáo" });
  await line.getByText("Đổi mã").waitFor();
  expect(await page.getByRole("row").getByText("Thêm", { exact: true }).count()).toBe(0);
  await assertAccessible(page, "two sets compared");
});
