import type { Page } from "playwright-core";
import { days, follow, giveTable, openDialog, openUnit, type Picture, published } from "./picture.ts";

/** Opens the sheet of the own unit, at a component where one is named. */
const openSheet = (component?: string) => async (page: Page) => {
  await follow(/^Phiếu tự chấm/, "Điểm tự chấm đến nay")(page);
  if (component === undefined) return;
  await page.goto(`${page.url().split("?")[0]}?c=${component}&view=one`, { waitUntil: "networkidle" });
  await page.getByText("Đang tính điểm…").waitFor({ state: "detached" });
};

/** Two components as a unit may type them away from the program: one cell of it wrong. */
const sheetTable = ["Mã tiêu chí,Tên số liệu,Giá trị", "1.1.1,value,15/01/2026", "2.2.1,b,khoảng 150", "2.2.1,a,152"];

const focal = { path: "/app", login: "daumoi.yte" };

/** Focal officers and heads of units. */
export const unitPictures: readonly Picture[] = [
  { name: "guide/images/my-work", ...focal },
  { name: "guide/images/sheet", ...focal, prepare: openSheet("2.2.1") },
  {
    ...{ name: "guide/images/sheet-import", ...focal },
    prepare: async (page) => {
      await openSheet()(page);
      await openDialog("Nhập phiếu Excel")(page);
      await giveTable(page, "phieu-so-y-te.csv", sheetTable);
    },
  },
  {
    ...{ name: "guide/images/exclusion-request", ...focal },
    prepare: async (page) => {
      await openSheet("2.2.1")(page);
      await openDialog("Đề nghị không đánh giá")(page);
      await page.getByLabel("Lý do đề nghị").fill("Không phát sinh ở đơn vị trong năm");
    },
  },
  {
    ...{ name: "guide/images/sheet-extras", ...focal },
    prepare: async (page) => {
      await openSheet()(page);
      await page.getByRole("heading", { name: "Điểm thưởng, điểm trừ" }).scrollIntoViewIfNeeded();
    },
  },
  { name: "guide/images/library", path: "/app/evidence", login: "daumoi.yte" },
  { name: "guide/images/head", path: "/app", login: "giamdoc.congthuong", telephone: true, prepare: openSheet() },
  {
    ...{ name: "guide/images/submit-report", path: "/app", login: "daumoi.tuphap" },
    prepare: async (page) => {
      await openSheet()(page);
      await page.getByRole("heading", { name: "Báo cáo tự chấm điểm" }).scrollIntoViewIfNeeded();
      await page.getByText(/^Xem bản quét/).scrollIntoViewIfNeeded();
    },
  },
  {
    ...{ name: "guide/images/submit", path: "/app", login: "daumoi.tuphap" },
    prepare: async (page) => {
      await openSheet()(page);
      await openDialog("Nộp phiếu")(page);
    },
  },
  {
    ...{ name: "guide/images/explanation", path: "/app", login: "daumoi.taichinh", day: days.explanation },
    prepare: follow(/chờ giải trình/, "Cần giải trình"),
  },
  {
    ...{ name: "guide/images/losses", path: published, login: "daumoi.yte", day: days.council },
    prepare: async (page) => {
      await openUnit("Sở Y tế")(page);
      await page.getByRole("link", { name: "Phân tích điểm mất" }).click();
      await page.getByRole("heading", { level: 1, name: /mất/ }).waitFor();
    },
  },
];
