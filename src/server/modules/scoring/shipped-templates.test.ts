import { describe, expect, it } from "vitest";
import { PaperKind } from "../../../domain/documents/paper-template.ts";
import {
  fillDocument,
  findTemplateFaults,
  shipTemplate,
  writeDocument,
} from "../../platform/documents/write-document.ts";
import { paragraphTexts, readDocument, readPart, textOf } from "../../platform/docx/read-docx.fixture.ts";
import { samplePaper } from "./service/templates/sample-paper.ts";

const at = new Date("2026-01-05T01:02:03Z");

describe.each(PaperKind.options)("the template of %s that ships", (kind) => {
  it("has no fault, and gives the paper that is written without a template", async () => {
    const shipped = await shipTemplate(kind, at);
    expect(await findTemplateFaults(shipped, kind)).toEqual([]);
    const paper = samplePaper(kind);
    const filled = await fillDocument(shipped, paper);
    const written = await writeDocument(paper, "docx", at);
    const words = (bytes: Uint8Array) => paragraphTexts(readDocument(bytes)).filter((text) => text.trim() !== "");
    expect(words(filled)).toEqual(words(written));
    expect(textOf(readPart(filled, "word/footer1.xml"))).toBe(paper.mark);
  });
});
