import type { Page } from "playwright-core";

/** The frame around every page of the officers' application. */
export class Shell {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async go(path: string): Promise<void> {
    await this.page.goto(`/app${path}`);
    await this.page.locator("main h1").first().waitFor();
  }
  async toEnglish(): Promise<void> {
    await this.page.getByRole("button", { name: "English", exact: true }).click();
    await this.page.locator("html[lang=en]").waitFor();
  }
  async toVietnamese(): Promise<void> {
    await this.page.getByRole("button", { name: "Tiếng Việt", exact: true }).click();
    await this.page.locator("html[lang=vi]").waitFor();
  }
  async switchTheme(): Promise<void> {
    await this.page.getByRole("button", { name: /(nền tối|nền sáng|dark theme|light theme)$/ }).click();
    // Away from the button, so that its tip goes.
    await this.page.mouse.move(0, 400);
  }
  async signOut(): Promise<void> {
    await this.page.getByRole("button", { name: /^(Tài khoản của|Account of)/ }).click();
    await this.page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await this.page.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor();
  }
}
