import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPdfFonts } from "../demo/documents/pdf-font.ts";
import { writePdf } from "../demo/documents/write-pdf.ts";
import { ImportDialog } from "./pages/import-dialog.ts";
import { RoundSetup } from "./pages/round-setup.ts";
import { Shell } from "./pages/shell.ts";
import { assertAccessible } from "./support/accessibility.ts";
import { amendRound, giveDecision, verifyDownload } from "./support/amended-round.ts";
import { type PlayedApplication, playApplication } from "./support/played-application.ts";
import { act, peopleOf, telephone } from "./support/round-people.ts";
import { filledSheet, roundSet, roundSurvey } from "./support/round-set.ts";

let application: PlayedApplication;
let roundId: string;
/** Addresses of the round and of the department that the journey follows. */
let round: string;
let health: string;
const enter = peopleOf(() => application);
const reason = "Theo kế hoạch của tỉnh";
const title = "Chỉ số CCHC, cả đợt";

/** The clock goes to nine in the morning of a day of 2026. */
const toDay = (day: string) => application.clock.set(`2026-${day}T02:00:00Z`);

beforeAll(async () => {
  application = await playApplication("2026-11-23T02:00:00Z");
}, 180_000);

afterAll(() => expect(application.failures).toEqual([]));

describe("a whole round with its people, by the screens alone", () => {
  it("is set up and opened by its owner", async () => {
    const owner = await enter("chutri");
    await freezeSet(owner);
    await makeRound(owner);
    const setup = new RoundSetup(owner, roundId);
    await setup.giveDates({
      "Tự chấm điểm": ["23/11/2026", "02/12/2026"],
      "Thẩm định lần 1": ["02/12/2026", "09/12/2026"],
      "Giải trình": ["09/12/2026", "14/12/2026"],
      "Thẩm định lần 2": ["14/12/2026", "19/12/2026"],
      "Hội đồng thẩm định": ["19/12/2026", "24/12/2026"],
    });
    await assertAccessible(owner, "round dates");
    await setup.go("assignments");
    await setup.assign({ agency: "Sở Nội vụ", officers: ["Nguyễn Thị Oanh"], leader: "Trịnh Quốc Việt" });
    await setup.assign({
      ...{ agency: "Sở Tư pháp", part: "Cải cách thể chế", leader: "Đinh Công Hiếu" },
      ...{ officers: ["Lục Thị Dung"], second: "Hà Thị Loan" },
    });
    await assertAccessible(owner, "round assignments");
    await setup.nameCouncil([
      ["Dương Thế Vinh", "Chủ tịch"],
      ["Lãnh Thị Thủy", "Thư ký"],
      ["Triệu Minh Giang", "Ủy viên"],
    ]);
    await assertAccessible(owner, "round council");
    await setup.guide("1.1.1", "Lấy số nhiệm vụ giao trong kế hoạch năm.");
    await setup.go("opening");
    await assertAccessible(owner, "round opening");
    await act(owner, "Mở đợt cho các đơn vị", { reason });
    await owner.getByText("Đã mở đợt đánh giá").first().waitFor();
  });

  it("is filled in with evidence by the focal officer, approved by the head on a telephone, and submitted", async () => {
    const focal = await enter("daumoi.yte");
    const link = focal.getByRole("link", { name: /^Phiếu tự chấm của Sở Y tế/ });
    await link.and(focal.locator(`[href*="${roundId}"]`)).click();
    health = new URL(focal.url()).pathname.split("/").at(-1) ?? "";
    await focal.getByRole("heading", { level: 1, name: /còn 3 tiêu chí/ }).waitFor();
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
    await focal.getByLabel("Số, ký hiệu").fill("16/BC-SYT");
    await focal.getByRole("button", { name: "Lưu thông tin báo cáo" }).click();
    await focal.getByText("Đã lưu thông tin báo cáo").first().waitFor();
    await act(focal, "Trình thủ trưởng");

    const head = await enter("giamdoc.yte", telephone);
    await head
      .getByRole("link", { name: /chờ ông\/bà duyệt/ })
      .and(head.locator(`[href*="${roundId}"]`))
      .click();
    await head.getByRole("heading", { level: 1, name: /phiếu chờ thủ trưởng duyệt/ }).waitFor();
    await assertAccessible(head, "round sheet with its head on a telephone");
    await act(head, "Duyệt phiếu");
    await focal.reload();
    await act(focal, "Nộp phiếu");
    await focal.getByRole("heading", { level: 1, name: /phiếu tự chấm điểm đã nộp/ }).waitFor();

    // Another department fills in a table away from the program.
    const other = await enter("daumoi.congthuong");
    await other
      .getByRole("link", { name: /^Phiếu tự chấm của Sở Công Thương/ })
      .and(other.locator(`[href*="${roundId}"]`))
      .click();
    await other.getByRole("button", { name: "Nhập phiếu Excel" }).click();
    const dialog = new ImportDialog(other);
    await dialog.give("phieu.csv", filledSheet);
    await dialog.reason.fill(reason);
    await dialog.window.getByRole("checkbox").check();
    await dialog.window.getByRole("button", { name: "Nhập 3 tiêu chí" }).click();
    await other.getByRole("heading", { level: 1, name: /đã tự chấm đủ 3 tiêu chí/ }).waitFor();
    await act(other, "Trình thủ trưởng");
    const second = await enter("giamdoc.congthuong");
    await second
      .getByRole("link", { name: /chờ ông\/bà duyệt/ })
      .and(second.locator(`[href*="${roundId}"]`))
      .click();
    await act(second, "Duyệt phiếu");
    await second.getByRole("button", { name: "Nộp phiếu", exact: true }).waitFor();
    await act(second, "Nộp phiếu");
  });

  it("is appraised by two agencies, one of them with a second appraiser, and their leaders approve", async () => {
    toDay("12-03");
    const home = await enter("thamdinh.noivu");
    await home.getByRole("link", { name: `4 dòng chờ thẩm định: ${title}` }).click();
    await home.getByRole("heading", { level: 1, name: "Còn 4 trong 4 dòng chưa thẩm định" }).waitFor();
    await assertAccessible(home, "round appraisal work");
    await home.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Y tế" }).click();
    await home.getByRole("radio", { name: "Sửa điểm" }).check();
    await home.getByLabel(/^Điểm thẩm định/).fill("3");
    await home.getByLabel("Lý do").fill("Hai nhiệm vụ chưa có sản phẩm");
    await home.getByLabel("Yêu cầu đơn vị giải trình").check();
    await home.getByLabel("Nội dung yêu cầu giải trình").fill("Đề nghị gửi sản phẩm của hai nhiệm vụ");
    await home.getByRole("button", { name: "Lưu kết quả" }).click();
    await home.getByText(/Đã lưu lúc/).waitFor();
    await assertAccessible(home, "round appraisal of a unit");
    await home.goto(`${round}/appraisal`);
    await home
      .getByRole("region", { name: "Theo tiêu chí thành phần" })
      .getByRole("link", { name: /^1\.1\.2/ })
      .click();
    await acceptAll(home, 2);
    await home.goto(`${round}/appraisal`);
    await home.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Công Thương" }).click();
    await acceptAll(home, 1);

    const law = await enter("thamdinh.tuphap");
    await law.goto(`${round}/appraisal/units/${health}`);
    await law.getByRole("heading", { level: 1, name: /Sở Y tế: còn 1 trong 1 tiêu chí/ }).waitFor();
    await law.keyboard.press("a");
    await law.getByText(/Đã lưu lúc/).waitFor();
    await law.goto(`${round}/appraisal`);
    await law.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: "Sở Công Thương" }).click();
    await law.getByRole("heading", { level: 1, name: /Sở Công Thương: còn 1 trong 1 tiêu chí/ }).waitFor();
    await law.keyboard.press("a");
    await law.getByText(/Đã lưu lúc/).waitFor();
    const second = await enter("thamdinh.hai");
    await second.goto(`${round}/appraisal/units/${health}`);
    await second.getByRole("heading", { name: "Ý kiến của người thẩm định thứ hai" }).waitFor();
    await second.getByRole("radio", { name: "Sửa điểm" }).check();
    await second.getByLabel(/^Điểm thẩm định/).fill("1");
    await second.getByLabel("Lý do").fill("Một văn bản rà soát sau thời hạn");
    await second.getByRole("button", { name: "Lưu kết quả" }).click();
    await second.getByText(/Đã lưu lúc/).waitFor();

    await approvePart("giamdoc.noivu", "Thẩm định lần 1");
    await approvePart("giamdoc.tuphap", "Thẩm định lần 1");
  });

  it("shows the draft result to its unit, which explains with new evidence", async () => {
    const early = await enter("daumoi.yte");
    await early.goto(`${round}/explanation/${health}`);
    await early.getByRole("heading", { level: 1, name: "Chưa đến thời gian giải trình" }).waitFor();
    toDay("12-10");
    const focal = await enter("daumoi.yte");
    await focal.getByRole("link", { name: `1 tiêu chí chờ giải trình: ${title}` }).click();
    await focal.getByText("Đề nghị gửi sản phẩm của hai nhiệm vụ").waitFor();
    await focal.getByText("Hai nhiệm vụ chưa có sản phẩm").first().waitFor();
    await focal.getByRole("radio", { name: "Giải trình" }).first().check();
    await focal.getByLabel("Nội dung giải trình").fill("Hai sản phẩm ban hành ngày 28/11, gửi kèm");
    await attach(focal, "san-pham-28-11.pdf", "Quyết định số 90/QĐ-SYT ngày 28/11/2026");
    await focal.getByRole("button", { name: "Lưu trả lời" }).first().click();
    await focal.getByText(/Đã lưu lúc/).waitFor();
    await assertAccessible(focal, "round explanation");
    await act(focal, "Trình lãnh đạo duyệt");
    const head = await enter("giamdoc.yte", telephone);
    await head.goto(`${round}/explanation/${health}`);
    await head.getByText("Chờ lãnh đạo đơn vị duyệt").waitFor();
    await assertAccessible(head, "round explanation with its head on a telephone");
    await act(head, "Duyệt và gửi");
  });

  it("is appraised again, and answers of people come in", async () => {
    toDay("12-15");
    const home = await enter("thamdinh.noivu");
    await home.goto(`${round}/appraisal/units/${health}`);
    await home.getByText("Hai sản phẩm ban hành ngày 28/11, gửi kèm").first().waitFor();
    await home.getByRole("radio", { name: "Sửa điểm" }).check();
    await home.getByLabel(/^Điểm thẩm định/).fill("3,4");
    await home.getByLabel("Lý do").fill("Chấp nhận một sản phẩm");
    await home.getByRole("button", { name: "Lưu kết quả" }).click();
    await home.getByText(/Đã lưu lúc/).waitFor();
    await home.getByRole("button", { name: "Lịch sử các cột" }).click();
    await home.getByRole("heading", { name: "Mọi phiên bản" }).waitFor();
    await assertAccessible(home, "round history of the columns");
    await approvePart("giamdoc.noivu", "Thẩm định lần 2");
    await approvePart("giamdoc.tuphap", "Thẩm định lần 2");
    const owner = await enter("chutri");
    await owner.goto(round);
    await owner.getByRole("button", { name: "Tệp số liệu" }).click();
    await owner.getByRole("menuitem", { name: "Nhập số liệu từ tệp" }).click();
    const dialog = new ImportDialog(owner);
    await dialog.give("dieu-tra.csv", roundSurvey);
    await dialog.reason.fill("Kết quả điều tra xã hội học");
    await dialog.applies.click();
    await owner.getByRole("row").filter({ hasText: "Sở Y tế" }).getByText("84,00%").waitFor();
    await new Shell(owner).go(`/rounds/${roundId}/board`);
    await assertAccessible(owner, "round board");
  });

  it("goes before the council, which meets, votes, decides and ends its meeting", async () => {
    toDay("12-20");
    const overseer = await enter("giamsat");
    await overseer.goto(round);
    await overseer.locator("main h1").first().waitFor();
    expect(await overseer.getByRole("row").filter({ hasText: "Sở Y tế" }).count()).toBe(0);

    const secretary = await enter("thuky.hoidong");
    await secretary.goto(`${round}/council`);
    await secretary.getByRole("heading", { level: 1, name: /2 nội dung chờ Hội đồng quyết định/ }).waitFor();
    await act(secretary, "Lập phiên họp", {
      reason,
      confirm: "Lưu phiên họp",
      prepare: async (dialog) => {
        await dialog.getByLabel("Bắt đầu, Ngày").fill("20/12/2026");
        await dialog.getByLabel("Bắt đầu, Giờ").fill("08:30");
        await dialog.getByLabel("Địa điểm").fill("Phòng họp UBND tỉnh");
        for (const member of await dialog.getByRole("checkbox").all()) await member.check();
      },
    });
    await assertAccessible(secretary, "round council at work");
    const disputed = secretary.getByRole("row").filter({ hasText: "1.1.1" }).filter({ hasText: "Sở Y tế" });
    await disputed.getByRole("link").first().click();
    await secretary.getByRole("heading", { level: 1, name: /Sở Y tế: 1\.1\.1/ }).waitFor();
    const item = secretary.url();
    await secretary.getByRole("radio", { name: "Sửa điểm" }).check();
    await secretary.getByLabel(/^Điểm \(0/).fill("3,5");
    await secretary.getByLabel("Lý do, căn cứ").fill("Một sản phẩm hoàn thành, một sản phẩm hoàn thành một phần");
    await secretary.getByRole("button", { name: "Xem ảnh hưởng" }).click();
    await secretary.getByText("Tiêu chí: 3,4 thành 3,5 điểm").waitFor();
    await secretary.getByRole("button", { name: "Gửi đề xuất" }).click();
    await secretary.getByRole("heading", { name: /^Đề xuất 1: 3,5 điểm/ }).waitFor();
    for (const login of ["chutich.hoidong", "hoidong"]) {
      const member = await enter(login);
      await member.goto(item);
      await member.getByRole("button", { name: "Đồng ý", exact: true }).click();
      await member.getByText("Đã ghi phiếu: Đồng ý").first().waitFor();
    }
    await secretary.reload();
    await secretary.getByText("Đủ số phiếu thông qua").waitFor();
    await assertAccessible(secretary, "round case of the council");
    await act(secretary, "Ghi quyết định", { reason: "Hội đồng thống nhất" });
    await secretary.getByText("Đã quyết định lúc").first().waitFor();
    await secretary.goto(`${round}/council`);
    const [minutes] = await Promise.all([
      secretary.waitForEvent("download"),
      secretary.getByRole("button", { name: "Tải biên bản (DOCX)" }).click(),
    ]);
    expect(minutes.suggestedFilename()).toMatch(/\.docx$/);
    await act(secretary, "Kết thúc họp", { prepare: (dialog) => dialog.getByRole("checkbox").check() });
    await secretary.getByRole("heading", { level: 1, name: /Hội đồng đã kết thúc họp/ }).waitFor();
  });

  it("is published; the overseer reads it, and a unit sees where it lost points and why", async () => {
    toDay("12-25");
    const owner = await enter("chutri");
    await owner.goto(round);
    await act(owner, "Công bố kết quả", {
      reason,
      prepare: (dialog) => giveDecision(dialog, "99", "25/12/2026"),
    });
    await owner.getByText("Đã công bố kết quả năm 2026 của 2 đơn vị").waitFor();

    const overseer = await enter("giamsat");
    await overseer.goto(round);
    const rows = overseer.getByRole("row");
    await rows.filter({ hasText: "Sở Y tế" }).waitFor();
    const ranking = (await rows.allInnerTexts()).filter((text) => text.includes("Sở "));
    expect(ranking.map((text) => /Sở [^\t\n]+/.exec(text)?.[0])).toEqual(["Sở Công Thương", "Sở Y tế"]);
    expect(ranking[1]).toContain("85");
    await assertAccessible(overseer, "round published");

    const focal = await enter("daumoi.yte");
    await focal.goto(`${round}/units/${health}`);
    await focal.getByRole("link", { name: "Phân tích điểm mất" }).click();
    await focal.getByRole("heading", { level: 1, name: /Sở Y tế mất 1,5 điểm/ }).waitFor();
    await assertAccessible(focal, "round losses of a unit");
  });

  it("is amended by another decision; both publications stay, and what is downloaded verifies", async () => {
    toDay("12-28");
    const owner = await enter("chutri");
    await owner.goto(round);
    await amendRound(owner, { unit: "Sở Công Thương", component: "2.1", points: "0" });
    const amendment = owner.getByRole("region", { name: "Lần công bố 2", exact: true });
    const rows = await amendment.getByRole("row").allInnerTexts();
    expect(rows.some((text) => text.includes("Sở Công Thương") && /Thứ hạng\s+1\s+2/.test(text))).toBe(true);
    expect(rows.some((text) => text.includes("Sở Y tế") && /Thứ hạng\s+2\s+1/.test(text))).toBe(true);
    await assertAccessible(owner, "round amended");
    const [first, second] = [await verifyDownload(owner, 1), await verifyDownload(owner, 2)];
    expect([first.faults, second.faults]).toEqual([[], []]);
    expect(second.content?.publication.amends).toMatchObject({ reason: "Theo kết luận kiểm tra" });
    expect(second.content?.publication.decision).toMatchObject({ number: "100/QĐ-UBND" });
  });
});

