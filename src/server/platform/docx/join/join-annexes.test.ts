import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Annex, OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { readPdf } from "../../pdf/read-pdf.fixture.ts";
import { renderWord } from "../../pdf/word/render-word.ts";
import { allNamed, childNamed, paragraphTexts, readDocument, readPart } from "../read-docx.fixture.ts";
import { checkTemplate } from "../template/check-template.ts";
import { fillPaper } from "../template/fill-paper.ts";
import { shippedTemplate } from "../template/shipped-template.ts";
import { findOrderFaults } from "../word-order.fixture.ts";
import { ownRanking, ownSheet } from "./annex-template.fixture.ts";
import { joinAnnexes } from "./join-annexes.ts";

const at = new Date("2026-01-05T01:02:03Z");
const hostile = '=HYPERLINK("http://xau") {{hang}} <w:t>&amp; $& {{@bang}}';
const table = {
  kind: "table" as const,
  table: { size: 12, columns: [{ title: "Đơn vị", width: 1, align: "left" as const }], rows: [{ cells: [hostile] }] },
};

const ranking = (label: string): Annex => ({
  ...{ label, title: "Xếp hạng", paper: "a4", blocks: [table] },
  form: {
    kind: "rankingAnnex",
    fields: { nhom: "Các xã", ghi_chu: "" },
    rows: [
      { hang: "1", don_vi: "Xã Một", diem: "92,5" },
      { hang: "2", don_vi: hostile, diem: "80" },
    ],
  },
});
const drawn: Annex = { label: "Phụ lục II", title: "Điểm thưởng", paper: "a3Landscape", blocks: [table] };

const decision: OfficialDocument = {
  letterhead: {
    ...{ superior: null, issuer: "Ủy ban nhân dân tỉnh Cao Bằng", number: "12", symbol: "QĐ-UBND" },
    ...{ place: "Cao Bằng", date: "2026-01-05" },
  },
  naming: { kind: "named", name: "QUYẾT ĐỊNH", about: "Về việc phê duyệt kết quả" },
  blocks: [{ kind: "paragraph", words: "Điều 1. Phê duyệt." }],
  closing: {
    kind: "signed",
    recipients: { list: ["Như Điều 4"], archive: "VT" },
    signature: { authority: [], office: "Chủ tịch", name: "Hoàng Thị Minh" },
  },
  annexes: [ranking("Phụ lục I"), drawn, ranking("Phụ lục III")],
  mark: "DỮ LIỆU MINH HỌA",
};

const facts = { title: "Quyết định", issuer: "UBND", at };

/** Where each word of a file stands when it is drawn. */
async function placesIn(pdf: Promise<Uint8Array>) {
  const { pages } = await readPdf(await pdf);
  return pages.map(({ size, text, at }) => ({ size, words: text.split(" ").map((word) => [word, at(word)]) }));
}

describe.each([
  ["the paper that ships", false],
  ["a paper of its own template, whose even pages are as all others", true],
])("an annex of an office's own template behind %s", (_, isOwn) => {
  it("looks as it does by itself, and changes nothing of the paper nor of the annexes beside it", async () => {
    const text = isOwn ? await shippedTemplate("resultDecision", at) : undefined;
    const annex = await ownRanking({ evenPages: isOwn });
    expect(checkTemplate(annex, "rankingAnnex")).toEqual([]);
    const paper = await fillPaper({ text, annexes: { rankingAnnex: annex } }, decision, at);
    const joined = await joinAnnexes(paper.text, paper.annexes);
    // Drawn file by file nothing can touch the other; drawn from the joined file it must stand at the same places.
    const apart = await placesIn(renderWord(paper.text, paper.annexes, facts));
    expect(apart.map(({ size }) => size)).toEqual([
      [210, 297],
      [297, 210],
      [420, 297],
      [297, 210],
    ]);
    expect(await placesIn(renderWord(joined, [], facts))).toEqual(apart);
    for (const part of ["document", "styles", "numbering"])
      expect([part, findOrderFaults(readPart(joined, `word/${part}.xml`))]).toEqual([part, []]);
  });
});

