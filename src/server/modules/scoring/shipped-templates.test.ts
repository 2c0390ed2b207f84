import { describe, expect, it } from "vitest";
import { isAnnexKind, PaperKind } from "../../../domain/documents/paper-template.ts";
import {
  fillDocument,
  findTemplateFaults,
  findTemplateWarnings,
  shipTemplate,
  writeDocument,
} from "../../platform/documents/write-document.ts";
import { paragraphTexts, readDocument, readPart, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { type ReadPage, readPdf } from "../../platform/pdf/read-pdf.fixture.ts";
import { samplePaper } from "./service/templates/sample-paper.ts";

const at = new Date("2026-01-05T01:02:03Z");
const templatesOf = (kind: PaperKind, bytes: Uint8Array) =>
  isAnnexKind(kind) ? { annexes: { [kind]: bytes } } : { text: bytes, annexes: {} };

describe.each(PaperKind.options)("the template of %s that ships", (kind) => {
  it("has no fault, and gives the paper that is written without a template", async () => {
    const shipped = await shipTemplate(kind, at);
    expect(await findTemplateFaults(shipped, kind)).toEqual([]);
    const paper = samplePaper(kind);
    const templates = templatesOf(kind, shipped);
    const filled = await fillDocument(templates, { document: paper, format: "docx", at });
    const written = await writeDocument(paper, "docx", at);
    const words = (bytes: Uint8Array) => paragraphTexts(readDocument(bytes)).filter((text) => text.trim() !== "");
    expect(words(filled)).toEqual(words(written));
    expect(textOf(readPart(filled, "word/footer1.xml"))).toBe(paper.mark);
  });

  it("gives as PDF the words of its DOCX in their order, on the pages that are drawn without a template", async () => {
    const shipped = await shipTemplate(kind, at);
    expect(await findTemplateWarnings(shipped, kind)).toEqual([]);
    const paper = samplePaper(kind);
    const templates = templatesOf(kind, shipped);
    const { pages } = await readPdf(await fillDocument(templates, { document: paper, format: "pdf", at }));
    const drawn = await readPdf(await writeDocument(paper, "pdf", at));
    // What stands in the margins comes last on a page; only second pages show a number.
    const ends = (page: ReadPage) => `${(page.at("2")?.[1] ?? 99) < 20 ? " 2" : ""} ${paper.mark}`;
    expect(pages.filter((page) => !page.text.endsWith(ends(page)))).toEqual([]);
    const text = pages.map((page) => page.text.slice(0, -ends(page).length)).join(" ");
    const words = paragraphTexts(
      readDocument(await fillDocument(templates, { document: paper, format: "docx", at })),
    ).join(" ");
    const bare = (all: string) => all.replace(/\s/g, "");
    expect(bare(text)).toBe(bare(words));
    expect(pages.map(({ size }) => size)).toEqual(drawn.pages.map(({ size }) => size));
  });
});
