import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { layOutBody } from "../../documents/layout/body.ts";
import { keepEnd } from "../../documents/layout/keep-end.ts";
import { drawXml } from "./draw-xml.ts";
import { openTemplate } from "./open-template.ts";
import { templateValues } from "./template-values.ts";
import { widthAt } from "./width-at.ts";

/**
 * The text of a document in an office's own template, its words in the places of the template, without annexes. Texts are
 * data; what looks like a place in them stays as it is.
 */
export async function fillTemplate(template: Uint8Array, document: OfficialDocument): Promise<Uint8Array> {
  const opened = openTemplate(template);
  const pieces = keepEnd(layOutBody(document.blocks, widthAt(opened.zip, "@noi_dung")));
  const { texts, lists } = templateValues(document);
  opened.template.render({
    ...texts,
    ...lists,
    noi_dung: (await drawXml([{ paper: "a4", pieces }])).content,
    // They are put behind the text when that is there.
    phu_luc: "<w:p/>",
  });
  return opened.zip.generate({ type: "uint8array", compression: "DEFLATE" });
}
