import type { Page } from "playwright-core";

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
  async chooseAnother(): Promise<void> {
    await this.window.getByRole("button", { name: "Chọn tệp khác" }).click();
  }
}
