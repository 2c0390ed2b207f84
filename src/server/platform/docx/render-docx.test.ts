import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import { cleanText } from "../documents/clean-text.ts";
import { allNamed, type Element, paragraphTexts, readDocument, readPart, textOf } from "./read-docx.fixture.ts";
import { renderDocx } from "./render-docx.ts";
import { findOrderFaults } from "./word-order.fixture.ts";

const at = new Date("2026-01-05T01:02:03Z");

const plain: OfficialDocument = {
  letterhead: {
    superior: "UBND tỉnh Cao Bằng",
    issuer: "Sở Nội vụ",
    number: "12",
    symbol: "BC-SNV",
    place: "Cao Bằng",
    date: "2026-01-05",
  },
  naming: { kind: "named", name: "BÁO CÁO", about: "Kết quả tự chấm điểm" },
  addressees: ["Ủy ban nhân dân tỉnh"],
  grounds: ["Căn cứ kế hoạch", "Theo đề nghị của phòng chuyên môn."],
  blocks: [
    { kind: "heading", level: 1, text: "I. Kết quả" },
    { kind: "paragraph", words: [{ text: "Điều 1. ", bold: true }, { text: "Nội dung." }] },
    {
      kind: "table",
      table: {
        size: 11,
        columns: [
          { title: "STT", width: 1, align: "center" },
          { title: "Tên", width: 3, align: "left" },
        ],
        rows: [{ cells: ["1", "Kế hoạch"] }, { look: "total", cells: [{ words: "Tổng", span: 2 }] }],
      },
    },
  ],
  closing: {
    kind: "signed",
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: { authority: ["KT. Giám đốc"], office: "Phó Giám đốc", name: "Hoàng Thị Minh" },
  },
  annexes: [
    { label: "Phụ lục I", title: "Biểu điểm", paper: "a3Landscape", blocks: [{ kind: "paragraph", words: "Biểu" }] },
  ],
  mark: null,
};

