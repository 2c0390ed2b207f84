import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { OfficialDocument } from "../../../domain/documents/official-document.ts";
import { ownSheet } from "../docx/join/annex-template.fixture.ts";
import { paragraphTexts, readDocument } from "../docx/read-docx.fixture.ts";
import { readPdf } from "../pdf/read-pdf.fixture.ts";
import { writeAnnexAlone, writeDocument } from "./write-document.ts";

const letter = (about: string): OfficialDocument => ({
  letterhead: { superior: null, issuer: "Sở Nội vụ", number: null, symbol: "SNV", place: "Cao Bằng", date: null },
  naming: { kind: "letter", about },
  blocks: [],
  closing: {
    kind: "signed",
    recipients: { list: [], archive: "VT" },
    signature: { authority: [], office: "Giám đốc", name: null },
  },
  annexes: [],
  mark: null,
});
const at = new Date("2026-01-05T01:02:03Z");

describe("writeDocument", () => {
  it("writes documents asked for together, each for who asked", async () => {
    const files = await Promise.all(["một", "hai", "ba"].map((about) => writeDocument(letter(about), "docx", at)));
    const told = files.map((bytes) => paragraphTexts(readDocument(bytes)).find((text) => text.startsWith("V/v")));
    expect(told).toEqual(["V/v một", "V/v hai", "V/v ba"]);
  });

  it("tells who asked when a document cannot be drawn, and goes on with the next", async () => {
    const broken = { ...letter("hỏng"), blocks: [{ kind: "table", table: null }] } as unknown as OfficialDocument;
    await expect(writeDocument(broken, "docx", at)).rejects.toThrow("a document could not be written");
    expect(paragraphTexts(readDocument(await writeDocument(letter("lành"), "docx", at)))).toContain("V/v lành");
  });

  it("writes an annex alone, drawn or in an own template, with where it comes from and the mark", async () => {
    const row = { ma: "1", ten: "Kế hoạch", diem_tu_cham: "1,5", la_nhom: "", la_thanh_phan: "x" };
    const form = { kind: "sheetAnnex", fields: { don_vi: "Sở Y tế" }, rows: [row] } as const;
    const annex = { label: null, title: "Bảng điểm", paper: "a4Landscape", origin: "(Theo quyết định)", form } as const;
    const document = { ...letter("thông báo"), annexes: [{ ...annex, blocks: [] }], mark: "MINH HỌA" };
    for (const template of [undefined, await ownSheet()]) {
      const told = unzipSync(await writeAnnexAlone(template, { document, format: "docx", at }));
      const text = Object.entries(told).flatMap(([name, part]) =>
        /document|footer/.test(name) ? strFromU8(part) : "",
      );
      for (const part of ["(Theo quyết định)", "MINH HỌA"]) expect(text.join()).toContain(part);
      expect(text.join()).not.toContain("V/v");
      const { pages } = await readPdf(await writeAnnexAlone(template, { document, format: "pdf", at }));
      expect(pages.map((page) => page.text).join()).toMatch(/\(Theo quyết định\).*MINH HỌA/s);
    }
    await expect(writeAnnexAlone(undefined, { document: letter("trống"), format: "docx", at })).rejects.toThrow();
  });

  it("leaves the program free to go on while it writes", async () => {
    const cells = Array.from({ length: 20 }, () => "1,35");
    const columns = cells.map(() => ({ title: "Điểm", width: 1, align: "center" as const }));
    const rows = Array.from({ length: 100 }, () => ({ cells }));
    let written = false;
    const writing = writeDocument(
      { ...letter("biểu"), blocks: [{ kind: "table", table: { size: 8, columns, rows } }] },
      "docx",
      at,
    ).then(() => {
      written = true;
    });
    // Turns of the program's own loop; in the same thread there would be none before the file is there.
    let turns = 0;
    while (!written && turns < 3) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect([turns, written]).toEqual([3, false]);
    await writing;
  });
});
