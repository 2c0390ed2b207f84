import type { Page } from "playwright-core";
import { ImportDialog } from "../pages/import-dialog.ts";
import { Shell } from "../pages/shell.ts";
import { assertAccessible } from "../support/accessibility.ts";
import { act } from "../support/round-people.ts";
import { surveyAnswers } from "../support/round-set.ts";
import type { RoundWorld } from "./world.ts";

const why = "Kết quả điều tra xã hội học";

/** Answers of people come in by the page of the survey: the form, one unit from a table, one by hand. */
export async function takeSurvey(world: RoundWorld): Promise<void> {
  const owner = await world.openAt("chutri", world.round);
  await owner.getByRole("link", { name: "Điều tra", exact: true }).click();
  await owner.getByText("Chưa khai báo mẫu phiếu điều tra").waitFor();
  await act(owner, "Khai báo mẫu phiếu", {
    reason: why,
    confirm: "Lưu mẫu phiếu",
    prepare: async (dialog) => {
      await dialog.getByLabel("Đối tượng trả lời").fill("Người dân, tổ chức");
      await dialog.getByLabel("Phát ra").fill("220");
      await dialog.getByLabel("Thu về").fill("200");
    },
  });
  await owner.getByRole("button", { name: "Nhập từ tệp" }).click();
  const dialog = new ImportDialog(owner);
  await dialog.give("dieu-tra.csv", surveyAnswers);
  await dialog.reason.fill(why);
  await dialog.applies.click();
  await owner.getByText("1 đơn vị còn tiêu chí chưa có phiếu điều tra").waitFor();
  await enterByHand(owner);
  await owner.getByText("Đã có kết quả điều tra của 2 đơn vị").waitFor();
  await assertAccessible(owner, "round survey");
  await owner.goto(world.round);
  await owner.getByRole("row").filter({ hasText: "Sở Y tế" }).getByText("89,00%", { exact: true }).waitFor();
  await new Shell(owner).go(`/rounds/${world.roundId}/board`);
  await assertAccessible(owner, "round board");
}

async function enterByHand(owner: Page): Promise<void> {
  await owner.getByRole("link", { name: /^Sở Y tế, tiêu chí 3\.1:/ }).click();
  await act(owner, "Nhập tay", {
    reason: why,
    confirm: "Lưu kết quả",
    prepare: async (dialog) => {
      for (const [option, count] of [
        ["A", "60"],
        ["B", "30"],
        ["C", "10"],
      ] as const) {
        await dialog.getByLabel(option, { exact: true }).fill(count);
      }
    },
  });
  await owner.getByRole("heading", { level: 1, name: "Sở Y tế: 1,5 trên 2" }).waitFor();
  await owner.getByRole("link", { name: "Về bảng điều tra" }).click();
}
