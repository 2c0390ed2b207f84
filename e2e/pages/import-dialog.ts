import type { Locator, Page } from "playwright-core";
import { press, typeInto } from "../support/keyboard.ts";

/** The window that takes a table, names its faults and applies it as a whole. */
export class ImportDialog {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get window() {
    return this.page.getByRole("dialog").first();
  }
  /** Hands a table over as a CSV file, as if it had been chosen. */
  async give(fileName: string, rows: readonly string[]): Promise<void> {
    const buffer = Buffer.from(`\uFEFF${rows.join("\r\n")}`, "utf8");
    await this.window.locator("input[type=file]").setInputFiles({ name: fileName, mimeType: "text/csv", buffer });
    await this.window.getByRole("tab").first().waitFor();
  }
  /** The named faults as "row | column | words". */
  async faults(): Promise<string[]> {
    const rows = await this.window.getByRole("tabpanel").locator("tbody tr").all();
    return Promise.all(rows.map(async (row) => (await row.locator("td").allTextContents()).join(" | ")));
  }
  get applies() {
    return this.window.getByRole("button", { name: /^Nhập (số liệu của )?\d/ });
  }
  get reason() {
    return this.window.getByLabel("Lý do, căn cứ");
  }
  /**
   * Applies the table that was given until `done` is shown. Where others changed the data after the preview, the window
   * asks for the file once more, and is given it.
   */
  async apply(fileName: string, rows: readonly string[], { reason, done }: { reason: string; done: Locator }) {
    const stale = this.window.getByText("Dữ liệu đã thay đổi sau khi xem trước").first();
    for (;;) {
      await typeInto(this.page, this.reason, reason);
      await press(this.page, this.applies);
      await done.or(stale).first().waitFor();
      if (await done.isVisible()) return;
      await this.chooseAnother();
      await this.give(fileName, rows);
    }
  }
  async chooseAnother(): Promise<void> {
    await this.window.getByRole("button", { name: "Chọn tệp khác" }).click();
  }
}
