import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readPublicBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { type Demonstration, makeDemonstration } from "../../server/testing/demonstration.ts";
import { seeDecision } from "../../server/testing/see-decision.ts";
import { makePdf } from "../../server/testing/small-files.ts";
import { makeView } from "../view.ts";
import { pastUnitPage, whyLine } from "./past-unit-page.ts";

const roundId = "01900000-0000-7000-8004-000000002025";
const round = `/rankings/${roundId}`;
const base = `${round}/publications`;
let demo: Demonstration;
let best: { id: string; block: string; nameVi: string; points: string };
let other: string;
let code = "";

const get = async (path: string, language = "vi") => {
  const response = await demo.app.request(path, { headers: { cookie: `congtam_language=${language}` } });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};
const read = async (path: string, language = "vi") => {
  const { status, headers, bytes } = await get(path, language);
  return { status, headers, text: strFromU8(bytes) };
};
/** What a reader sees of the table, without the way back and the notice. */
const tableOf = (text: string) => /<table.*<\/table>/s.exec(text)?.[0].replace(/href="[^"]*"/g, "") ?? "";

/** What everybody could read on the day of the publication, before it was amended. */
const then = new Map<string, string>();
let pages: readonly string[] = [];

beforeAll(async () => {
  demo = await makeDemonstration();
  const { content } = JSON.parse((await read(`${base}/1/bundle.json`)).text);
  const units = content.units.filter((unit: { block: string }) => unit.block === content.blocks[0].code);
  const [first, second] = [...units].sort((a, b) => Number(a.result.position) - Number(b.result.position));
  const line = first.lines.find((one: { result: { points: string } | null }) => Number(one.result?.points) >= 1);
  best = { id: first.id, block: first.block, nameVi: first.nameVi, points: first.result.points };
  [other, code] = [second.id, line.component];
  const compared = new URLSearchParams({ block: best.block, unit1: best.id, unit2: other });
  pages = ["", "/method", `/component?block=${best.block}&code=${code}`, `/compare?${compared}`, "/ranking.csv"];
  for (const page of pages) then.set(page, (await read(`${base}/1${page}`)).text);
  const cookie = await demo.signIn("chutri");
  const { version } = (await demo.call(cookie, "GET", `/api/rounds/${roundId}`)).body;
  await demo.call(cookie, "POST", `/api/rounds/${roundId}/decision-file?fileName=qd-20.pdf`, makePdf(1));
  const amended = await demo.call(cookie, "POST", `/api/rounds/${roundId}/amendments`, {
    changes: [{ unitId: best.id, component: code, inputs: null, points: "0", reason: "Minh chứng không có thật" }],
    decision: { number: "20/QĐ-UBND", date: "2026-11-20", signer: "Chủ tịch" },
    ...(await seeDecision(demo.call, roundId, cookie)),
    ...{ basedOnVersion: version, reason: "Theo kết luận thanh tra" },
  });
  expect(amended.status, JSON.stringify(amended.body)).toBe(200);
});

