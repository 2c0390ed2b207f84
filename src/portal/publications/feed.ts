import { html } from "hono/html";
import type { readNewestPublications } from "../../server/modules/scoring/service/public-site/standing-publications.ts";
import type { View } from "../view.ts";
import { publicationPath } from "./paths.ts";

/** XML 1.0 has no place for control characters, however they are written: one would make the whole feed unreadable. */
const fitForXml = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, "");

/** The nil UUID (RFC 9562, section 5.9): an identifier must be there, and nothing is. */
const emptyId = "00000000-0000-0000-0000-000000000000";

type NewestPublication = Awaited<ReturnType<typeof readNewestPublications>>[number];

interface Feed {
  /** "https://host" as the installation was told; undefined: it was not, and a request may name any host. */
  readonly origin: string | undefined;
  /** Of the province, by which the feed is known where it has no address; undefined in an empty database. */
  readonly provinceId: string | undefined;
  readonly title: string;
  /** The newest first. */
  readonly publications: readonly NewestPublication[];
}

/**
 * The newest publications and amendments as an Atom feed (RFC 4287), for whoever wants to hear of them. Links are whole
 * addresses where the installation knows its own; else they are relative to where the feed was read, as the RFC allows.
 */
export function renderFeed(view: View, { origin, provinceId, title, publications }: Feed): string {
  const newest = publications[0]?.at.toISOString() ?? "1970-01-01T00:00:00Z";
  const link = (path: string) => (origin ?? "") + view.at(path);
  const id = origin === undefined ? `urn:uuid:${provinceId ?? emptyId}` : link("/feed.xml");
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
<id>${id}</id>
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

function titleOf(view: View, { titleVi, titleEn, number, demonstration }: NewestPublication): string {
  const named = fitForXml(view.name(titleVi, titleEn));
  const title = demonstration ? `${named} (${view.words.demonstrationRound})` : named;
  return number === 1 ? title : view.say("feedAmended", { title, number });
}