describe("joinAnnexes", () => {
  it("writes hostile texts as words, in rows of the template as in tables of the program", async () => {
    const paper = await fillPaper({ annexes: { rankingAnnex: await ownRanking() } }, decision, at);
    const file = readDocument(await joinAnnexes(paper.text, paper.annexes));
    const found = paragraphTexts(file).filter((text) => text.includes("HYPERLINK"));
    expect(found).toEqual([hostile, hostile, hostile]);
    expect(allNamed(file, "w:hyperlink")).toEqual([]);
    const drawnByUs = await fillPaper(
      { annexes: { rankingAnnex: await shippedTemplate("rankingAnnex", at) } },
      decision,
      at,
    );
    const other = readDocument(await joinAnnexes(drawnByUs.text, drawnByUs.annexes));
    expect(paragraphTexts(other).filter((text) => text === hostile)).toHaveLength(3);
  });

  it("leaves the note out where a table of the template's own has no column whose marks lead to it", async () => {
    const annexes = decision.annexes.map((one) =>
      one.form?.kind === "rankingAnnex"
        ? { ...one, form: { ...one.form, fields: { ...one.form.fields, ghi_chu: "Ghi chú: (1) đơn vị mới." } } }
        : one,
    );
    const textOfRows = async (rows: readonly string[]) => {
      const paper = await fillPaper(
        { annexes: { rankingAnnex: await ownRanking({ rows }) } },
        { ...decision, annexes },
        at,
      );
      return paragraphTexts(readDocument(await joinAnnexes(paper.text, paper.annexes))).join("\n");
    };
    const plain = ["{{#cac_don_vi}}{{hang}}", "{{don_vi}}", "{{diem}}{{/cac_don_vi}}"];
    expect(await textOfRows(plain)).not.toContain("(1) đơn vị mới");
    const marked = ["{{#cac_don_vi}}{{hang}}", "{{don_vi}}", "{{diem}} {{so_nam_truoc}}{{/cac_don_vi}}"];
    expect(await textOfRows(marked)).toContain("(1) đơn vị mới");
  });

  it("tells header and footer at every part, counts pages of each, and names no style or list twice", async () => {
    const paper = await fillPaper({ annexes: { rankingAnnex: await ownRanking() } }, decision, at);
    const joined = await joinAnnexes(paper.text, paper.annexes);
    const sections = allNamed(readDocument(joined), "w:sectPr").slice(1);
    expect(sections.map((one) => allNamed(one, "w:headerReference").length)).toEqual([3, 3, 3]);
    expect(sections.map((one) => allNamed(one, "w:pgNumType")[0]?.attributes["w:start"])).toEqual(["1", "1", "1"]);
    const ids = (part: string, name: string, id: string) =>
      allNamed(readPart(joined, `word/${part}.xml`), name).map(({ attributes }) => attributes[id]);
    const styles = ids("styles", "w:style", "w:styleId");
    expect(new Set(styles).size).toBe(styles.length);
    const lists = ids("numbering", "w:num", "w:numId");
    expect(new Set(lists).size).toBe(lists.length);
    const names = allNamed(readPart(joined, "word/styles.xml"), "w:style").map(
      (one) => childNamed(one, "w:name")?.attributes["w:val"],
    );
    expect(names).toEqual(expect.arrayContaining(["Phụ lục I Normal", "Phụ lục III Lời dẫn"]));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("an annex whose template names no paper", () => {
  it("stands on the paper that the program would draw it on, its table as wide", async () => {
    const parts = unzipSync(await shippedTemplate("areaAnnex", at));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const bare = zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(/<w:pg(?:Sz|Mar)\b[^>]*\/>/g, "")) });
    const form = { kind: "areaAnnex" as const, fields: { nhom: "Các xã", ghi_chu: "" }, rows: [] };
    const document = { ...decision, annexes: [{ ...drawn, form }] };
    const paper = await fillPaper({ annexes: { areaAnnex: bare } }, document, at);
    const joined = await joinAnnexes(paper.text, paper.annexes);
    const { pages } = await readPdf(await renderWord(joined, [], facts));
    expect(pages.map(({ size }) => size)).toEqual([
      [210, 297],
      [420, 297],
    ]);
    const table = allNamed(readDocument(joined), "w:tbl").at(-1);
    const column = table && allNamed(table, "w:gridCol")[0];
    expect(Number(column?.attributes["w:w"])).toBeGreaterThan(21_000);
  });
});

describe("a sheet of own rows", () => {
  it("has one row for areas and criteria and another one for components", async () => {
    const sheet = await ownSheet();
    expect(checkTemplate(sheet, "sheetAnnex")).toEqual([]);
    const part = (ma: string, isGroup: boolean) => ({
      ...{ ma, ten: `Tên ${ma}`, diem_tu_cham: "1,5" },
      ...{ la_nhom: isGroup ? "x" : "", la_thanh_phan: isGroup ? "" : "x" },
    });
    const rows = [part("1", true), part("1.1", false), part("1.2", false), part("2", true)];
    const form = { kind: "sheetAnnex" as const, fields: { don_vi: "Sở Y tế" }, rows };
    const document = { ...decision, annexes: [{ ...drawn, form }] };
    const paper = await fillPaper({ annexes: { sheetAnnex: sheet } }, document, at);
    const file = readDocument(await joinAnnexes(paper.text, paper.annexes));
    const table = allNamed(file, "w:tbl").at(-1);
    expect(table && allNamed(table, "w:tr").map((row) => paragraphTexts(row).join(" | "))).toEqual([
      "Nhóm 1 | Tên 1 | 1,5",
      "1.1 | Tên 1.1 của Sở Y tế | 1,5",
      "1.2 | Tên 1.2 của Sở Y tế | 1,5",
      "Nhóm 2 | Tên 2 | 1,5",
    ]);
  });
});

describe("checkTemplate of an annex", () => {
  const faults = (template: Uint8Array) =>
    checkTemplate(template, "rankingAnnex").map(({ fault, place }) => `${fault} ${place}`);

  it("takes a table of its own for the one of the program, with the columns that must not get lost", async () => {
    expect(
      faults(await ownRanking({ rows: ["{{#cac_don_vi}}{{hang}}", "{{don_vi}}", "{{la}}{{/cac_don_vi}}"] })),
    ).toEqual(["unknown {{la}}", "missing {{diem}}"]);
    expect(faults(await ownRanking({ rows: ["1", "Xã", "{{diem}}"] }))).toEqual([
      "unknown {{diem}}",
      "missing {{@bang}}",
    ]);
  });

  it("refuses what an annex cannot bring along", async () => {
    const parts = unzipSync(await shippedTemplate("areaAnnex", at));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const noted = xml.replace("</w:r>", '</w:r><w:r><w:footnoteReference w:id="2"/></w:r>');
    const found = checkTemplate(zipSync({ ...parts, "word/document.xml": strToU8(noted) }), "areaAnnex");
    expect(found).toEqual([{ fault: "notCarried", place: "w:footnoteReference", at: null }]);
  });
});
