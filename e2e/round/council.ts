import type { Page } from "playwright-core";
import { expect } from "vitest";
import { assertAccessible } from "../support/accessibility.ts";
import { act } from "../support/round-people.ts";
import { pdfFile } from "./attach.ts";
import { readPaper } from "./read-paper.ts";
import { type RoundWorld, reason } from "./world.ts";

/** Who oversees sees the round, its dates and how far units are, and of no unit any points before they are published. */
export async function overseeBefore(world: RoundWorld): Promise<void> {
  world.toDay("12-20");
  const overseer = await world.openAt("giamsat", world.round);
  await overseer.waitForURL(/\/units$/);
  await overseer.getByRole("row").filter({ hasText: "Sở Y tế" }).waitFor();
  await assertAccessible(overseer, "round under way, overseen");
  const titles = await overseer.getByRole("columnheader").allInnerTexts();
  expect(titles.filter((title) => /điểm|hạng|chỉ số/i.test(title))).toEqual([]);
  expect(await overseer.getByRole("link", { name: "Xếp hạng", exact: true }).count()).toBe(0);
}

/** The council meets, votes, decides, keeps its signed minutes and ends its meeting. */
export async function decide(world: RoundWorld): Promise<void> {
  const secretary = await world.openAt("thuky.hoidong", `${world.round}/council`);
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
    const member = await world.openAt(login, item);
    await member.getByRole("button", { name: "Đồng ý", exact: true }).click();
    await member.getByText("Đã ghi phiếu: Đồng ý").first().waitFor();
  }
  await secretary.reload();
  await secretary.getByText("Đủ số phiếu thông qua").waitFor();
  await assertAccessible(secretary, "round case of the council");
  await act(secretary, "Ghi quyết định", { reason: "Hội đồng thống nhất" });
  await secretary.getByText("Đã quyết định lúc").first().waitFor();
  await secretary.goto(`${world.round}/council`);
  await keepMinutes(secretary);
  await act(secretary, "Kết thúc họp", { prepare: (dialog) => dialog.getByRole("checkbox").check() });
  await secretary.getByRole("heading", { level: 1, name: /Hội đồng đã kết thúc họp/ }).waitFor();
  await readDrafts(secretary);
}

/** The draft of the minutes says what was decided; the signed one is kept with its number and date. */
async function keepMinutes(secretary: Page): Promise<void> {
  const minutes = await readPaper(secretary, () =>
    secretary.getByRole("button", { name: "Tải biên bản (DOCX)" }).click(),
  );
  for (const said of ["BIÊN BẢN", "Phòng họp UBND tỉnh", "3,5"]) expect(minutes.join("\n")).toContain(said);
  const meeting = secretary.getByRole("region", { name: /^Phiên 1/ });
  await meeting.locator("input[type=file]").setInputFiles(await pdfFile("bien-ban-05.pdf", "Biên bản số 05/BB-HĐTĐ"));
  const dialog = secretary.getByRole("dialog");
  await dialog.getByLabel("Số biên bản").fill("05/BB-HĐTĐ");
  await dialog.getByLabel("Ngày biên bản").fill("20/12/2026");
  await dialog.getByRole("button", { name: "Đính kèm biên bản đã ký" }).click();
  await meeting.getByRole("link", { name: "Mở bien-ban-05.pdf" }).waitFor();
  await meeting.getByText("05/BB-HĐTĐ, 20/12/2026").waitFor();
  await assertAccessible(secretary, "round council with signed minutes");
}

/** The submission and the decision that are put before the chairman hold both units with their points and places. */
async function readDrafts(secretary: Page): Promise<void> {
  for (const [paper, title] of [
    ["Tờ trình (DOCX)", "TỜ TRÌNH"],
    ["Dự thảo Quyết định (DOCX)", "QUYẾT ĐỊNH"],
  ] as const) {
    await secretary.getByRole("button", { name: "Văn bản, bảng in" }).click();
    const draft = await readPaper(secretary, () => secretary.getByRole("menuitem", { name: paper }).click());
    expect(draft).toContain(title);
    const [first, second] = [draft.indexOf("Sở Công Thương"), draft.indexOf("Sở Y tế")];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(draft.slice(first, second).join(" ")).toMatch(/94/);
    expect(draft.slice(second).join(" ")).toMatch(/90/);
  }
}
