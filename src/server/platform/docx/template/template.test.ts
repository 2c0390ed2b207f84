import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { allNamed, paragraphTexts, readDocument, readPart, textOf } from "../read-docx.fixture.ts";
import { findOrderFaults } from "../word-order.fixture.ts";
import { checkTemplate } from "./check-template.ts";
import { fillAsDocx } from "./fill-paper.ts";
import { shippedTemplate } from "./shipped-template.ts";

const decision: OfficialDocument = {
  letterhead: {
    superior: null,
    issuer: "Ủy ban nhân dân tỉnh Cao Bằng",
    number: "12",
    symbol: "QĐ-UBND",
    place: "Cao Bằng",
    date: "2026-01-05",
  },
  naming: { kind: "named", name: "QUYẾT ĐỊNH", about: "Về việc phê duyệt kết quả" },
  decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
  grounds: ["Căn cứ Luật {{nam}}", "Theo đề nghị của <Sở> & Sở"],
  blocks: [{ kind: "paragraph", words: "Điều 1. Do phần mềm viết." }],
  closing: {
    kind: "signed",
    recipients: { list: ["Như Điều 4", "Bộ Nội vụ"], archive: "VT" },
    signature: { authority: ["KT. Chủ tịch"], office: "Phó Chủ tịch", name: "Hoàng Thị Minh" },
  },
  annexes: [
    { label: "Phụ lục I", title: "Xếp hạng", paper: "a4", blocks: [{ kind: "paragraph", words: "Biểu 1" }] },
    { label: "Phụ lục II", title: "Ma trận", paper: "a3Landscape", blocks: [{ kind: "paragraph", words: "Biểu 2" }] },
  ],
  fields: { nam: "2026", so_don_vi: "71", cac_nhom: "71 xã $& $1", nguoi_thi_hanh: "Chánh Văn phòng" },
  mark: "DỮ LIỆU MINH HỌA",
};

let shipped: Uint8Array;
beforeAll(async () => {
  shipped = await shippedTemplate("resultDecision", new Date("2026-01-05T01:02:03Z"));
});

/** The shipped template with its main text changed, as an office would change it in a word processor. */
function changed(change: (xml: string) => string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = unzipSync(shipped);
  const xml = change(strFromU8(parts["word/document.xml"] ?? new Uint8Array()));
  const added = Object.fromEntries(Object.entries(others).map(([path, text]) => [path, strToU8(text)]));
  return zipSync({ ...parts, "word/document.xml": strToU8(xml), ...added });
}

const fill = (text: Uint8Array, document: OfficialDocument) => fillAsDocx({ text, annexes: {} }, document, new Date(0));

describe("a template of a paper", () => {
  it("writes a decision in the words of the template, its texts as data", async () => {
    const filled = await fill(
      changed((xml) => xml.replace("Phê duyệt, công bố kết quả, xếp hạng", "Công nhận")),
      decision,
    );
    expect(paragraphTexts(readDocument(filled))).toEqual([
      "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 12/QĐ-UBND",
      "Cao Bằng, ngày 05 tháng 01 năm 2026",
      "QUYẾT ĐỊNH",
      "Về việc phê duyệt kết quả",
      "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
      "Căn cứ Luật {{nam}};",
      "Theo đề nghị của <Sở> & Sở.",
      "QUYẾT ĐỊNH:",
      expect.stringMatching(/^Điều 1\. Công nhận .* năm 2026 của 71 đơn vị, gồm: 71 xã \$& \$1\.$/),
      "(Chi tiết tại 02 phụ lục kèm theo)",
      expect.stringMatching(/^Điều 2\. /),
      "Điều 3. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
      expect.stringMatching(/^Điều 4\. Chánh Văn phòng, /),
      "Nơi nhận:",
      "- Như Điều 4;",
      "- Bộ Nội vụ;",
      "- Lưu: VT.",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "Hoàng Thị Minh",
      "Phụ lục I",
      "XẾP HẠNG",
      "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng)",
      "Biểu 1",
      "Phụ lục II",
      "MA TRẬN",
      "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng)",
      "Biểu 2",
    ]);
    expect(textOf(readPart(filled, "word/footer1.xml"))).toBe("DỮ LIỆU MINH HỌA");
  });

  it("keeps the annexes on their own paper, each counting its own pages, and the order of the schema", async () => {
    const file = readDocument(await fill(shipped, decision));
    expect(findOrderFaults(file)).toEqual([]);
    const sections = allNamed(file, "w:sectPr");
    const papers = sections.map((one) => allNamed(one, "w:pgSz")[0]?.attributes["w:w"]);
    expect(papers).toEqual(["11905", "11905", "23811"]);
    expect(sections.map((one) => allNamed(one, "w:headerReference").length)).toEqual([2, 0, 0]);
    expect(sections.map((one) => allNamed(one, "w:pgNumType")[0]?.attributes["w:start"])).toEqual(["1", "1", "1"]);
  });

  it("leaves one section where there are no annexes", async () => {
    const file = readDocument(await fill(shipped, { ...decision, annexes: [] }));
    expect(allNamed(file, "w:sectPr")).toHaveLength(1);
  });
});

