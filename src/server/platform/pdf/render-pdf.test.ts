import { beforeAll, describe, expect, it } from "vitest";
import type { Block, OfficialDocument, Row } from "../../../domain/documents/official-document.ts";
import { type ReadPdf, readPdf } from "./read-pdf.fixture.ts";
import { renderPdf } from "./render-pdf.ts";

const at = new Date("2026-01-05T01:02:03Z");

const decision: OfficialDocument = {
  letterhead: {
    superior: null,
    issuer: "Ủy ban nhân dân tỉnh Cao Bằng",
    number: "12",
    symbol: "QĐ-UBND",
    place: "Cao Bằng",
    date: "2026-01-05",
  },
  naming: { kind: "named", name: "QUYẾT ĐỊNH", about: "Về việc phê duyệt kết quả Chỉ số cải cách hành chính" },
  decidedBy: "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
  grounds: ["Căn cứ Luật Tổ chức chính quyền địa phương"],
  resolution: "QUYẾT ĐỊNH:",
  blocks: [{ kind: "paragraph", words: [{ text: "Điều 1. ", bold: true }, { text: "Phê duyệt kết quả của 71 xã." }] }],
  closing: {
    kind: "signed",
    recipients: { list: ["Như Điều 4"], archive: "VT" },
    signature: { authority: [], office: "Chủ tịch", name: "Hoàng Thị Minh" },
  },
  annexes: [],
  mark: null,
};

const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ cells: [String(index + 1), `Xã số ${index + 1}`, "1,35"] }));

function table(lines: readonly Row[], upright = false): Block {
  const columns = [
    { title: "Hạng", width: 1, align: "center" as const },
    { title: "Đơn vị", width: 3, align: "left" as const },
    { title: "7.2.1", width: 1, align: "center" as const, upright },
  ];
  return { kind: "table", table: { size: 11, columns, rows: lines } };
}

const read = async (document: OfficialDocument) => readPdf(await renderPdf(document, at));

it("takes letters that are drawn alike for what they were written as, whatever was written before", async () => {
  const write = async (text: string) => {
    const { pages } = await read({ ...decision, blocks: [{ kind: "paragraph", words: [{ text }] }] });
    return pages[0]?.text;
  };
  for (let time = 0; time < 2; time++) {
    expect(await write("tỷ lệ 3\u20444 số xã")).toContain("tỷ lệ 3\u20444 số xã");
    expect(await write("tỷ lệ 3\u22154 số xã")).toContain("tỷ lệ 3\u22154 số xã");
  }
});

it("keeps numbers of documents and dates whole where lines are justified", async () => {
  const numbers = ["30/2020/NĐ-CP", "1234/QĐ-UBND", "27/11/2026", "05/KL-SNV"];
  const text = Array.from({ length: 12 }, (_, at) => `Căn cứ văn bản số ${numbers[at % 4]} về việc đã nêu`).join("; ");
  const { pages } = await read({ ...decision, blocks: [{ kind: "paragraph", words: [{ text }] }] });
  for (const number of numbers) expect(pages[0]?.text.split(number), number).toHaveLength(4);
});

