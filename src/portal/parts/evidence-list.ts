import { html } from "hono/html";
import { printDay } from "../../domain/text/dates.ts";
import type { PublicDocument } from "../../server/modules/scoring/service/public-site/public-evidence.ts";
import type { Markup } from "../page.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

interface OfUnit {
  readonly roundId: string;
  readonly unitId: string;
}

/** The documents behind one component: title, number, issuer, date, and the file where it is public. */
export function evidenceList(view: View, unit: OfUnit, documents: readonly PublicDocument[] = []): Markup | "" {
  if (documents.length === 0) return "";
  return html`<p class="evidence">${view.words.evidence}:</p><ul class="evidence">${documents.map((one) => line(view, unit, one))}</ul>`;
}

function line(view: View, { roundId, unitId }: OfUnit, document: PublicDocument): Markup {
  const { linkId, title, number, issuer, documentDate, file } = document;
  const facts = [
    // A document is often called by its number.
    number !== null && !title.includes(number) ? number : "",
    issuer ?? "",
    documentDate === null ? "" : view.say("evidenceDay", { day: printDay(documentDate) }),
  ].filter(Boolean);
  const link = file && view.at(roundPath(roundId, `/units/${unitId}/evidence/${linkId}`));
  return html`<li>${[title, ...facts].join(", ")}${link ? html` (<a href="${link}">${fileText(view, file)}</a>)` : ""}</li>`;
}

function fileText(view: View, { mediaType, size }: NonNullable<PublicDocument["file"]>): string {
  return view.say("evidenceFile", { kind: kindOf(mediaType), size: sizeOf(view, size) });
}

/** "application/pdf" as people call it; other kinds by the end of their names. */
const kinds: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "application/msword": "Word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.ms-excel": "Excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
};
const kindOf = (mediaType: string) => kinds[mediaType] ?? mediaType.replace(/^.*\//, "");

function sizeOf(view: View, bytes: number): string {
  if (bytes < 1e6) return `${view.number(Math.ceil(bytes / 1e3))} kB`;
  return `${view.number((bytes / 1e6).toFixed(1))} MB`;
}