describe("a link shared on the day of a publication", () => {
  it("goes on to show what was published then, whatever was amended since", async () => {
    for (const page of pages) {
      const { status, text } = await read(`${base}/1${page}`);
      expect([page, status]).toEqual([page, 200]);
      const before = then.get(page) ?? "";
      expect(tableOf(text), page).toBe(tableOf(before));
      if (page.endsWith(".csv")) {
        expect(text).toBe(before);
        continue;
      }
      expect(before, page).toContain("Đây là kết quả đang có hiệu lực.");
      expect(text, page).toContain("Kết quả này đã được điều chỉnh.");
      expect(text, page).toContain('<span class="mark">');
      expect(text, page).not.toMatch(/<script|\{\w+\}|undefined/);
    }
  });

  it("stands beside that of the amendment, which tells the new figures, and leads to it", async () => {
    const [, method, component = "", compare = "", csv] = pages;
    for (const page of [component, compare, csv]) {
      const [past, now] = [await read(`${base}/1${page}`), await read(`${base}/2${page}`)];
      expect(tableOf(now.text) || now.text, page).not.toBe(tableOf(past.text) || past.text);
    }
    for (const page of [method, component, compare]) {
      const same = `${base}/2${page}`.replaceAll("&", "&amp;");
      expect((await read(`${base}/1${page}`)).text).toContain(`href="${same}"`);
      expect((await read(`${base}/2${page}`)).text).toContain("Đây là kết quả đang có hiệu lực.");
    }
    const { text } = await read(`${base}/2${component}`);
    expect(text).toContain("Điều chỉnh tại Quyết định số 20/QĐ-UBND: 0 trên");
    expect((await read(`${base}/2${component}`, "en")).text).toContain("Amended by Decision No. 20/QĐ-UBND: 0 of");
    expect((await read(`${base}/1${component}`)).text).not.toContain("Điều chỉnh tại");
  });

  it("is found from the ranking of the publication and from its units, and back", async () => {
    const { text } = await read(`${base}/1`);
    for (const rest of ["/method", "/ranking.xlsx", "/ranking.csv", `/compare?block=${best.block}`])
      expect(text).toContain(`href="${base}/1${rest}"`);
    const unit = await read(`${base}/1/units/${best.id}`, "en");
    const component = `${base}/1/component?block=${best.block}&amp;code=${code}`;
    expect(unit.text).toContain(`href="${component}"`);
    const page = await read(component.replace("&amp;", "&"), "en");
    expect(page.text).toContain(`href="${base}/1/units/${best.id}"`);
    expect(page.text).toContain(`href="${base}/1"`);
  });

  it("tells of a unit that its evidence and history stand on its current page, in the language of the reader", async () => {
    const sentences = {
      vi: [/Gói không chứa tài liệu kiểm chứng, kết quả qua các năm/, "trang kết quả hiện nay của đơn vị"],
      en: [
        /Evidence, results over the years and reorganisations of the unit are not part of it/,
        "the current page of the unit",
      ],
    } as const;
    const current = `${round}/units/${best.id}`;
    for (const number of [1, 2])
      for (const language of ["vi", "en"] as const) {
        const [told, link] = sentences[language];
        const { text } = await read(`${base}/${number}/units/${best.id}`, language);
        expect(text).toMatch(told);
        expect(text).toContain(`<a href="${current}">${link}</a>`);
      }
    expect((await read(current)).text).toContain("<h2>Kết quả qua các năm</h2>");
  });

  it("names who decided in the language of the reader, where the bundle knows the unit in it", async () => {
    const unit = `${base}/1/units/${best.id}`;
    expect((await read(unit)).text).toContain("(Sở Nội vụ): ");
    const english = (await read(unit, "en")).text;
    expect(english).toContain("(Department of Home Affairs): ");
    expect(english).not.toMatch(/\((Sở|Văn phòng|Thanh tra) [^)]*\): /);
    const { content } = await readPublicBundle(demo.services.publication, roundId, "1");
    const [{ lines } = { lines: [] }] = content.units;
    const line = lines.find(({ column, withheld }) => column?.unit === "Sở Nội vụ" && !withheld);
    if (line === undefined) throw new Error("Sở Nội vụ decided nothing.");
    const view = makeView({ language: "en", basePath: "", keepLanguage: false });
    const away = { content: { ...content, units: [] }, component: undefined, amendedBy: undefined };
    expect(whyLine(view, line, away)).toContain("(Sở Nội vụ): ");
  });

  it("says so of a unit that the newest publication does not have, and leads to no page", async () => {
    const publication = await readPublicBundle(demo.services.publication, roundId, "1");
    const view = makeView({ language: "vi", basePath: "", keepLanguage: false });
    const page = pastUnitPage(view, publication, { unitId: best.id, isInNewest: false });
    const text = String(await page.body);
    expect(text).toContain("Đơn vị không có trong lần công bố mới nhất");
    expect(text).not.toContain(`href="${round}/units/`);
  });

  it("says the same as the current page while nothing was amended", async () => {
    const last = round.replace("2025", "2024");
    const { content } = JSON.parse((await read(`${last}/publications/1/bundle.json`)).text);
    const [{ code: block }] = content.blocks;
    const lines = content.units[0].lines.filter((one: { result: object | null }) => one.result !== null);
    for (const { component } of [lines[0], lines.at(-1)]) {
      for (const language of ["vi", "en"]) {
        const query = `?block=${block}&code=${component}`;
        const current = (await read(`${last}/component${query}`, language)).text;
        const past = (await read(`${last}/publications/1/component${query}`, language)).text;
        const title = (text: string) => /<h1>.*?<\/h1>/.exec(text)?.[0];
        const [finding] = /<p>[^<]*(?:Trung bình|average|mean)[^<]*<\/p>/i.exec(current) ?? [];
        expect(title(past)).toBe(title(current));
        expect(finding).toBeDefined();
        expect(past).toContain(finding);
        const figures = (text: string) =>
          [...text.matchAll(/<td role="cell" class="number percent">.*?<\/td>/g)].map(String);
        expect(figures(past)).toEqual(figures(current));
      }
    }
    for (const language of ["vi", "en"]) {
      const tables = async (path: string) =>
        [...(await read(path, language)).text.matchAll(/<table.*?<\/table>/gs)].map(String);
      expect(await tables(`${last}/publications/1/method`)).toEqual(await tables(`${last}/method`));
    }
    expect((await read(`${last}/publications/1/ranking.csv`)).text).toBe((await read(`${last}/ranking.csv`)).text);
  });

  it("is a file of its own name, or a page kept by its tag; where nothing was published there is none", async () => {
    const { headers, bytes } = await get(`${base}/1/ranking.xlsx`);
    expect(headers.get("content-disposition")).toBe('attachment; filename="xep-hang-cchc-2025-lan-1-minh-hoa.xlsx"');
    expect(Object.keys(unzipSync(bytes))).toContain("xl/workbook.xml");
    const page = await read(`${base}/1/method`);
    const etag = page.headers.get("etag") ?? "";
    const again = await demo.app.request(`${base}/1/method`, { headers: { "if-none-match": etag } });
    expect([etag.length > 10, again.status]).toEqual([true, 304]);
    const nowhere = ["/3/method", "/1/component?block=khong-co&code=1.1.1", `/1/component?block=${best.block}`];
    for (const path of [...nowhere, "/1/compare?block=khong-co", "/3/ranking.csv", "/x/compare"])
      expect((await read(base + path)).status, path).toBe(404);
    const few = await read(`${base}/1/compare?block=${best.block}&unit1=${roundId}`);
    expect([few.status, few.text.includes('class="compare')]).toEqual([200, false]);
  });
});

it("fails nowhere", () => {
  expect(demo.failures).toEqual([]);
});
