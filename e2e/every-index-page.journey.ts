import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openAs } from "./pages/sign-in-page.ts";
import { fillIn, lookAtPage } from "./support/look-at-page.ts";

/** Pages of the index; `{name}` is filled with a record of the demonstration. */
const pages = [
  "/criteria-sets",
  "/criteria-sets/{set}",
  "/criteria-sets/{set}/paper",
  "/criteria-sets/{set}/changes",
  "/criteria-sets/{set}/changes?against={otherSet}",
  "/criteria-sets/{draftSet}/design",
  "/rounds",
  "/rounds/new",
  "/rounds/{round}",
  "/rounds/{round}/units",
  "/rounds/{round}/components",
  "/rounds/{round}/component?block={block}&component={component}",
  "/rounds/{round}/about",
  "/rounds/{round}/publications",
  "/rounds/{round}/publications/amend",
  "/rounds/{draft}/setup",
  "/rounds/{draft}/setup/assignments",
  "/rounds/{draft}/setup/exclusions",
  "/rounds/{draft}/setup/council",
  "/rounds/{draft}/setup/guidance",
  "/rounds/{draft}/setup/opening",
  "/rounds/{draft}/change",
  "/rounds/{round}/units/{roundUnit}",
  "/rounds/{round}/units/{roundUnit}/inputs",
  "/rounds/{round}/units/{roundUnit}/losses",
  "/own-index",
  "/own-index/{ownYear}",
  "/own-index/{ownYear}/components",
  "/own-index/{ownYear}/components/6.1.1",
  "/own-index/{ownYear}/gaps",
  "/own-index/{ownYear}/gaps?by=agency",
  "/own-index/{ownYear}/setup",
  "/own-index/{ownRunning}",
  "/rounds/{round}/units/{roundUnit}/losses?view=table",
  "/rounds/{round}/analysis",
  "/rounds/{round}/analysis/by/agency",
  "/rounds/{round}/analysis/losses?sort=-lost",
  "/rounds/{open}/board",
  "/rounds/{open}/sheets/{openUnit}",
  "/rounds/{open}/sheets/{openUnit}/paper",
  "/rounds/{open}/survey",
  "/rounds/{open}/survey/imports",
  "/rounds/{open}/survey/imports/{batch}",
  "/rounds/{open}/survey/units/{surveyUnit}/{surveyComponent}",
  "/rounds/{open}/appraisal",
  "/rounds/{open}/council",
  "/rounds/{round}/appraisal",
  "/rounds/{round}/appraisal/self-above",
  "/rounds/{round}/appraisal/units/{roundUnit}",
  "/rounds/{round}/explanation/{roundUnit}",
  "/rounds/{round}/council",
  "/rounds/{round}/council/agenda",
  "/rounds/{round}/survey",
  "/appraisal-remarks",
  "/evidence",
  "/evidence/{document}",
  "/paper-templates",
];

let page: Page;
const names = new Map<string, string>();

beforeAll(async () => {
  page = await openAs("chutri");
  const read = async (path: string) => (await page.request.get(path)).json();
  const roundOf = async (state: string) => (await read(`/api/rounds?state=${state}&sort=-year`)).items[0].id;
  const unitOf = async (round: string) => (await read(`/api/rounds/${round}/units`)).items[0].unitId;
  const [round, draft, open] = [await roundOf("published"), await roundOf("draft"), await roundOf("open")];
  names.set("round", round).set("draft", draft).set("open", open);
  names.set("roundUnit", await unitOf(round)).set("openUnit", await unitOf(open));
  const [set, otherSet] = (await read("/api/criteria-sets")).items;
  names.set("set", set.id).set("otherSet", otherSet.id);
  names.set("draftSet", (await read("/api/criteria-sets?state=draft")).items[0].id);
  names.set("ownYear", "01900000-0000-7000-8018-000000002025");
  names.set("ownRunning", "01900000-0000-7000-8018-000000002026");
  const block = (await read(`/api/rounds/${round}`)).blocks[0].code;
  const components = await read(`/api/rounds/${round}/components?block=${block}`);
  const sender = (await read(`/api/rounds/${open}/units?q=${encodeURIComponent("Sở Tài chính")}`)).items[0].unitId;
  names.set("document", (await read(`/api/evidence?unitId=${sender}`)).items[0].id);
  const survey = await read(`/api/rounds/${open}/survey`);
  names.set("surveyUnit", survey.units[0].unitId).set("surveyComponent", survey.components[0].code);
  names.set("batch", (await read(`/api/rounds/${open}/survey/imports`)).items[0].id);
  names.set("block", block).set("component", components.items[0].code);
});

describe("axe finds nothing on pages of the index, and nothing is wider than a telephone", () => {
  it.each(pages)("%s", (pattern) => lookAtPage(page, fillIn(pattern, names), pattern));
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
