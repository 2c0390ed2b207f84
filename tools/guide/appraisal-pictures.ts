import type { Page } from "playwright-core";
import { days, isDrawn, openDialog, type Picture, round } from "./picture.ts";

/** Opens one component of a unit as its appraiser does. */
const openLine = (unit: string, line: RegExp) => async (page: Page) => {
  await page.getByRole("region", { name: "Theo đơn vị" }).getByRole("link", { name: unit }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(`^${unit}`) }).waitFor();
  await page.getByText(line).first().click();
  await page
    .getByText(/^Bộ tiêu chí yêu cầu/)
    .first()
    .waitFor();
};

/** In the browser: the page of the document has something dark on it. */
const isPagePainted = `[...document.querySelectorAll("canvas")].some((canvas) => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value, at) => at % 4 === 0 && value < 90 && data[at + 3] === 255);
})`;

const officer = { path: `${round}/appraisal`, login: "thamdinh.tuphap" };

/** Officers and leaders of appraising agencies. */
export const appraisalPictures: readonly Picture[] = [
  { name: "guide/images/appraisal", ...officer, day: days.appraisal },
  {
    ...{ name: "guide/images/appraisal-unit", ...officer, day: days.appraisal },
    prepare: openLine("Sở Tài chính", /^2\.3\.1/),
  },
  {
    ...{ name: "guide/images/evidence-viewer", ...officer, day: days.appraisal },
    prepare: async (page) => {
      await openLine("Sở Tài chính", /^2\.2\.1/)(page);
      const panel = page.getByRole("region", { name: /^Tài liệu kiểm chứng/ });
      await panel
        .getByRole("button", { name: /Báo cáo/ })
        .first()
        .click();
      await page.getByText("Ghi chú trên trang 2").waitFor();
      while (!(await page.evaluate(isPagePainted))) await page.waitForTimeout(100);
      await isDrawn(page);
    },
  },
  { name: "guide/images/appraisal-leader", path: officer.path, login: "giamdoc.tuphap", day: days.appraisal },
  {
    ...{ name: "guide/images/appraisal2", ...officer, day: days.appraisal2 },
    prepare: async (page) => {
      await openLine("Sở Tài chính", /^2\.3\.1/)(page);
      await page.getByRole("radio", { name: "Sửa điểm" }).check();
      await page.getByLabel(/^Điểm thẩm định/).fill("1,5");
      await page.getByLabel("Lý do").fill("Văn bản đã được đơn vị tự bãi bỏ trong năm");
      await page.getByRole("button", { name: "Lưu kết quả" }).scrollIntoViewIfNeeded();
    },
  },
  {
    ...{ name: "guide/images/column-history", ...officer, day: days.appraisal2 },
    prepare: async (page) => {
      await openLine("Sở Tài chính", /^2\.3\.1/)(page);
      await page
        .getByRole("button", { name: /^(Lịch sử các cột|Các cột của)/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "Mọi phiên bản" }).waitFor();
    },
  },
];

const council = `${round}/council`;
const openCase = (row: RegExp) => async (page: Page) => {
  await page.getByRole("row", { name: row }).getByRole("link").first().click();
  await page.getByRole("heading", { name: "Đề xuất và biểu quyết" }).waitFor();
  await isDrawn(page);
};

/** The council. */
export const councilPictures: readonly Picture[] = [
  { name: "guide/images/council", path: council, login: "thuky.hoidong", day: days.council },
  {
    ...{ name: "guide/images/council-case", path: council, login: "chutich.hoidong", day: days.council },
    prepare: openCase(/2\.3\.1/),
  },
  {
    ...{ name: "guide/images/council-extras", path: council, login: "chutich.hoidong", day: days.council },
    prepare: openCase(/Điểm thưởng, điểm trừ/),
  },
  {
    ...{ name: "guide/images/meeting", path: council, login: "thuky.hoidong", day: days.council },
    prepare: openDialog("Lập phiên họp"),
  },
  {
    ...{ name: "guide/images/minutes", path: council, login: "thuky.hoidong", day: days.published },
    prepare: async (page) => {
      await page.getByRole("button", { name: "Thay biên bản đã ký" }).scrollIntoViewIfNeeded();
    },
  },
];
