import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openAs } from "./pages/sign-in-page.ts";
import { fillIn, lookAtPage } from "./support/look-at-page.ts";
import { workPages } from "./walks/index-pages.ts";
import { readIndexRecords } from "./walks/index-records.ts";

let page: Page;
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  page = await openAs("chutri");
  names = await readIndexRecords(page);
});

describe("axe finds nothing on pages of the work on a round, and nothing is wider than a telephone", () => {
  it.each(workPages)("%s", (pattern) => lookAtPage(page, fillIn(pattern, names), pattern));
});

describe("on paper", () => {
  it("the text of a sheet stands in whole lines that can be searched, its head comes again on each page", async () => {
    await page.goto(`/app${fillIn("/rounds/{open}/sheets/{openUnit}/paper", names)}`);
    await page.getByRole("columnheader", { name: "Tài liệu kiểm chứng" }).waitFor();
    await page.evaluate("document.fonts.ready");
    const reading = getDocument({ data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })) });
    const pdf = await reading.promise;
    const lines = async (number: number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : ""));
    };
    expect(await lines(1)).toContain("PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH");
    for (let number = 1; number <= pdf.numPages; number += 1) {
      expect(await lines(number), `page ${number}`).toContain("Tài liệu kiểm chứng");
    }
    await reading.destroy();
  });
});
