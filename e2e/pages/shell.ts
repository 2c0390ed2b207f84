import type { Page } from "playwright-core";
import { patience } from "../support/quiet.ts";

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
  /**
   * As a link of the application leads there, so that what is loaded serves again; by its address where no page of it
   * stands yet.
   */
  async goOn(path: string): Promise<void> {
    if (!new URL(this.page.url()).pathname.startsWith("/app")) return this.go(path);
    const arrived = await this.page.evaluate<boolean>(`(async (address) => {
      const router = self.__TSR_ROUTER__;
      const until = Date.now() + ${patience};
      router.history.push(address);
      const isThere = ({ status, resolvedLocation }) => status === "idle" && resolvedLocation?.publicHref === address;
      while (!isThere(router.state) && Date.now() < until) await new Promise(requestAnimationFrame);
      return isThere(router.state);
    })(${JSON.stringify(`/app${path}`)})`);
    if (!arrived) throw new Error(`${path}: the application does not arrive there from ${this.page.url()}`);
    await this.page.locator("main h1").first().waitFor();
  }
  get demonstrationMark() {
    return this.page.getByRole("banner").getByText(/^(Dữ liệu minh họa|Demonstration data)$/);
  }
  async toEnglish(): Promise<void> {
    await this.page.getByRole("button", { name: "English", exact: true }).click();
    await this.page.locator("html[lang=en]").waitFor();
  }
  async toVietnamese(): Promise<void> {
    await this.page.getByRole("button", { name: "Tiếng Việt", exact: true }).click();
    await this.page.locator("html[lang=vi]").waitFor();
  }
  async language(): Promise<string> {
    return await this.page.evaluate("document.documentElement.lang");
  }
  async switchLanguage(): Promise<void> {
    await ((await this.language()) === "vi" ? this.toEnglish() : this.toVietnamese());
  }
  async switchTheme(): Promise<void> {
    await this.page.getByRole("button", { name: /(nền tối|nền sáng|dark theme|light theme)$/ }).click();
    // Away from the button, so that its tip goes.
    await this.page.mouse.move(0, 400);
  }
  async theme(): Promise<string | null> {
    return this.page.locator("html").getAttribute("data-mantine-color-scheme");
  }
  /** As a person sees it whose machine is set to the other theme, and who has chosen none here. */
  async followOtherTheme(): Promise<void> {
    const other = (await this.theme()) === "dark" ? "light" : "dark";
    await this.page.emulateMedia({ colorScheme: other });
    await this.page.locator(`html[data-mantine-color-scheme=${other}]`).waitFor();
  }
  async signOut(): Promise<void> {
    await this.page.getByRole("button", { name: /^(Tài khoản của|Account of)/ }).click();
    await this.page.getByRole("menuitem", { name: "Đăng xuất" }).click();
    await this.page.getByRole("button", { name: "Đăng nhập", exact: true }).waitFor();
  }
}
