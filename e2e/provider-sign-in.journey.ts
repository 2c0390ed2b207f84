import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startProvider, type TestProvider } from "../src/server/modules/identity/provider.fixture.ts";
import { demoPassword } from "../src/server/modules/identity/service/demo-accounts.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { visit } from "./support/play-visitor.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";
import { openVisitor } from "./support/visitor.ts";

let application: PlayedApplication;
let provider: TestProvider;

beforeAll(async () => {
  application = await playApplication(undefined, {
    provider: async (url) => {
      provider = await startProvider(url);
      return { settings: provider.settings, secret: provider.secret, secondStepRoles: ["appraiser"] };
    },
  });
});
afterAll(async () => {
  await provider.stop();
  expect(application.failures).toEqual([]);
});

const home = (page: Page) => page.getByRole("heading", { level: 1 }).and(page.getByText("Việc của tôi"));

/** A browser of its own goes from a page of the program to the provider and comes back, as a person it knows. */
async function comeThrough(person: TestProvider["person"], path = "/app"): Promise<Page> {
  // The provider lives in the time of this machine.
  application.clock.set(new Date().toISOString());
  provider.person = person;
  const page = await openVisitor({ baseURL: application.url });
  await page.goto(path);
  await page.getByRole("button", { name: "Đăng nhập của tỉnh" }).click();
  return page;
}

it("who is unknown here is refused with a code; tied by that code, the person comes to the page that was wanted", async () => {
  const stranger = { subject: "p-0417", username: "hanh.mt" };
  const refused = await comeThrough(stranger);
  await refused.getByRole("heading", { name: "Chưa đăng nhập được" }).waitFor();
  await refused.getByText(/người quản trị tài khoản của đơn vị.*p-0417/).waitFor();
  await assertAccessible(refused, "somebody unknown, back from the provider");
  await refused.getByRole("link", { name: "Về trang đăng nhập" }).click();
  await new SignInPage(refused).submit.waitFor();

  const manager = await visit(application, "quantri", "/app/accounts?q=daumoi.yte");
  await manager.getByRole("link", { name: "daumoi.yte" }).click();
  await manager.getByRole("button", { name: "Gắn người" }).click();
  const dialog = manager.getByRole("dialog");
  await dialog.getByLabel("Mã người").fill(stranger.subject);
  await dialog.getByLabel("Lý do").fill("Mã do đơn vị gửi");
  await assertAccessible(manager, "tying a person of the provider");
  await dialog.getByRole("button", { name: "Gắn người" }).click();
  await manager.getByText("Đã gắn người của hệ thống đăng nhập").first().waitFor();

  const known = await comeThrough(stranger, "/app/evidence");
  await known.getByRole("heading", { level: 1, name: /tài liệu trong kho của Sở Y tế/ }).waitFor();
});

it("a role that demands a second step has it set up at the first sign-in, and asked for at the next one", async () => {
  const appraiser = { subject: "p-0520", username: "dung.lt" };
  await tie("thamdinh.tuphap", appraiser.subject);
  const first = await comeThrough(appraiser);
  await first.getByRole("heading", { name: "Cài xác thực hai bước" }).waitFor();
  await first.getByRole("button", { name: "Tiếp tục" }).click();
  const secret = (await first.locator("pre").textContent()) ?? "";
  const totp = new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 });
  const codeAt = (seconds: number) => totp.generate({ timestamp: application.clock.now().getTime() + seconds * 1000 });
  await new SignInPage(first).code.fill(codeAt(0));
  await assertAccessible(first, "setting up the second step that a role demands");
  await first.getByRole("button", { name: "Xác nhận mã" }).click();
  await home(first).waitFor();

  const again = await comeThrough(appraiser);
  const door = new SignInPage(again);
  await door.code.waitFor();
  await assertAccessible(again, "the second step after the provider");
  // A code counts once, so the one after it is typed.
  await door.code.fill(codeAt(30));
  await again.keyboard.press("Enter");
  await home(again).waitFor();

  // The provider says that it asked for a second step itself: ours is not asked for again.
  await home(await comeThrough({ ...appraiser, amr: ["pwd", "otp"] })).waitFor();
});

it("who gives up at the provider is told so, and may still use the own password", async () => {
  const page = await comeThrough(undefined);
  await page.getByText(/access_denied/).waitFor();
  await page.getByRole("link", { name: "Về trang đăng nhập" }).click();
  await new SignInPage(page).signIn("chutri", demoPassword);
  await home(page).waitFor();
});

/** As an administrator ties a person to an account. */
async function tie(login: string, subject: string): Promise<void> {
  const manager = await application.signIn("quantri");
  const { body } = await application.call(manager, "GET", `/api/accounts?q=${login}`);
  const path = `/api/accounts/${body.items[0].id}/identities`;
  const answer = await application.call(manager, "POST", path, { subject, reason: "Gắn theo danh sách" });
  expect(answer.status).toBe(201);
}
