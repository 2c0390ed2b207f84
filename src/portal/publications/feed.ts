import { html } from "hono/html";
import type { readNewestPublications } from "../../server/modules/scoring/service/public-site/standing-publications.ts";
import type { View } from "../view.ts";
import { publicationPath } from "./paths.ts";

/** XML 1.0 has no place for control characters, however they are written: one would make the whole feed unreadable. */
const fitForXml = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, "");

type NewestPublication = Awaited<ReturnType<typeof readNewestPublications>>[number];

interface Feed {
  /** "https://host". */
  readonly origin: string;
  readonly title: string;
  /** The newest first. */
  readonly publications: readonly NewestPublication[];
}

/** The newest publications and amendments as an Atom feed (RFC 4287), for whoever wants to hear of them. */
export function renderFeed(view: View, { origin, title, publications }: Feed): string {
  const newest = publications[0]?.at.toISOString() ?? "1970-01-01T00:00:00Z";
  const link = (path: string) => origin + view.at(path);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
<id>${link("/feed.xml")}</id>
<title>${title}</title>
<updated>${newest}</updated>
<link rel="self" href="${link("/feed.xml")}"/>
<link href="${link("/rankings")}"/>
<author><name>${title}</name></author>
${publications.map(
  (one) => html`<entry>
<id>${idOf(one)}</id>
<title>${titleOf(view, one)}</title>
<updated>${one.at.toISOString()}</updated>
<link href="${link(publicationPath(one.roundId, one.number))}"/>
</entry>
`,
)}</feed>
`;
  return String(feed);
}

/** The round's own for its first publication, and with the number for each amendment. */
function idOf({ roundId, number }: NewestPublication): string {
  return number === 1 ? `urn:uuid:${roundId}` : `urn:uuid:${roundId}#${number}`;
}

function titleOf(view: View, { titleVi, titleEn, number }: NewestPublication): string {
  const title = fitForXml(view.name(titleVi, titleEn));
  return number === 1 ? title : view.say("feedAmended", { title, number });
}
