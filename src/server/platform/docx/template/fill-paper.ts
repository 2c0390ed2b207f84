import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { PaperTemplates } from "../../documents/document-job.ts";
import { layOutAnnex } from "../../documents/layout/lay-out-document.ts";
import { type AnnexPart, joinAnnexes } from "../join/join-annexes.ts";
import { renderDocx } from "../render-docx.ts";
import { fillAnnex } from "./fill-annex.ts";
import { fillTemplate } from "./fill-template.ts";

/** A paper before it is one file: its text, and what comes behind it. */
export interface FilledPaper {
  readonly text: Uint8Array;
  readonly annexes: readonly AnnexPart[];
}

/** Fills the templates that a paper has; what has none is laid out by the program. */
export async function fillPaper(templates: PaperTemplates, document: OfficialDocument, at: Date): Promise<FilledPaper> {
  const annexes: AnnexPart[] = [];
  for (const annex of document.annexes) {
    const { form } = annex;
    const template = form && templates.annexes[form.kind];
    if (form === undefined || template === undefined) annexes.push(layOutAnnex(document, annex));
    else {
      const docx = await fillAnnex(template, document, { ...annex, form });
      annexes.push({ docx, label: annex.label ?? annex.title });
    }
  }
  const bare = { ...document, annexes: [] };
  const text = templates.text;
  return { text: await (text === undefined ? renderDocx(bare, at) : fillTemplate(text, document)), annexes };
}

/** A paper in an office's own templates, as one file of a word processor. */
export async function fillAsDocx(templates: PaperTemplates, document: OfficialDocument, at: Date): Promise<Uint8Array> {
  const { text, annexes } = await fillPaper(templates, document, at);
  return joinAnnexes(text, annexes);
}
