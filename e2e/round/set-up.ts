import type { Page } from "playwright-core";
import { ImportDialog } from "../pages/import-dialog.ts";
import { RoundSetup } from "../pages/round-setup.ts";
import { Shell } from "../pages/shell.ts";
import { assertAccessible } from "../support/accessibility.ts";
import { act } from "../support/round-people.ts";
import { roundSet } from "../support/round-set.ts";
import { type RoundWorld, reason, title } from "./world.ts";

/** The owner freezes the set, makes the round, gives dates, appraisers, council and guidance, and opens it. */
export async function setUpRound(world: RoundWorld): Promise<void> {
  const owner = await world.enter("chutri");
  await freezeSet(owner);
  await makeRound(world, owner);
  const setup = new RoundSetup(owner, world.roundId);
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
}

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
async function makeRound(world: RoundWorld, owner: Page): Promise<void> {
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
  world.roundId = /rounds\/([0-9a-f-]{36})/.exec(owner.url())?.[1] ?? "";
}
