import { expect, it } from "vitest";
import { ImportDialog } from "./pages/import-dialog.ts";
import { Shell } from "./pages/shell.ts";
import { openAs, SignInPage } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { choose, press, typeInto } from "./support/keyboard.ts";
import { openVisitor } from "./support/visitor.ts";

const ownPassword = "sông Bằng chảy về xuôi mãi";

it("takes accounts from a table, prints the sheets once, and lets a new person in with a password of his own", async () => {
  const page = await openAs("quantri");
  await new Shell(page).go("/accounts");
  await press(page, page.getByRole("button", { name: "Nhập từ Excel" }));
  const dialog = new ImportDialog(page);
  const title = "Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò";
  await dialog.give("tai-khoan.csv", [title, "ht.mot;Nông Thị Một;SYT;Thần đèn", "quantri;Ai Khác;SYT;"]);
  expect(await dialog.faults()).toEqual([
    expect.stringMatching(/2 \| Vai trò \| Không có vai trò “Thần đèn”/),
    expect.stringMatching(/3 \| Tên đăng nhập \| .*Họ và tên “Nông Đức Anh”, Mã đơn vị “Văn phòng/),
  ]);
  await assertAccessible(page, "a table of accounts with faults");
  await dialog.chooseAnother();
  const rows = [title, "ht.mot;Nông Thị Một;SYT;Công chức phụ trách CCHC (đầu mối)"];
  await dialog.give("tai-khoan.csv", rows);
  const ready = page.getByRole("dialog", { name: /Phiếu bàn giao/ });
  await dialog.apply("tai-khoan.csv", rows, { reason: "Cấp tài khoản đầu năm", done: ready });
  const [sheets] = await Promise.all([
    page.context().waitForEvent("page"),
    press(page, ready.getByRole("button", { name: "In phiếu bàn giao" })),
  ]);
  await sheets.getByText("Nông Thị Một").first().waitFor();
  await assertAccessible(sheets, "hand-over sheets");
  const words = await sheets.locator("body").innerText();
  const password = /\b[a-z2-9]{4}(?:-[a-z2-9]{4}){3}\b/.exec(words)?.[0] ?? "";
  expect(password).not.toBe("");

  const newcomer = await openVisitor();
  const door = new SignInPage(newcomer);
  await door.open();
  await door.signIn("ht.mot", password);
  await newcomer.getByRole("heading", { name: "Đổi mật khẩu dùng một lần" }).waitFor();
  await assertAccessible(newcomer, "the forced change of a password");
  await typeInto(newcomer, newcomer.getByRole("textbox", { name: "Mật khẩu hiện tại" }), password);
  await typeInto(newcomer, newcomer.getByRole("textbox", { name: "Mật khẩu mới", exact: true }), ownPassword);
  await typeInto(newcomer, newcomer.getByRole("textbox", { name: "Nhập lại mật khẩu mới" }), ownPassword);
  await newcomer.keyboard.press("Enter");
  await newcomer.getByRole("heading", { name: "Việc của tôi" }).waitFor();
});

it("adds one account by keyboard, gives it a role, resets its password", async () => {
  const page = await openAs("quantri");
  await new Shell(page).go("/accounts");
  await press(page, page.getByRole("link", { name: "Thêm tài khoản" }));
  await typeInto(page, page.getByLabel("Họ và tên"), "Lý Văn Hai");
  await typeInto(page, page.getByLabel("Tên đăng nhập"), "ht.hai");
  await choose(page, page.getByRole("combobox", { name: "Đơn vị" }), "Sở Công Thương", "so cong thuong");
  await page.keyboard.press("ControlOrMeta+Enter");
  const once = page.getByRole("dialog", { name: "Mật khẩu dùng một lần" });
  await once.waitFor();
  await assertAccessible(page, "a one-time password");
  await press(page, once.getByRole("button", { name: "Đã giao, đóng" }));
  await page.getByRole("heading", { name: "Lý Văn Hai" }).waitFor();
  await press(page, page.getByRole("button", { name: "Giao vai trò" }));
  const role = page.getByRole("dialog", { name: "Giao vai trò" });
  await choose(page, role.getByRole("combobox", { name: "Vai trò" }), "Chuyên viên");
  await assertAccessible(page, "giving a role");
  await typeInto(page, role.getByLabel("Lý do"), "Phân công công việc");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("cell", { name: "Chuyên viên", exact: true }).waitFor();
  await press(page, page.getByRole("button", { name: "Cấp lại mật khẩu" }));
  const reset = page.getByRole("dialog", { name: /^Cấp lại mật khẩu/ });
  await typeInto(page, reset.getByLabel("Lý do"), "Quên mật khẩu");
  await assertAccessible(page, "resetting a password");
  await press(page, reset.getByRole("button", { name: "Cấp lại mật khẩu" }));
  await page.getByRole("dialog", { name: "Mật khẩu dùng một lần" }).waitFor();
});

it("hands one's work to a colleague for the days of leave, and the colleague acts in his name", async () => {
  const page = await openAs("giamdoc.yte");
  await new Shell(page).go("/substitutions");
  await press(page, page.getByRole("button", { name: "Cử người làm thay" }));
  const dialog = page.getByRole("dialog");
  await choose(page, dialog.getByRole("combobox", { name: "Người làm thay" }), "Mông Thị Hạnh", "hanh");
  await typeInto(page, dialog.getByLabel("Đến hết ngày"), tomorrow());
  await typeInto(page, dialog.getByLabel("Lý do"), "Nghỉ phép năm");
  await assertAccessible(page, "naming a substitute");
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByRole("cell", { name: "Đang làm thay" }).waitFor();

  const colleague = await openAs("daumoi.yte");
  await new Shell(colleague).go("/");
  await colleague.getByRole("button", { name: /^Tài khoản của/ }).click();
  await colleague.getByText(/Thủ trưởng đơn vị.*Đang làm thay Hứa Thanh Lâm/).waitFor();
  await assertAccessible(colleague, "the menu of the person");
});

/** As it is typed; also when midnight passes between the typing and the saving. */
const tomorrow = () => new Date(Date.now() + 86_400_000).toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
