import type { Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "../../src/server/modules/identity/service/demo-accounts.ts";
import { openVisitor } from "../support/visitor.ts";

/** The door of the officers' application. */
export class SignInPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get login() {
    return this.page.getByLabel("Tên đăng nhập");
  }
  get password() {
    return this.page.getByRole("textbox", { name: "Mật khẩu" });
  }
  get submit() {
    return this.page.getByRole("button", { name: "Đăng nhập", exact: true });
  }
  get code() {
    return this.page.getByLabel("Mã 6 số trên ứng dụng xác thực");
  }
  async open(): Promise<void> {
    await this.page.goto("/app");
    await this.submit.waitFor();
  }
  async signIn(login: string, password: string): Promise<void> {
    await this.login.fill(login);
    await this.password.fill(password);
    await this.submit.click();
  }
}

/** A window in which a person of the demonstration is signed in; no page stands in it yet. */
export async function openAs(login: string): Promise<Page> {
  const page = await openVisitor();
  const answer = await page.request.post("/api/session", { data: { login, password: demoPassword } });
  expect(answer.status(), login).toBe(200);
  return page;
}
