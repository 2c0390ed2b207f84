import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { layOutBody } from "../../documents/layout/body.ts";
import { type DocumentPart, layOutDocument } from "../../documents/layout/lay-out-document.ts";
import { drawXml } from "./draw-xml.ts";
import { openTemplate } from "./open-template.ts";
import { templateValues } from "./template-values.ts";

const main = "word/document.xml";
const lastSection = /<w:sectPr\b(?:(?!<w:sectPr\b).)*<\/w:sectPr>(?=\s*<\/w:body>)/s;
/** Where the section of the text ends and the first annex begins. */
const ending = "<!--end of the text-->";
const hair = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';

/**
 * A document in an office's own template: its words in the places of the template, the annexes on their own paper behind
 * them. Texts are data; what looks like a place in them stays as it is. `annexes`: those that stand in the file.
 */
export async function fillTemplate(
  template: Uint8Array,
  document: OfficialDocument,
  annexes = annexesOf(document),
): Promise<Uint8Array> {
  const opened = openTemplate(template);
  const text = await drawXml([{ paper: "a4", pieces: layOutBody(document.blocks, "a4") }]);
  const behind = annexes.length === 0 ? undefined : await drawXml(annexes);
  const { texts, lists } = templateValues(document);
  opened.template.render({
    ...texts,
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map((dong) => ({ dong }))])),
    noi_dung: text.content,
    phu_luc: behind === undefined ? "<w:p/>" : `<w:p><w:pPr>${hair}${ending}</w:pPr></w:p>${behind.content}`,
  });
  if (behind !== undefined) {
    const xml = opened.zip.file(main)?.asText() ?? "";
    const own = lastSection.exec(xml)?.[0] ?? "<w:sectPr/>";
    // By functions: a template may hold what a replacement would read as a sign of its own.
    opened.zip.file(
      main,
      xml.replace(lastSection, () => behind.lastSection).replace(ending, () => own),
    );
  }
  return opened.zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** The annexes of a document, laid out. */
export const annexesOf = (document: OfficialDocument): DocumentPart[] => layOutDocument(document).slice(1);
