import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { inspectPdf } from "../../src/server/platform/files/inspect/inspect-pdf.ts";
import { loadPdfFonts } from "./pdf-font.ts";
import { writePdf } from "./write-pdf.ts";

const fonts = await loadPdfFonts();
const title = "Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã Đông Khê: giải quyết hồ sơ trước hạn";

describe("a document of the demonstration", () => {
  it("is a sound PDF with its pages, the same bytes each time", () => {
    const bytes = writePdf(fonts, [[{ text: title }], [{ text: "Trang hai" }]]);
    const inspection = { mediaType: "application/pdf", readability: "readable", pageCount: 2 };
    expect(inspectPdf(bytes)).toMatchObject({ ok: true, inspection });
    expect(writePdf(fonts, [[{ text: title }], [{ text: "Trang hai" }]])).toEqual(bytes);
  });

  it("says in Vietnamese what was written, over as many lines as it needs", async () => {
    const bytes = writePdf(fonts, [[{ text: title.normalize("NFD"), size: 16 }]]);
    const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
    const { items } = await (await file.getPage(1)).getTextContent();
    const lines = items.flatMap((item) => ("str" in item && item.str !== "" ? [item] : []));
    const said = lines.map((item) => item.str + (item.hasEOL ? " " : "")).join("");
    expect(said.replace(/\s+/g, " ").trim()).toBe(title);
    expect(new Set(lines.map((item) => item.transform[5])).size).toBeGreaterThan(1);
  });
});
