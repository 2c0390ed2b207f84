import { describe, expect, it } from "vitest";
import { readPdf } from "../read-pdf.fixture.ts";
import { findLosses } from "./find-losses.ts";
import { renderWord } from "./render-word.ts";
import { cell, paragraph, wordFile } from "./word-file.fixture.ts";

const facts = { title: "Quyết định", issuer: "Sở Nội vụ", at: new Date("2026-01-05T01:02:03Z") };
const read = async (file: Uint8Array) => (await readPdf(await renderWord(file, [], facts))).pages;
const across = '<w:pgSz w:w="16838" w:h="11906"/>';
const margins = '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"/>';
const upright = `<w:pgSz w:w="11906" w:h="16838"/>${margins}`;
const inMargins = '<w:headerReference w:type="default" r:id="r1"/><w:footerReference w:type="default" r:id="r2"/>';
const section = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;

describe("renderWord", () => {
  it("keeps paper, margins and page numbers of each section, and begins pages where the file does", async () => {
    const pages = await read(
      wordFile(
        [
          paragraph("Một"),
          '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
          paragraph("Hai"),
          `<w:p><w:pPr>${section(`${inMargins}${upright}`)}</w:pPr></w:p>`,
          paragraph("Ba"),
          section(`${across}${margins}<w:pgNumType w:start="7" w:fmt="upperRoman"/>`),
        ].join(""),
      ),
    );
    expect(pages.map(({ size }) => size)).toEqual([
      [210, 297],
      [210, 297],
      [297, 210],
    ]);
    expect(pages.map(({ text }) => text)).toEqual([
      "Một Trang 1 Chân trang",
      "Hai Trang 2 Chân trang",
      "Ba Trang VII Chân trang",
    ]);
    expect(pages[0]?.at("Một")?.[0]).toBe(20);
  });

  it("tells even pages by the number that they count", async () => {
    const counted = `<w:headerReference w:type="default" r:id="r1"/><w:headerReference w:type="even" r:id="r2"/>${upright}<w:pgNumType w:start="1"/>`;
    const turn = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const body = [
      paragraph("Một"),
      `<w:p><w:pPr>${section(upright)}</w:pPr></w:p>`,
      `${paragraph("Hai")}${turn}${paragraph("Ba")}${section(counted)}`,
    ].join("");
    const pages = await read(wordFile(body, { settings: "<w:evenAndOddHeaders/>" }));
    expect(pages.map(({ text }) => text)).toEqual(["Một", "Hai Trang 1", "Ba Chân trang"]);
  });

  it("sets lines in the middle, at the right and moved in, also by a style that is based on another", async () => {
    const styles = [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>',
      '<w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:jc w:val="right"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/><w:rPr><w:caps/></w:rPr></w:style>',
    ].join("");
    const body = [
      paragraph("Giữa", '<w:jc w:val="center"/>', "<w:b/>"),
      paragraph("phải", '<w:pStyle w:val="Con"/>'),
      paragraph("Thụt", '<w:ind w:left="567" w:firstLine="567"/>'),
      "<w:p><w:r><w:tab/><w:t>Tab</w:t></w:r></w:p>",
      section(upright),
    ].join("");
    const [page] = await read(wordFile(body, { styles }));
    const left = (word: string) => page?.at(word)?.[0] ?? 0;
    expect(left("Giữa")).toBeGreaterThan(95);
    expect(left("Giữa")).toBeLessThan(105);
    expect(left("PHẢI")).toBeGreaterThan(165);
    expect([left("Thụt"), left("Tab")]).toEqual([40, 32.7]);
  });

  it("sets the parts of a line at the stops of its tabulators, and words of a cell within its own margins", async () => {
    const stops = '<w:tabs><w:tab w:val="center" w:pos="4819"/><w:tab w:val="right" w:pos="9638"/></w:tabs>';
    const line = (inner: string, tabs: string) => `<w:p><w:pPr>${tabs}</w:pPr><w:r>${inner}</w:r></w:p>`;
    const part = (text: string) => `<w:t>${text}</w:t>`;
    const left = '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>';
    const narrow = '<w:tcMar><w:left w:w="1134" w:type="dxa"/></w:tcMar>';
    const file = wordFile(
      [
        line(`${part("Trái")}<w:tab/>${part("Giữa")}<w:tab/>${part("Phải")}`, stops),
        line(`${part("Nhãn")}<w:tab/>${part("Lời")}`, left),
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr>${cell("Lùi", narrow)}</w:tr></w:tbl>`,
        section(upright),
      ].join(""),
    );
    expect(findLosses(file)).toEqual([]);
    const [page] = await read(file);
    const at = (word: string) => page?.at(word)?.[0] ?? 0;
    expect([at("Trái"), at("Nhãn"), at("Lời"), at("Lùi")]).toEqual([20, 20, 70, 40]);
    expect(Math.abs(at("Giữa") - 101)).toBeLessThan(2);
    expect(at("Phải")).toBeGreaterThan(178);
    expect(page?.at("Trái")?.[1]).toBe(page?.at("Phải")?.[1]);
  });

  it("numbers lists over their levels and begins inner ones anew", async () => {
    const level = (at: number, form: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.")}${level(1, "lowerLetter", "%1.%2)")}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    const point = (text: string, at: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr>`);
    const body = [point("A", 0), point("B", 1), point("C", 1), point("D", 0), point("E", 1), section(upright)].join("");
    const [page] = await read(wordFile(body, { numbering }));
    expect(page?.text).toBe("I. A I.a) B I.b) C II. D II.a) E");
  });

  it("keeps every word of merged cells and repeats the titles of a table", async () => {
    const row = (cells: string, look = "") => `<w:tr><w:trPr>${look}</w:trPr>${cells}</w:tr>`;
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>';
    const body = [
      `<w:tbl><w:tblPr/>${grid}`,
      row(
        `${cell("Gộp dòng", '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>')}${cell("Gộp cột", '<w:gridSpan w:val="2"/>')}`,
        "<w:tblHeader/>",
      ),
      row(`${cell("", "<w:vMerge/>")}${cell("Trái")}${cell("Phải")}`),
      ...Array.from({ length: 90 }, (_, at) => row(`${cell(`${at}`)}${cell("x")}`)),
      `</w:tbl>${section(upright)}`,
    ].join("");
    const pages = await read(wordFile(body));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toMatch(/^Gộp dòng Gộp cột Trái Phải /);
    expect(pages.at(-1)?.text).toMatch(/ 89 x$/);
  });

  it("takes words as data, and no rest of a file that is not well-formed", async () => {
    const [page] = await read(wordFile(`${paragraph("&lt;b&gt; {{x}} $1 &amp;")}${section(upright)}`));
    expect(page?.text).toBe("<b> {{x}} $1 &");
    expect(() => renderWord(wordFile("<w:p>"), [], facts)).toThrow();
  });
});

describe("findLosses", () => {
  it("names everything that a PDF does not carry, with its place", () => {
    const run = (inner: string) => `<w:p><w:r><w:t>Lời </w:t></w:r>${inner}</w:p>`;
    const body = [
      paragraph("Đầu"),
      run("<w:r><w:drawing/></w:r>"),
      run(
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent/></w:drawing></mc:Choice></mc:AlternateContent></w:r>",
      ),
      run('<w:fldSimple w:instr=" DATE "><w:r><w:t>hôm nay</w:t></w:r></w:fldSimple>'),
      run('<w:r><w:footnoteReference w:id="1"/></w:r>'),
      run("<w:r><w:tab/><w:t>sau</w:t></w:r>"),
      run("<w:altThing/>"),
      paragraph("Kiểu", "", '<w:rFonts w:ascii="Arial"/>'),
      paragraph("Kiểu", "", '<w:rFonts w:ascii="Arial"/>'),
      section(`${upright}<w:cols w:num="2"/>`),
    ].join("");
    const found = findLosses(wordFile(body));
    expect(found.map(({ warning, what, at }) => [warning, what, at?.paragraph])).toEqual([
      ["columns", "", 1],
      ["picture", "", 2],
      ["textBox", "", 3],
      ["field", "DATE", 4],
      ["note", "", 5],
      ["tab", "", 6],
      ["other", "w:altThing", 7],
      ["font", "Arial", 8],
    ]);
    expect(found[3]?.at).toEqual({ part: "body", paragraph: 4, words: "Lời hôm nay" });
  });
});
