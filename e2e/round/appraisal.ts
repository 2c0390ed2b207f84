import type { Page } from "playwright-core";
import { assertAccessible, settle } from "../support/accessibility.ts";
import { act } from "../support/round-people.ts";
import { giveBonus } from "./give-bonus.ts";
import { pageMark, type RoundWorld, title } from "./world.ts";

/** Two agencies appraise, one of them with a second appraiser, and their leaders approve. */
export async function appraise(world: RoundWorld): Promise<void> {
  world.toDay("12-03");
  const home = await world.enter("thamdinh.noivu");
  await home.getByRole("link", { name: `4 dòng chờ thẩm định: ${title}` }).click();
  await home.getByRole("heading", { level: 1, name: "Còn 4 trong 4 dòng chưa thẩm định" }).waitFor();
  await assertAccessible(home, "round appraisal work");
  await home.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Y tế" }).click();
  await markPage(home);
  await changePoints(home, "3", "Hai nhiệm vụ chưa có sản phẩm", "Đề nghị gửi sản phẩm của hai nhiệm vụ");
  await confirmBonus(home);
  await assertAccessible(home, "round appraisal of a unit");
  await home.goto(`${world.round}/appraisal`);
  await home
    .getByRole("region", { name: "Theo tiêu chí thành phần" })
    .getByRole("link", { name: /^1\.1\.2/ })
    .click();
  await acceptAll(home, 2);
  await home.goto(`${world.round}/appraisal`);
  await home.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Công Thương" }).click();
  await acceptAll(home, 1);
  await appraiseLaw(world);
  await approvePart(world, "giamdoc.noivu", "Thẩm định lần 1");
  await approvePart(world, "giamdoc.tuphap", "Thẩm định lần 1");
}

async function appraiseLaw(world: RoundWorld): Promise<void> {
  const law = await world.openAt("thamdinh.tuphap", `${world.round}/appraisal/units/${world.health}`);
  await law.getByRole("heading", { level: 1, name: /Sở Y tế: còn 1 trong 1 tiêu chí/ }).waitFor();
  await settle(law);
  await law.keyboard.press("a");
  await law.getByText(/Đã lưu lúc/).waitFor();
  await law.goto(`${world.round}/appraisal`);
  await law.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Công Thương" }).click();
  await law.getByRole("heading", { level: 1, name: /Sở Công Thương: còn 1 trong 1 tiêu chí/ }).waitFor();
  await settle(law);
  await law.keyboard.press("a");
  await law.getByText(/Đã lưu lúc/).waitFor();
  const second = await world.openAt("thamdinh.hai", `${world.round}/appraisal/units/${world.health}`);
  await second.getByRole("heading", { name: "Ý kiến của người thẩm định thứ hai" }).waitFor();
  await changePoints(second, "1", "Một văn bản rà soát sau thời hạn");
}

/** After the explanation: another verdict, and every version is still there. */
export async function appraiseAgain(world: RoundWorld): Promise<void> {
  world.toDay("12-15");
  const home = await world.openAt("thamdinh.noivu", `${world.round}/appraisal/units/${world.health}`);
  await home.getByText("Hai sản phẩm ban hành ngày 28/11, gửi kèm").first().waitFor();
  await changePoints(home, "3,4", "Chấp nhận một sản phẩm");
  await lineOf(home).getByRole("button", { name: "Lịch sử các cột" }).click();
  await home.getByRole("heading", { name: "Mọi phiên bản" }).waitFor();
  await home.getByRole("heading", { name: "Tài liệu kiểm chứng" }).last().waitFor();
  await assertAccessible(home, "round history of the columns");
  await approvePart(world, "giamdoc.noivu", "Thẩm định lần 2");
  await approvePart(world, "giamdoc.tuphap", "Thẩm định lần 2");
}

/** The line that is open beside the list. */
const lineOf = (page: Page) => page.getByRole("region", { name: /^Sở Y tế: / });

/** Other points than the unit gave itself, with the reason, and with what it is asked to explain. */
async function changePoints(page: Page, points: string, why: string, question?: string): Promise<void> {
  const line = lineOf(page);
  await line.getByRole("radio", { name: "Sửa điểm" }).check();
  await line.getByLabel(/^Điểm thẩm định/).fill(points);
  await line.getByLabel("Lý do").fill(why);
  if (question !== undefined) {
    await line.getByLabel("Yêu cầu đơn vị giải trình").check();
    await line.getByLabel("Nội dung yêu cầu giải trình").fill(question);
  }
  await line.getByRole("button", { name: "Lưu kết quả" }).click();
  await line.getByText(/Đã lưu lúc/).waitFor();
}

/** A comment on a part of a page of the unit's report, beside the score. */
async function markPage(page: Page): Promise<void> {
  await lineOf(page).getByRole("button", { name: "bao-cao-15", exact: true }).click();
  const viewer = page.getByRole("complementary", { name: "Xem tài liệu bao-cao-15" });
  const sheet = await viewer.getByRole("img", { name: "Trang 1 của bao-cao-15" }).boundingBox();
  if (sheet === null) throw new Error("the page is not drawn");
  await page.mouse.move(sheet.x + sheet.width * 0.1, sheet.y + sheet.height * 0.06);
  await page.mouse.down();
  await page.mouse.move(sheet.x + sheet.width * 0.8, sheet.y + sheet.height * 0.12, { steps: 4 });
  await page.mouse.up();
  await viewer.getByRole("button", { name: "Bỏ vùng khoanh" }).waitFor();
  await viewer.getByLabel("Ghi chú trang này").fill(pageMark);
  await viewer.getByRole("button", { name: "Lưu ghi chú" }).click();
  await viewer.getByText(pageMark).first().waitFor();
  await assertAccessible(page, "round page of a document with a mark");
  await viewer.getByRole("button", { name: "Đóng" }).click();
  await viewer.waitFor({ state: "detached" });
}

/** What the unit proposed counts from here on; more than the cap is refused here as well. */
async function confirmBonus(page: Page): Promise<void> {
  const extras = page.getByRole("region", { name: "Điểm thưởng, điểm trừ", exact: true });
  await extras.getByText("Sáng kiến được công nhận tại Quyết định số 77/QĐ-UBND").first().waitFor();
  await giveBonus(extras, { above: "0,6", button: "Lưu kết quả thẩm định" });
  await page.getByText("Đã lưu kết quả thẩm định").first().waitFor();
}

/** Accepts every line of the page that waits, in one act. */
async function acceptAll(page: Page, count: number): Promise<void> {
  await page.getByRole("button", { name: "Chọn mọi dòng chưa thẩm định" }).click();
  const incomplete = page.getByLabel("Vẫn chấp nhận dòng thiếu tài liệu");
  if (await incomplete.isVisible()) await incomplete.check();
  await page.getByRole("button", { name: `Chấp nhận ${count} dòng` }).click();
  await page.getByText(`Đã chấp nhận ${count} dòng.`).waitFor();
}

/** The leader of an agency approves its part, though not every line may be decided. */
async function approvePart(world: RoundWorld, login: string, stage: string): Promise<void> {
  const leader = await world.openAt(login, `${world.round}/appraisal`);
  await leader.getByText(stage).first().waitFor();
  await act(leader, "Duyệt phần thẩm định", {
    prepare: async (dialog) => {
      await dialog.waitFor();
      const confirms = dialog.getByRole("checkbox");
      if (await confirms.isVisible()) await confirms.check();
    },
  });
  await leader
    .getByText(/Đã duyệt lúc/)
    .first()
    .waitFor();
}
