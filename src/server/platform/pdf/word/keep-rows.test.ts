import { expect, it } from "vitest";
import type { OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import { renderDocx } from "../../docx/render-docx.ts";
import { readPdf } from "../read-pdf.fixture.ts";
import { renderWord } from "./render-word.ts";

const at = new Date("2026-01-05T01:02:03Z");
const isGroup = (row: number) => row % 7 === 2 || row % 14 === 3;
const rows = Array.from(
  { length: 120 },
  (_, row): Row => ({
    ...(isGroup(row) && { look: "group" as const }),
    cells: [`r${row}.`, row % 5 === 0 ? "Tên của tiêu chí rất dài ".repeat(6) : "Tên"],
  }),
);
const paper: OfficialDocument = {
  letterhead: { superior: null, issuer: "Sở Nội vụ", number: "1", symbol: "BC-SNV", place: "Cao Bằng", date: null },
  naming: { kind: "named", name: "BÁO CÁO", about: "Về việc thử" },
  blocks: [
    {
      kind: "table",
      table: {
        ...{ size: 11, rows },
        columns: [
          { title: "STT", width: 1, align: "left" },
          { title: "Tên", width: 4, align: "left" },
        ],
      },
    },
    { kind: "paragraph", words: "Dòng cuối cùng của văn bản./." },
  ],
  closing: {
    kind: "signed",
    recipients: { list: ["Như trên"], archive: "VT" },
    signature: { authority: [], office: "Giám đốc", name: "Hoàng Thị Minh" },
  },
  annexes: [],
  mark: null,
};

it("what a file of a word processor tells to stay together stays so in its PDF: rows of areas, and signatures", async () => {
  const file = await renderWord(await renderDocx(paper, at), [], { title: "Thử", issuer: "Sở Nội vụ", at });
  const { pages } = await readPdf(file);
  const rowsOf = pages.map(({ text }) => [...text.matchAll(/r(\d+)\./g)].map(([, row]) => Number(row)));
  expect(rowsOf.flat()).toEqual(rows.map((_, row) => row));
  expect(rowsOf.filter((own) => own.length > 0 && isGroup(own.at(-1) ?? 0))).toEqual([]);
  expect(pages.at(-1)?.text).toMatch(/Dòng cuối cùng.*Hoàng Thị Minh/);
});
