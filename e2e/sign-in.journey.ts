import { TOTP } from "otpauth";
import { expect, it } from "vitest";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { Shell } from "./pages/shell.ts";
import { openAs, SignInPage } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { press, tabTo, typeInto } from "./support/keyboard.ts";
import { openVisitor } from "./support/visitor.ts";

it("signs in by keyboard after a wrong password that is answered in words", async () => {
  const page = await openVisitor();
  const door = new SignInPage(page);
  await door.open();
  await typeInto(page, door.login, "chutri");
  await typeInto(page, door.password, "không phải mật khẩu này");
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert");
  await refusal.waitFor();
  expect(await refusal.textContent()).toContain("mật khẩu chưa đúng");
  await assertAccessible(page, "sign-in with a refusal");
  // In the other language it stands there as it was, refusal and all.
  await new Shell(page).toEnglish();
  await page.getByText("The login or the password is wrong").waitFor();
  expect(await page.locator("input[name=username]").inputValue()).toBe("chutri");
  expect(await page.locator("input[name=password]").inputValue()).toBe("không phải mật khẩu này");
  await new Shell(page).toVietnamese();
  await typeInto(page, door.password, demoPassword);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
  // The first stop of the keyboard leads past the frame to the page.
  await page.reload();
  await page.getByRole("heading", { name: "Việc của tôi" }).waitFor();
});

it("adds a second step, asks for it at the next sign-in, and takes it away again", async () => {
  const page = await openAs("thamdinh.taichinh");
  const shell = new Shell(page);
  await shell.go("/profile");
  await press(page, page.getByRole("button", { name: "Bật xác thực hai bước" }));
  const password = page.getByRole("textbox", { name: "Mật khẩu hiện tại" }).last();
  await typeInto(page, password, demoPassword);
  await page.keyboard.press("Enter");
  await page.getByAltText("Mã QR cho ứng dụng xác thực").waitFor();
  await assertAccessible(page, "setting up the second step");
  const secret = (await page.locator("pre").textContent()) ?? "";
  const totp = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 });
  const code = page.getByLabel("Mã 6 số trên ứng dụng xác thực");
  await typeInto(page, code, totp.generate());
  await page.keyboard.press("Enter");
  await page.getByText("Đang bật: mỗi lần đăng nhập").waitFor();

  await shell.signOut();
  const door = new SignInPage(page);
  await door.signIn("thamdinh.taichinh", demoPassword);
  await door.code.waitFor();
  await assertAccessible(page, "the second step");
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("alert").textContent()).toContain("Mã xác thực chưa đúng");
  // A code counts once, so the one after it is typed.
  await typeInto(page, door.code, totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press("Enter");
  await page.getByRole("banner").waitFor();

  await shell.go("/profile");
  await press(page, page.getByRole("button", { name: "Tắt xác thực hai bước" }));
  await tabTo(page, page.getByRole("textbox", { name: "Mật khẩu hiện tại" }).last());
  await assertAccessible(page, "taking the second step away");
});

it("shows where one is signed in and ends another session at once", async () => {
  const [here, elsewhere] = [await openAs("thamdinh.tuphap"), await openAs("thamdinh.tuphap")];
  await new Shell(here).go("/profile");
  await press(here, here.getByRole("button", { name: "Kết thúc mọi phiên khác" }));
  await here.getByText("Đã kết thúc các phiên khác").waitFor();
  await elsewhere.goto("/app/units");
  await new SignInPage(elsewhere).submit.waitFor();
});

it("warns before a session ends, and keeps what was typed when it has ended", async () => {
  const page = await openAs("quantri");
  const shell = new Shell(page);
  await shell.go("/units/new");
  await page.getByLabel("Có hiệu lực từ ngày").fill("01/01/2026");
  await page.getByLabel("Tên đầy đủ").fill("Ban còn dang dở");
  await page.getByRole("combobox", { name: "Đơn vị cấp trên" }).fill("tinh cao bang");
  await page.locator("[role=option]:visible").first().click();
  await page.getByLabel("Lý do thực hiện").fill("Thử phiên hết hạn");
  await page.clock.install();
  await page.clock.fastForward("28:00");
  await page.getByRole("button", { name: "Ở lại" }).waitFor();
  await assertAccessible(page, "the warning before the end");

  // Ended in another tab; ending all sessions of the person would end those of other journeys.
  expect((await page.request.delete("/api/session")).ok()).toBe(true);
  await page.getByRole("button", { name: "Thêm đơn vị" }).click();
  const dialog = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
  await dialog.waitFor();
  await assertAccessible(page, "signing in again over the page");
  // The keyboard is at the password: nothing else has to be typed.
  await page.locator("input[name=password]:focus").waitFor();
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Ban còn dang dở" }).waitFor();
  // A window does not give back the clock it was given: nobody is to use this one again.
  await page.context().close();
});
