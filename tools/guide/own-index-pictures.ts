import { giveTable, isDrawn, openDialog, type Picture } from "./picture.ts";

const [ownYear, ownPublished] = [2026, 2025].map((year) => `/app/own-index/01900000-0000-7000-8018-00000000${year}`);

/** The province's own index. */
export const ownIndexPictures: readonly Picture[] = [
  { name: "guide/images/own-overview", path: `${ownYear}`, login: "chutri" },
  { name: "guide/images/own-leads", path: `${ownYear}/setup`, login: "chutri" },
  {
    ...{ name: "guide/images/own-component", path: `${ownYear}/components`, login: "daumoi.noivu" },
    prepare: async (page) => {
      await page.locator("[data-row-link], main table a").first().click();
      await page.getByRole("region", { name: "Tự chấm" }).waitFor();
      await isDrawn(page);
    },
  },
  { name: "guide/images/own-head", path: `${ownYear}`, login: "giamdoc.noivu" },
  { name: "guide/images/own-ministry", path: `${ownPublished}/components`, login: "chutri" },
  {
    ...{ name: "guide/images/own-ministry-import", path: `${ownYear}/setup`, login: "chutri" },
    prepare: async (page) => {
      await openDialog("Nhập điểm công bố từ Excel")(page);
      await giveTable(page, "diem-bo-cong-bo.csv", [
        "Mã tiêu chí thành phần,Điểm Bộ Nội vụ công bố,Ghi chú",
        '1.1.1,"1,35",',
        '1.1.2,"2,1",Hai nhiệm vụ chậm',
        "1.2.1,2,",
      ]);
    },
  },
  { name: "guide/images/own-gaps", path: `${ownPublished}/gaps?by=agency`, login: "chutri" },
];
