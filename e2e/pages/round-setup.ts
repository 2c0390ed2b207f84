import type { Locator, Page } from "playwright-core";
import { act } from "../support/round-people.ts";
import { Shell } from "./shell.ts";

const reason = "Kế hoạch đánh giá của tỉnh";

/** The set-up screens of one round. */
export class RoundSetup {
  readonly page: Page;
  readonly roundId: string;
  constructor(page: Page, roundId: string) {
    this.page = page;
    this.roundId = roundId;
  }
  async go(part: string): Promise<void> {
    await new Shell(this.page).go(`/rounds/${this.roundId}/setup${part === "" ? "" : `/${part}`}`);
  }
  /** Opening and closing day of each stage, eight in the morning. */
  async giveDates(windows: Readonly<Record<string, readonly [string, string]>>): Promise<void> {
    await this.go("");
    for (const [stage, [opens, closes]] of Object.entries(windows)) {
      for (const [moment, day] of [
        ["Mở", opens],
        ["Khóa", closes],
      ] as const) {
        await this.page.getByLabel(`${stage}, ${moment}, Ngày`, { exact: true }).fill(day);
        await this.page.getByLabel(`${stage}, ${moment}, Giờ`, { exact: true }).fill("08:00");
      }
    }
    await this.page.getByLabel("Tài liệu kiểm chứng từ ngày").fill("01/01/2026");
    await this.page.getByLabel("đến ngày", { exact: true }).fill("31/12/2026");
    await this.page.getByLabel("Số liệu tính đến ngày").fill("30/11/2026");
    await this.page.getByLabel("Lý do", { exact: false }).last().fill(reason);
    await this.page.keyboard.press("Control+Enter");
    await this.page.getByText("Đã lưu", { exact: true }).first().waitFor();
  }
  async assign(line: {
    readonly agency: string;
    readonly part?: string;
    readonly officers: readonly string[];
    readonly second?: string;
    readonly leader: string;
    readonly replacement?: boolean;
  }): Promise<void> {
    await act(this.page, "Thêm phân công", {
      reason,
      confirm: "Lưu",
      prepare: async (dialog) => {
        await this.choose(dialog, /^Cơ quan thẩm định/, line.agency);
        if (line.part !== undefined) await this.choose(dialog, /^Phần/, line.part);
        if (line.replacement) await dialog.getByLabel(/^Dòng thay thế/).check();
        for (const officer of line.officers) await this.choose(dialog, "Người thẩm định", officer);
        if (line.second !== undefined) await this.choose(dialog, "Người thẩm định thứ hai", line.second);
        await this.choose(dialog, "Lãnh đạo duyệt phần thẩm định", line.leader);
      },
    });
  }
  async nameCouncil(members: readonly (readonly [name: string, duty: string])[]): Promise<void> {
    await this.go("council");
    for (const [name, duty] of members) {
      await this.choose(this.page.getByRole("main"), "Thêm thành viên", name);
      await this.choose(this.page.getByRole("main"), `Chức trách: ${name}`, duty);
    }
    await act(this.page, "Lưu Hội đồng", { reason });
  }
  async guide(part: string, text: string): Promise<void> {
    await this.go("guidance");
    await this.choose(this.page.getByRole("main"), "Phần của bộ tiêu chí", part);
    await this.page.getByRole("textbox", { name: "Hướng dẫn", exact: true }).fill(text);
    await act(this.page, "Lưu hướng dẫn", { reason });
  }
  /** Looks for a name in a field that offers names, and takes the first that fits. */
  private async choose(where: Locator, label: string | RegExp, name: string): Promise<void> {
    const field = where.getByRole("combobox", { name: label, exact: typeof label === "string" });
    await field.click();
    if (!(await field.getAttribute("readonly").then((value) => value !== null))) await field.fill(name);
    await this.page.locator("[role=option]:visible").filter({ hasText: name }).first().click();
    await this.page.keyboard.press("Tab");
  }
}