describe("a decision with annexes", () => {
  let file: ReadPdf;
  beforeAll(async () => {
    file = await read({
      ...decision,
      annexes: [
        { label: "Phụ lục I", title: "Xếp hạng", paper: "a4", blocks: [table(rows(71))] },
        { label: "Phụ lục II", title: "Ma trận", paper: "a3Landscape", blocks: [table(rows(80), true)] },
      ],
      mark: "DỮ LIỆU MINH HỌA",
    });
  });

  it("holds its Vietnamese words as text, in the order of the decree", () => {
    const [first] = file.pages;
    const places = [
      "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 12/QĐ-UBND",
      "Cao Bằng, ngày 05 tháng 01 năm 2026",
      "QUYẾT ĐỊNH Về việc phê duyệt kết quả Chỉ số cải cách hành chính",
      "Căn cứ Luật Tổ chức chính quyền địa phương.",
      "Điều 1. Phê duyệt kết quả của 71 xã.",
      "Nơi nhận:",
      "CHỦ TỊCH Hoàng Thị Minh",
    ].map((phrase) => first?.text.indexOf(phrase) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it("says what it is, in which language, of whom and of what hour", () => {
    const { title, author, language, created } = file;
    expect({ title, author, language, created }).toEqual({
      title: "QUYẾT ĐỊNH Về việc phê duyệt kết quả Chỉ số cải cách hành chính",
      author: "Ủy ban nhân dân tỉnh Cao Bằng",
      language: "vi-VN",
      created: "D:20260105010203Z",
    });
  });

  it("keeps paper, margins and page numbers of the decree", () => {
    expect(file.pages.map(({ size }) => size.join("x"))).toEqual([
      "210x297",
      "210x297",
      "210x297",
      "420x297",
      "420x297",
    ]);
    // Each part counts from its own first page, which shows no number.
    const numbers = file.pages.map((page) => page.at("2"));
    expect(numbers.map((place) => place !== undefined && place[1] < 20)).toEqual([false, false, true, false, true]);
    const [left, top] = numbers[2] ?? [0, 0];
    expect([Math.round(left), Math.round(top)]).toEqual([111, 14]);
    expect(file.pages[0]?.at("Nơi nhận:")?.[0]).toBe(30);
  });

  it("repeats the titles of a table on every page, also those that stand upright", () => {
    for (const at of [1, 2, 3, 4]) {
      const { text = "" } = file.pages[at] ?? {};
      expect(text).toContain("Đơn vị");
      expect(text.replaceAll(" ", "")).toContain("7.2.1");
    }
    expect(file.pages[2]?.text).toContain("Xã số 71");
    expect(file.pages.every(({ text }) => text.endsWith("DỮ LIỆU MINH HỌA"))).toBe(true);
  });
});

describe("renderPdf", () => {
  it("loses nothing of a row that is longer than a page, nor of a word longer than its line", async () => {
    const long = Array.from({ length: 900 }, (_, index) => `lời ${index}.`).join(" ");
    const word = `đầu${"x".repeat(300)}cuối`;
    const { pages } = await read({ ...decision, blocks: [table([{ cells: ["1", long, word] }])] });
    const text = pages.map((page) => page.text).join(" ");
    expect([text.includes("lời 0."), text.includes("lời 450."), text.includes("lời 899.")]).toEqual([true, true, true]);
    expect(text.replaceAll(" ", "")).toContain("cuối");
    expect(pages.length).toBeGreaterThan(2);
  });

  // On a first page 23 lines find room; with 22 of them the heading would stand alone below.
  it.each([
    [17, 0, 1],
    [22, 1, 1],
  ])(
    "keeps a heading after %i lines with what follows, and the closing in one piece",
    async (count, onPage, closing) => {
      const blocks: Block[] = [
        ...Array.from({ length: count }, (): Block => ({ kind: "paragraph", words: "Nội dung của báo cáo." })),
        { kind: "heading", level: 1, text: "II. Giải trình" },
        { kind: "paragraph", words: "Lời giải trình sau đề mục." },
        ...Array.from({ length: 8 }, (): Block => ({ kind: "paragraph", words: "Nội dung của giải trình." })),
      ];
      const { pages } = await read({ ...decision, blocks });
      const pageOf = (words: string) => pages.findIndex(({ text }) => text.includes(words));
      expect([pageOf("II. GIẢI TRÌNH"), pageOf("Lời giải trình sau đề mục.")]).toEqual([onPage, onPage]);
      expect([pageOf("Nơi nhận:"), pageOf("CHỦ TỊCH Hoàng Thị Minh")]).toEqual([closing, closing]);
    },
  );

  it("takes texts as data: no picture, address, style or page of theirs", async () => {
    const hostile = 'A</text><image href="file:///etc/passwd"/> & "x" {{name}} <b>đậm</b>\u0000\u0008\u202e cuối';
    const { pages } = await read({
      ...decision,
      letterhead: { ...decision.letterhead, issuer: hostile, number: hostile },
      naming: { kind: "letter", about: hostile },
      blocks: [
        { kind: "paragraph", words: hostile },
        {
          kind: "table",
          table: {
            size: 9,
            columns: [{ title: hostile, width: 1, align: "left", upright: true }],
            rows: [{ cells: [hostile] }],
          },
        },
      ],
    });
    const text = pages.map((page) => page.text).join(" ");
    expect(text).toContain('A</text><image href="file:///etc/passwd"/> & "x" {{name}} <b>đậm</b> cuối');
    expect(text).not.toMatch(/\p{Cc}|\u202e/u);
  });
});

describe("the signatures of a paper", () => {
  const filled = (lines: number): OfficialDocument => ({
    ...decision,
    blocks: Array.from({ length: lines }, (_, at) => ({ kind: "paragraph", words: `Dòng số ${at + 1} của văn bản.` })),
  });

  it("stand beside two lines of the text at least, however long it is", async () => {
    const twoPages: number[] = [];
    for (const lines of [14, 15, 16, 17, 18, 19, 20]) {
      const { pages } = await readPdf(await renderPdf(filled(lines), at));
      const last = pages.at(-1)?.text ?? "";
      expect(last).toContain("Hoàng Thị Minh");
      expect(last).toContain(`Dòng số ${lines} của`);
      expect(last).toContain(`Dòng số ${lines - 1} của`);
      if (pages.length === 2) twoPages.push(lines);
    }
    expect(twoPages.length).toBeGreaterThan(0);
  });
});

describe("rows of areas and criteria", () => {
  const columns = [
    { title: "STT", width: 1, align: "left" as const },
    { title: "Tên", width: 4, align: "left" as const },
  ];
  const isGroup = (at: number) => at % 7 === 2 || at % 14 === 3;
  const grouped = (count: number, from = 0): Block => ({
    kind: "table",
    table: {
      ...{ size: 11, columns },
      rows: Array.from({ length: count }, (_, at): Row => {
        const look = isGroup(at + from) ? { look: "group" as const } : {};
        return { ...look, cells: [`r${at + from}.`, at % 5 === 0 ? "Tên của tiêu chí rất dài ".repeat(6) : "Tên"] };
      }),
    },
  });

  it("stay on the page of the row below them, and no row is lost", async () => {
    for (const before of [0, 1, 2, 3, 4, 5]) {
      const blocks = Array.from({ length: before }, (): Block => ({ kind: "paragraph", words: "Một dòng." }));
      const { pages } = await read({ ...decision, blocks: [...blocks, grouped(120)] });
      const rowsOf = pages.map(({ text }) => [...text.matchAll(/r(\d+)\./g)].map(([, at]) => Number(at)));
      expect(rowsOf.flat()).toEqual(Array.from({ length: 120 }, (_, at) => at));
      expect(rowsOf.filter((rows) => rows.length > 0 && isGroup(rows.at(-1) ?? 0))).toEqual([]);
      expect(pages.at(-1)?.text).toContain("Hoàng Thị Minh");
    }
  });

  it("of which very many follow each other are cut by the end of a page as others are", async () => {
    const rows = Array.from(
      { length: 90 },
      (_, at): Row => ({ ...(at < 89 && { look: "group" }), cells: [`r${at}.`, "Tên"] }),
    );
    const { pages } = await read({ ...decision, blocks: [{ kind: "table", table: { size: 11, columns, rows } }] });
    const words = pages.map(({ text }) => text).join(" ");
    expect([...words.matchAll(/r(\d+)\./g)]).toHaveLength(90);
    expect(pages.length).toBeLessThan(5);
    expect(pages.find(({ text }) => text.includes("r88."))?.text).toContain("r89.");
  });

  it("that begin a table stay with its titles and the row they lead to", async () => {
    for (const before of [14, 16, 18, 20]) {
      const blocks = Array.from({ length: before }, (): Block => ({ kind: "paragraph", words: "Một dòng." }));
      const { pages } = await read({ ...decision, blocks: [...blocks, grouped(40, 2)] });
      const page = pages.find(({ text }) => text.includes("r2."))?.text ?? "";
      expect(page).toMatch(/STT.*r2\..*r3\..*r4\./);
    }
  });
});