describe("renderDocx", () => {
  it("lays a report out in the order of the decree", async () => {
    const texts = paragraphTexts(readDocument(await renderDocx(plain, at)));
    expect(texts).toEqual([
      "UBND TỈNH CAO BẰNG",
      "SỞ NỘI VỤ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 12/BC-SNV",
      "Cao Bằng, ngày 05 tháng 01 năm 2026",
      "BÁO CÁO",
      "Kết quả tự chấm điểm",
      "Kính gửi: Ủy ban nhân dân tỉnh",
      "Căn cứ kế hoạch;",
      "Theo đề nghị của phòng chuyên môn.",
      "I. KẾT QUẢ",
      "Điều 1. Nội dung.",
      "STT",
      "Tên",
      "1",
      "Kế hoạch",
      "Tổng",
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "KT. GIÁM ĐỐC",
      "PHÓ GIÁM ĐỐC",
      "Hoàng Thị Minh",
      "Phụ lục I",
      "BIỂU ĐIỂM",
      "(Kèm theo Báo cáo số 12/BC-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)",
      "Biểu",
    ]);
  });

  it("uses paper, margins and page numbers of the decree", async () => {
    const bytes = await renderDocx(plain, at);
    const [text, annex] = allNamed(readDocument(bytes), "w:sectPr").map((section) => ({
      size: allNamed(section, "w:pgSz")[0]?.attributes,
      margins: allNamed(section, "w:pgMar")[0]?.attributes,
      start: allNamed(section, "w:pgNumType")[0]?.attributes["w:start"],
      firstApart: allNamed(section, "w:titlePg").length,
    }));
    const millimetres = (twips: string | undefined) => Math.round(Number(twips) / 56.6929);
    expect([text?.size?.["w:w"], text?.size?.["w:h"]].map(millimetres)).toEqual([210, 297]);
    expect([annex?.size?.["w:w"], annex?.size?.["w:h"]].map(millimetres)).toEqual([420, 297]);
    const edges = ["w:top", "w:bottom", "w:left", "w:right"].map((edge) => millimetres(text?.margins?.[edge]));
    expect(edges).toEqual([20, 20, 30, 15]);
    expect([text?.start, annex?.start]).toEqual(["1", "1"]);
    expect([text?.firstApart, annex?.firstApart]).toEqual([1, 1]);
    const styles = textOf(readPart(bytes, "word/styles.xml"));
    expect(styles).toBe("");
    const fonts = allNamed(readPart(bytes, "word/styles.xml"), "w:rFonts");
    expect(fonts[0]?.attributes["w:ascii"]).toBe("Times New Roman");
    expect(allNamed(readPart(bytes, "word/styles.xml"), "w:lang")[0]?.attributes["w:val"]).toBe("vi-VN");
    const headers = Object.keys(unzipSync(bytes)).filter((path) => /^word\/header\d+\.xml$/.test(path));
    const instructions = headers.flatMap((path) => allNamed(readPart(bytes, path), "w:instrText").map(textOf));
    expect(instructions).toEqual(["PAGE", "PAGE"]);
  });

  it("ends a part with a table by a line of a point, which no page is begun for", async () => {
    const table = plain.blocks.at(-1);
    const annex = { label: null, title: "Bảng", paper: "a4", blocks: table === undefined ? [] : [table] } as const;
    const file = readDocument(await renderDocx({ ...plain, annexes: [annex, annex] }, at));
    const body = allNamed(file, "w:body")[0]?.children.filter((one) => typeof one !== "string") ?? [];
    const ends = body.filter((one, place) => one.name === "w:p" && body[place - 1]?.name === "w:tbl");
    const spacing = ends.map((one) => allNamed(one, "w:spacing")[0]?.attributes);
    const hair = { "w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact" };
    expect(spacing.slice(-3)).toEqual([hair, hair, hair]);
    expect(body.at(-1)?.name).toBe("w:sectPr");
  });

  it("repeats the titles of a table and never cuts a row", async () => {
    const tables = allNamed(readDocument(await renderDocx(plain, at)), "w:tbl");
    const rows = allNamed(tables[1] ?? { name: "", attributes: {}, children: [] }, "w:tr");
    expect(rows.map((row) => allNamed(row, "w:tblHeader").length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => allNamed(row, "w:cantSplit").length === 1)).toBe(true);
  });

  it("keeps to the order of the schema in every part", async () => {
    const bytes = await renderDocx({ ...plain, mark: "DỮ LIỆU MINH HỌA" }, at);
    const parts = Object.keys(unzipSync(bytes)).filter((path) => /^word\/[^/]+\.xml$/.test(path));
    for (const path of parts) expect([path, findOrderFaults(readPart(bytes, path))]).toEqual([path, []]);
  });

  it("takes texts as data: no markup, no field, no control character", async () => {
    const hostile = 'A</w:t><w:br/> & "x" {{name}} { DDEAUTO c:\\x }\u0000\u0008\u202e\ud800 so\u031b\u0309\r\ncuối';
    const bytes = await renderDocx(
      {
        ...plain,
        letterhead: { ...plain.letterhead, issuer: hostile, number: hostile },
        naming: { kind: "letter", about: hostile },
        addressees: [hostile, hostile],
        blocks: [
          { kind: "paragraph", words: hostile },
          {
            kind: "table",
            table: { size: 9, columns: [{ title: hostile, width: 1, align: "left" }], rows: [{ cells: [hostile] }] },
          },
        ],
      },
      at,
    );
    const document = readDocument(bytes);
    const texts = paragraphTexts(document);
    const kept = 'A</w:t><w:br/> & "x" {{name}} { DDEAUTO c:\\x }\ufffd sở';
    expect(texts).toContain(kept);
    expect(texts.filter((text) => text === "cuối")).toHaveLength(2);
    expect(allNamed(document, "w:instrText")).toEqual([]);
    expect(findOrderFaults(document)).toEqual([]);
    expect(textOf(document)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it("tells its title, its issuer and the hour of the program", async () => {
    const named = { ...plain, letterhead: { ...plain.letterhead, issuer: "Sở <Nội vụ> & Z" } };
    const properties = readPart(await renderDocx(named, at), "docProps/core.xml");
    const told = (name: string) => textOf(allNamed(properties, name)[0] ?? properties);
    expect(told("dc:title")).toBe("BÁO CÁO Kết quả tự chấm điểm");
    expect(told("dc:creator")).toBe("Sở <Nội vụ> & Z");
    expect([told("dcterms:created"), told("dcterms:modified")]).toEqual([
      "2026-01-05T01:02:03Z",
      "2026-01-05T01:02:03Z",
    ]);
  });

  it("prints a number and a date that are still open as room to fill in", async () => {
    const texts = paragraphTexts(
      readDocument(await renderDocx({ ...plain, letterhead: { ...plain.letterhead, number: null, date: null } }, at)),
    );
    expect(texts).toContain("Số:       /BC-SNV");
    expect(texts).toContain("Cao Bằng, ngày      tháng      năm");
  });
});

describe("findOrderFaults", () => {
  it("finds what a word processor would refuse", () => {
    const element = (name: string, ...children: Element[]): Element => ({ name, attributes: {}, children });
    const late = element("w:pPr", element("w:jc"), element("w:spacing"));
    expect(findOrderFaults(element("w:p", late))).toEqual(["w:spacing comes too late in w:pPr"]);
    expect(findOrderFaults(element("w:rPr", element("w:jc")))).toEqual(["w:jc may not stand in w:rPr"]);
    const grid = element("w:tblGrid", element("w:gridCol"), element("w:gridCol"));
    const table = element("w:tbl", element("w:tblPr"), grid, element("w:tr", element("w:tc", element("w:p"))));
    expect(findOrderFaults(element("w:body", table))).toEqual(["row 0 covers 1 of 2 columns"]);
  });
});

describe("cleanText", () => {
  it("composes letters and drops what a document cannot hold", () => {
    expect(cleanText("Sơ\u0309\u0000 Nội\u0007 vụ\u2066")).toBe("Sở Nội vụ");
    expect(cleanText("một\r\nhai\tba")).toBe("một\nhai ba");
  });
});