/** Brings the set in from a file and freezes it. */
async function freezeSet(owner: Page): Promise<void> {
  await new Shell(owner).go("/criteria-sets");
  await owner.getByRole("button", { name: "Nhập bộ tiêu chí" }).click();
  const dialog = new ImportDialog(owner);
  await dialog.give("bo-tieu-chi.json", [JSON.stringify(roundSet)]);
  await dialog.reason.fill(reason);
  await owner.getByRole("button", { name: /^Nhập thành phiên bản/ }).click();
  await owner.getByRole("heading", { name: /Bộ tiêu chí của cả đợt, phiên bản 1/ }).waitFor();
  await act(owner, "Chốt bộ tiêu chí", { reason });
}

/** Opens the form of a new round with two departments in one block. */
async function makeRound(owner: Page): Promise<void> {
  await new Shell(owner).go("/rounds/new");
  await owner.getByLabel("Tên đợt đánh giá").fill(title);
  const set = owner.getByRole("combobox", { name: "Bộ tiêu chí" });
  await set.click();
  await set.fill("ca dot");
  await owner.locator("[role=option]:visible").filter({ hasText: roundSet.title }).first().click();
  await owner.getByRole("button", { name: "Chọn đơn vị" }).click();
  const chooser = owner.getByRole("dialog", { name: /^Chọn đơn vị/ });
  for (const name of ["Sở Y tế", "Sở Công Thương"]) {
    await chooser.getByLabel("Tìm theo tên, mã").fill(name);
    await chooser.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  }
  await chooser.getByRole("button", { name: "Xong" }).click();
  await owner.getByLabel("Lý do, căn cứ").fill(reason);
  await owner.keyboard.press("Control+Enter");
  await owner.getByText("0 trên 2 đơn vị đủ số liệu").waitFor();
  roundId = /rounds\/([0-9a-f-]{36})/.exec(owner.url())?.[1] ?? "";
  round = `/app/rounds/${roundId}`;
}

/** Puts a PDF under the component that is open, as if it had been chosen from the disk. */
async function attach(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(writePdf(await loadPdfFonts(), [[{ text }]]));
  await page.locator("input[data-kind=files]").first().setInputFiles({ name, mimeType: "application/pdf", buffer });
  await page
    .getByRole("button", { name: `Xem ${name}` })
    .or(page.getByText(name.replace(".pdf", "")))
    .first()
    .waitFor();
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
async function approvePart(login: string, stage: string): Promise<void> {
  const leader = await enter(login);
  await leader.goto(`${round}/appraisal`);
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
