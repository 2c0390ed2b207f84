import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import {
  chooseOption,
  days,
  giveTable,
  openDialog,
  openUnit,
  type Picture,
  published,
  round,
  roundId,
} from "./picture.ts";

const login = "chutri";
const trial = round.replace("000000002026", "000000012026");

/** The answers about two departments as they are stored, a few less of each kind: a table that changes something. */
async function fewerAnswers(page: Page): Promise<string[]> {
  const file = await page.request.get(`/api/rounds/${roundId}/survey/template?format=csv&filled=yes`);
  const [head = [], ...rows]: string[][] = parse(await file.body(), { bom: true });
  const [unit, answers] = [head.indexOf("Tên đơn vị"), head.indexOf("Số phiếu")];
  return [head, ...rows.filter((row) => ["Sở Công Thương", "Sở Tài chính"].includes(row[unit] ?? ""))].map((row) =>
    row
      .map((cell, at) => (at === answers && Number(cell) > 9 ? String(Number(cell) - 4) : cell))
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(","),
  );
}

/** Pictures of README.md and docs/. */
export const frontPictures: readonly Picture[] = [
  { name: "images/ranking", path: published, login },
  { name: "images/criteria-sets", path: "/app/criteria-sets", login },
  { name: "images/unit-result", path: published, login, prepare: openUnit("Sở Y tế") },
  { name: "images/public-ranking", path: published.replace("/app/rounds", "/rankings") },
];

/** Who runs the round: setting up, following, the survey, publication and amendment. */
export const ownerPictures: readonly Picture[] = [
  { name: "guide/images/setup-dates", path: `${round}/setup`, login },
  { name: "guide/images/setup-assignments", path: `${round}/setup/assignments`, login },
  { name: "guide/images/setup-exclusions", path: `${round}/setup/exclusions`, login },
  {
    ...{ name: "guide/images/exclusion-grant", path: `${round}/setup/exclusions`, login },
    prepare: openDialog("Đồng ý"),
  },
  { name: "guide/images/setup-council", path: `${round}/setup/council`, login },
  { name: "guide/images/setup-guidance", path: `${round}/setup/guidance`, login },
  { name: "guide/images/setup-opening", path: `${round}/setup/opening`, login },
  { name: "guide/images/remarks", path: "/app/appraisal-remarks", login },
  { name: "guide/images/paper-templates", path: "/app/paper-templates", login },
  { name: "guide/images/board", path: `${round}/board`, login },
  { name: "guide/images/extend", path: `${round}/setup`, login, prepare: openDialog("Gia hạn") },
  { name: "guide/images/reopen", path: `${round}/setup`, login, prepare: openDialog("Mở lại cho đơn vị") },
  { name: "guide/images/survey", path: `${round}/survey`, login },
  { name: "guide/images/survey-forms", path: `${round}/survey`, login, prepare: openDialog("Sửa mẫu phiếu") },
  {
    ...{ name: "guide/images/survey-import", path: `${round}/survey`, login },
    prepare: async (page) => {
      await openDialog("Nhập từ tệp")(page);
      await giveTable(page, "dieu-tra-xa-hoi-hoc.csv", await fewerAnswers(page));
    },
  },
  {
    ...{ name: "guide/images/survey-cell", path: `${round}/survey`, login },
    prepare: async (page) => {
      const cell = page.getByRole("link", { name: /^Sở Công Thương/ }).first();
      await cell.click();
      await page.getByRole("heading", { level: 1, name: /^Sở Công Thương/ }).waitFor();
    },
  },
  { name: "guide/images/practice", path: trial, login },
  {
    ...{ name: "guide/images/exports", path: `${published}/analysis`, login },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Xuất biểu" }).click();
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  { name: "guide/images/annexes", path: `${published}/analysis/by/agency?block=so`, login },
  {
    ...{ name: "guide/images/publish", path: round, login, day: days.published },
    prepare: async (page) => {
      await openDialog("Công bố kết quả")(page);
      await page.getByRole("group", { name: /^Quyết định đã ký/ }).scrollIntoViewIfNeeded();
    },
  },
  { name: "guide/images/publications", path: `${published}/publications`, login },
  {
    ...{ name: "guide/images/amendment", path: `${published}/publications/amend`, login },
    prepare: async (page) => {
      await chooseOption(page, "Đơn vị", "Sở Y tế");
      await chooseOption(page, /^Thành phần/, "1.1.1");
      await page.getByRole("radio", { name: "Đặt điểm trực tiếp" }).check();
      await page.getByLabel(/^Điểm \(0 – /).fill("0");
      await page.getByLabel("Lý do sửa chỗ này").fill("Kết luận kiểm tra số 5/KL-SNV");
      await page.getByRole("button", { name: "Thêm vào danh sách" }).click();
      await page.getByRole("heading", { name: /^Thay đổi, kể cả/ }).waitFor();
      await page.locator(".mantine-Notification-root").first().waitFor({ state: "detached" });
    },
  },
  { name: "guide/images/public-publications", path: `${published.replace("/app/rounds", "/rankings")}/publications` },
];
