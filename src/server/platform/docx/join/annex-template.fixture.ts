import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const words = (text: string, options: object = {}) => new Paragraph({ text, ...options });
const row = (cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [words(text)] })) });
const mark = () => new Footer({ children: [words("{{dau_minh_hoa}}")] });

/** The template of a sheet with a row for areas and criteria, and another one for components. */
export async function ownSheet(): Promise<Uint8Array> {
  const rows = [
    ["{{#cac_muc}}{{#la_nhom}}Nhóm {{ma}}", "{{ten}}", "{{diem_tu_cham}}{{/la_nhom}}"],
    ["{{#la_thanh_phan}}{{ma}}", "{{ten}} của {{don_vi}}", "{{diem_tu_cham}}{{/la_thanh_phan}}{{/cac_muc}}"],
  ];
  const table = new Table({ rows: rows.map(row) });
  const texts = ["{{tieu_de}}", "{{kem_theo}}", "{{dau_minh_hoa}}"].map((text) => words(text));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [...texts, table] }] })));
}

const lists = {
  reference: "muc",
  levels: [{ level: 0, format: "upperRoman" as const, text: "%1.", style: { paragraph: { indent: { left: 720 } } } }],
};

/** Paragraphs in its tables stand close, which the defaults of the file do not say. */
const grid =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>';

/**
 * The template of a ranking as an office makes it in a word processor: with other defaults, styles, lists and margins than
 * papers of the program have, and a table of its own. `evenPages`: they have a header of their own.
 */
export async function ownRanking({ evenPages = false, rows = ownRows } = {}): Promise<Uint8Array> {
  const section: ISectionOptions = {
    properties: { titlePage: true, page: { size: { width: 11906, height: 16838, orientation: "landscape" } } },
    headers: {
      first: new Header({ children: [words("Huy hiệu tỉnh")] }),
      default: new Header({
        children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
      }),
      ...(evenPages && { even: new Header({ children: [words("Trang chẵn")] }) }),
    },
    footers: { first: mark(), default: mark(), even: mark() },
    children: [
      words("{{nhan_phu_luc}}", { heading: HeadingLevel.HEADING_1 }),
      words("{{tieu_de}}", { style: "LoiDan" }),
      words("{{kem_theo}}"),
      words("Mục đầu", { numbering: { reference: "muc", level: 0 } }),
      words("Mục sau", { numbering: { reference: "muc", level: 0 } }),
      new Table({ columnWidths: [1500, 5000, 2500], rows: [row(["Hạng", "Tên", "Điểm"]), row(rows)] }),
      words("{{ghi_chu}}"),
    ],
  };
  const file = new Document({
    evenAndOddHeaderAndFooters: evenPages,
    styles: {
      default: {
        document: {
          run: { font: "Arial", size: 22, color: "0000AA" },
          paragraph: { spacing: { after: 160, line: 259 } },
        },
        heading1: { run: { size: 36, bold: true }, paragraph: { alignment: "center" } },
      },
      paragraphStyles: [{ id: "LoiDan", name: "Lời dẫn", basedOn: "Normal", run: { italics: true } }],
    },
    numbering: { config: [lists] },
    sections: [section],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  const change = (path: string, rewrite: (xml: string) => string) => {
    parts[path] = strToU8(rewrite(strFromU8(parts[path] ?? new Uint8Array())));
  };
  change("word/styles.xml", (xml) => xml.replace("</w:styles>", `${grid}</w:styles>`));
  change("word/document.xml", (xml) => xml.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="TableGrid"/>'));
  return zipSync(parts);
}

const ownRows: readonly string[] = ["{{#cac_don_vi}}{{hang}}", "{{don_vi}}", "{{diem}}{{/cac_don_vi}}"];
