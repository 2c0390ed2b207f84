import { annexPlaces } from "../../../../domain/documents/annex-places.ts";
import type { Annex, AnnexForm, OfficialDocument } from "../../../../domain/documents/official-document.ts";
import { cleanText } from "../../documents/clean-text.ts";
import { layOutBody } from "../../documents/layout/body.ts";
import { headOfAnnex } from "../../documents/layout/lay-out-document.ts";
import { drawXml } from "./draw-xml.ts";
import { isPlace, type OpenTemplate, openTemplate, type PlacePart } from "./open-template.ts";
import { templateValues } from "./template-values.ts";
import { widthAt } from "./width-at.ts";
import { withPaper } from "./with-paper.ts";

/**
 * An annex in an office's own template, as a file of its own: its head, its table as the program draws it or row by row
 * as the template does, and the words of the paper it belongs to. Texts are data.
 */
export async function fillAnnex(
  template: Uint8Array,
  document: OfficialDocument,
  { form, ...annex }: Annex & { readonly form: AnnexForm },
): Promise<Uint8Array> {
  const opened = openTemplate(withPaper(template, annex.paper));
  const tables = annex.blocks.filter(({ kind }) => kind === "table");
  const pieces = layOutBody(tables, widthAt(opened.zip, "@bang"));
  const { label, title, attached } = headOfAnnex(document, annex);
  const { texts, lists } = templateValues(document);
  const clean = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).map(([name, text]) => [name, cleanText(text)]));
  const rows = form.rows.map(clean);
  const fields = isMarkless(opened, form) ? { ...form.fields, ghi_chu: "" } : form.fields;
  const ofRows = annexPlaces[form.kind].filter(({ columns }) => columns !== undefined);
  opened.template.render({
    ...texts,
    ...clean({ nhan_phu_luc: label ?? "", tieu_de: title, kem_theo: attached, ...fields }),
    ...lists,
    ...Object.fromEntries(ofRows.map(({ name }) => [name, rows])),
    bang: (await drawXml([{ paper: "a4", pieces }])).content,
  });
  return opened.zip.generate({ type: "uint8array", compression: "DEFLATE" });
}

/** A table of the template's own without the column of changes: no mark leads to the note that explains them. */
function isMarkless({ places }: OpenTemplate, { kind }: AnnexForm): boolean {
  const namesOf = (parts: readonly PlacePart[]): string[] =>
    parts.filter(isPlace).flatMap((one) => [one.value.trim().toLocaleLowerCase("vi"), ...namesOf(one.subparsed ?? [])]);
  const names = new Set(namesOf(places));
  return kind === "rankingAnnex" && !names.has("bang") && !names.has("so_nam_truoc");
}