describe("checkTemplate", () => {
  it("finds nothing in what ships", async () => {
    expect(checkTemplate(shipped, "resultDecision")).toEqual([]);
    const submission = await shippedTemplate("resultSubmission", new Date(0));
    expect(checkTemplate(submission, "resultSubmission")).toEqual([]);
  });

  it("names every fault at once", () => {
    const broken = changed((xml) =>
      xml
        .replace("{{nam}}", "{{nam_nay}}")
        .replace("{{so_van_ban}}", "12")
        .replace("{{so_don_vi}}", "{{@so_don_vi}}")
        .replace("{{cac_nhom}}", "{{__proto__}}"),
    );
    // A drawn place inside a sentence keeps the places from being read as a whole; what the words show is told all the same.
    expect(checkTemplate(broken, "resultDecision")).toEqual([
      { fault: "notAlone", place: "{{@so_don_vi}}", at: expect.objectContaining({ part: "body" }) },
      { fault: "unknown", place: "{{nam_nay}}", at: expect.objectContaining({ part: "body" }) },
      { fault: "unknown", place: "{{__proto__}}", at: expect.objectContaining({ part: "body" }) },
      { fault: "missing", place: "{{so_van_ban}}", at: null },
    ]);
    const mended = changed((xml) =>
      xml
        .replace("{{nam}}", "{{nam_nay}}")
        .replace("{{so_van_ban}}", "12")
        .replace("{{cac_nhom}}", "{{__proto__}}")
        .replace("{{#noi_nhan}}", "{{#luu}}")
        .replace("{{/noi_nhan}}", "{{/luu}}")
        .replace("{{trich_yeu}}", "{{can_cu}}"),
    );
    const faults = checkTemplate(mended, "resultDecision");
    expect(faults.map(({ fault, place }) => ({ fault, place }))).toEqual([
      { fault: "wrongForm", place: "{{can_cu}}" },
      { fault: "unknown", place: "{{nam_nay}}" },
      { fault: "unknown", place: "{{__proto__}}" },
      { fault: "unknown", place: "{{dong}}" },
      { fault: "missing", place: "{{so_van_ban}}" },
    ]);
    // What is wrong is shown with the words around it; what is missing is nowhere.
    expect(faults[1]?.at).toEqual({
      part: "body",
      paragraph: expect.any(Number),
      words: expect.stringMatching(/^….*cải cách hành chính năm \{\{nam_nay\}\} của \{\{so_don_vi\}\}.*…$/),
    });
    expect(faults[4]?.at).toBeNull();
  });

  it.each([
    ["a list that is not closed", (xml: string) => xml.replace("{{/can_cu}}", ""), "unclosed"],
    ["a place that is not closed", (xml: string) => xml.replace("{{trich_yeu}}", "{{trich_yeu"), "unclosed"],
    [
      "words behind the annexes",
      (xml: string) => xml.replace("</w:body>", "<w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>"),
      "notLast",
    ],
  ])("finds %s", (_, change, fault) => {
    expect(checkTemplate(changed(change), "resultDecision").map((one) => one.fault)).toContain(fault);
  });

  it("names what else is wrong where a list is not closed", () => {
    const broken = changed((xml) =>
      xml.replace("{{/can_cu}}", "").replace("{{nam}}", "{{nam_nay}}").replace("{{so_van_ban}}", ""),
    );
    const faults = checkTemplate(broken, "resultDecision").map(({ fault, place }) => `${fault} ${place}`);
    expect(faults).toEqual(["unclosed {{can_cu}}", "unknown {{nam_nay}}", "missing {{so_van_ban}}"]);
  });

  it("shows where a place is that was opened and not closed, by its name", () => {
    const [fault] = checkTemplate(
      changed((xml) => xml.replace("{{luu}}.", "{{luu.")),
      "resultDecision",
    );
    expect(fault).toMatchObject({ fault: "unclosed", place: "{{luu}}", at: { part: "body", words: "- Lưu: {{luu." } });
  });

  it("refuses what would be fetched from elsewhere when the paper is opened, and what is no document", () => {
    const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://xau.example/t.dotm" TargetMode="External"/></Relationships>`;
    const linked = changed((xml) => xml, { "word/_rels/settings.xml.rels": rels });
    expect(checkTemplate(linked, "resultDecision")).toEqual([
      { fault: "external", place: "https://xau.example/t.dotm", at: null },
    ]);
    const empty = zipSync({ "a.txt": strToU8("x") });
    expect(checkTemplate(empty, "resultDecision")).toEqual([{ fault: "unreadable", place: "", at: null }]);
  });

  it("names a part that is no well-formed XML, which no word processor opens", () => {
    const check = (change: (xml: string) => string, others: Readonly<Record<string, string>> = {}) =>
      checkTemplate(changed(change, others), "resultDecision").map(({ fault, place }) => `${fault} ${place}`);
    const same = (xml: string) => xml;
    const [broken = "", ...more] = check((xml) => xml.replace("</w:body>", ""));
    expect(broken).toMatch(/^malformed word\/document\.xml \(\d+:\d+\)$/);
    expect(more).toEqual([]);
    expect(check((xml) => xml.replace("Điều 3.", "Điều 3 & 4."))).toEqual([
      expect.stringMatching(/^malformed word\/document\.xml/),
    ]);
    expect(check((xml) => xml.replace("<w:body>", "<w:body dir=rtl>"))).toHaveLength(1);
    expect(check(same, { "customXml/item1.xml": "<a>\n<b></a>" })).toEqual(["malformed customXml/item1.xml (2:1)"]);
    expect(check(same, { "customXml/item1.xml": "" })).toEqual(["malformed customXml/item1.xml (0:0)"]);
    expect(check(same, { "customXml/item1.xml": "\uFEFF<a><!-- & --><![CDATA[a & b]]>&#233;&amp;</a>" })).toEqual([]);
  });
});
