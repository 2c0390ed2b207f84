import { strToU8, zipSync } from "fflate";

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(" ");

/** Header `r1` with the number of the page, footer `r2` with a mark. */
function margins(): Record<string, Uint8Array> {
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Target="${target}"/>`;
  const field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>?</w:t></w:r></w:fldSimple>';
  return {
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships>${relation("r1", "header1.xml")}${relation("r2", "footer1.xml")}</Relationships>`,
    ),
    "word/header1.xml": strToU8(`<w:hdr ${names}><w:p><w:r><w:t>Trang </w:t></w:r>${field}</w:p></w:hdr>`),
    "word/footer1.xml": strToU8(`<w:ftr ${names}>${paragraph("Chân trang")}</w:ftr>`),
  };
}

/** A file of a word processor of the given body; `others`: further parts by their name, as `styles`. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = Object.entries({ document: `<w:body>${body}</w:body>`, ...others }).map(([name, inner]) => [
    `word/${name}.xml`,
    strToU8(`<w:${name} ${names}>${inner}</w:${name}>`),
  ]);
  return zipSync({ ...Object.fromEntries(parts), ...margins() });
}

export const paragraph = (text: string, look = "", run = "") =>
  `<w:p><w:pPr>${look}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
