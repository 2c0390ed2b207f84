import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ImportDialog } from "../pages/import-dialog.ts";
import { assertAccessible } from "../support/accessibility.ts";
import { act } from "../support/round-people.ts";
import { filledSheet } from "../support/round-set.ts";
import { attach } from "./attach.ts";
import { giveBonus } from "./give-bonus.ts";
import { readPaper } from "./read-paper.ts";
import { type RoundWorld, reason } from "./world.ts";

/** The focal officer fills in the sheet with evidence and a bonus; the head approves it on a telephone; it is submitted. */
export async function assessOnScreen(world: RoundWorld): Promise<void> {
  const focal = await world.enter("daumoi.yte");
  const link = focal.getByRole("link", { name: /^Phiếu tự chấm của Sở Y tế/ });
  await link.and(focal.locator(`[href*="${world.roundId}"]`)).click();
  await focal.getByRole("heading", { level: 1, name: /còn 3 tiêu chí/ }).waitFor();
  world.health = new URL(focal.url()).pathname.split("/").at(-1) ?? "";
  await focal.getByText("Lấy số nhiệm vụ giao trong kế hoạch năm.").waitFor();
  const [done, given] = [focal.getByLabel("xong"), focal.getByLabel("giao")];
  await done.fill("18");
  await given.fill("20");
  await focal.getByText("3,6 trên 4 điểm").waitFor();
  await focal.getByText(/^Đã lưu lúc/).waitFor();
  await attach(focal, "bao-cao-15.pdf", "Báo cáo số 15/BC-SYT về thực hiện kế hoạch");
  await assertAccessible(focal, "round sheet");
  await focal.getByRole("button", { name: "Tiêu chí sau" }).click();
  await focal
    .getByRole("form", { name: /^1\.1\.2/ })
    .getByRole("combobox")
    .first()
    .selectOption("true");
  await focal.getByText("2 trên 2 điểm").waitFor();
  await focal.getByText(/^Đã lưu lúc/).waitFor();
  await focal.getByRole("button", { name: "Tiêu chí sau" }).click();
  await focal.getByLabel("Tử số: ra_soat").fill("6");
  await focal.getByLabel("Mẫu số: phai_ra_soat").fill("8");
  await focal.getByText("1,5 trên 2 điểm").waitFor();
  await focal.getByText(/^Đã lưu lúc/).waitFor();
  await proposeBonus(focal);
  await writeReport(focal);
  await act(focal, "Trình thủ trưởng");

  const head = await world.enterOnTelephone("giamdoc.yte");
  await head
    .getByRole("link", { name: /chờ ông\/bà duyệt/ })
    .and(head.locator(`[href*="${world.roundId}"]`))
    .click();
  await head.getByRole("heading", { level: 1, name: /phiếu chờ thủ trưởng duyệt/ }).waitFor();
  await assertAccessible(head, "round sheet with its head on a telephone");
  await act(head, "Duyệt phiếu");
  await focal.reload();
  await act(focal, "Nộp phiếu");
  await focal.getByRole("heading", { level: 1, name: /phiếu tự chấm điểm đã nộp/ }).waitFor();
}

/** What lies above the cap of the set is refused by name; what lies below stands there until somebody decides on it. */
async function proposeBonus(focal: Page): Promise<void> {
  const extras = focal.getByRole("region", { name: "Điểm thưởng, điểm trừ", exact: true });
  await extras.getByLabel("Căn cứ đề nghị").fill("Sáng kiến được công nhận tại Quyết định số 77/QĐ-UBND");
  await giveBonus(extras, { above: "2", button: "Gửi đề nghị" });
  await focal.getByText("Đã ghi đề nghị").first().waitFor();
  await attach(extras, "sang-kien-77.pdf", "Quyết định số 77/QĐ-UBND công nhận sáng kiến");
  await assertAccessible(focal, "round sheet with a bonus proposed");
}

/** The official report gets its number, and is read as the unit would sign it. */
async function writeReport(focal: Page): Promise<void> {
  await focal.getByLabel("Số, ký hiệu").fill("16/BC-SYT");
  await focal.getByRole("button", { name: "Lưu thông tin báo cáo" }).click();
  await focal.getByText("Đã lưu thông tin báo cáo").first().waitFor();
  const report = await readPaper(focal, () => focal.getByRole("button", { name: "Tải báo cáo (DOCX)" }).click());
  for (const said of ["16/BC-SYT", "3,6", "bao-cao-15", "77/QĐ-UBND"]) expect(report.join("\n")).toContain(said);
}

/** Another department fills in a table away from the program. */
export async function assessByTable(world: RoundWorld): Promise<void> {
  const other = await world.enter("daumoi.congthuong");
  await other
    .getByRole("link", { name: /^Phiếu tự chấm của Sở Công Thương/ })
    .and(other.locator(`[href*="${world.roundId}"]`))
    .click();
  await other.getByRole("button", { name: "Nhập phiếu Excel" }).click();
  const dialog = new ImportDialog(other);
  await dialog.give("phieu.csv", filledSheet);
  await dialog.reason.fill(reason);
  await dialog.window.getByRole("checkbox").check();
  await dialog.window.getByRole("button", { name: "Nhập 3 tiêu chí" }).click();
  await other.getByRole("heading", { level: 1, name: /đã tự chấm đủ 3 tiêu chí/ }).waitFor();
  await act(other, "Trình thủ trưởng");
  const second = await world.enter("giamdoc.congthuong");
  await second
    .getByRole("link", { name: /chờ ông\/bà duyệt/ })
    .and(second.locator(`[href*="${world.roundId}"]`))
    .click();
  await act(second, "Duyệt phiếu");
  await second.getByRole("button", { name: "Nộp phiếu", exact: true }).waitFor();
  await act(second, "Nộp phiếu");
}
