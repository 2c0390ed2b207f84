import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { Shell } from "./pages/shell.ts";
import { openAs } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press } from "./support/keyboard.ts";

it("reads the record of acts: finds a sign-in, exports what is shown, checks the chain", async () => {
  const page = await openAs("quantri");
  await new Shell(page).go("/audit");
  await choose(page, page.getByRole("combobox", { name: "Loại", exact: true }), "Đăng nhập");
  await page.waitForURL(/kind=auth/);
  const row = page.getByRole("row", { name: /Nông Đức Anh đăng nhập/ }).first();
  await row.waitFor();

  await press(page, page.getByRole("button", { name: "Xuất" }));
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /CSV/ }).click(),
  ]);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");
  expect(lines[0]).toContain("Người thực hiện");
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.slice(1).every((line) => /đăng nhập|đăng xuất|phiên|mật khẩu|xác thực/i.test(line))).toBe(true);

  await press(page, row.getByRole("link"));
  await page.getByRole("heading", { name: /Nông Đức Anh đăng nhập/ }).waitFor();
  await page.getByText("Dữ liệu cá nhân (ngoài chuỗi)").waitFor();
  await assertAccessible(page, "one recorded act");

  await page.goBack();
  await press(page, page.getByRole("button", { name: "Kiểm tra nhật ký và dữ liệu" }));
  await page.getByText(/Toàn vẹn: .* thao tác/).waitFor({ timeout: 120_000 });
  await page.getByText(/Cũng đúng: các dòng của \d+ bảng/).waitFor();
});
