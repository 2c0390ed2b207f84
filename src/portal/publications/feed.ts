import { html } from "hono/html";
import type { RoundRow } from "../../contract/scoring/rounds.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

/** XML 1.0 has no place for control characters, however they are written: one would make the whole feed unreadable. */
const fitForXml = (text: string) => text.replace(/[^\P{Cc}\t\n\r]|\ufffe|\uffff/gu, "");

/** The newest published rounds as an Atom feed (RFC 4287), for whoever wants to hear of them. `origin`: "https://host". */
export function renderFeed(
  view: View,
  { origin, title, rounds }: { readonly origin: string; readonly title: string; readonly rounds: readonly RoundRow[] },
): string {
  const newest = rounds[0]?.publishedAt ?? "1970-01-01T00:00:00Z";
  const link = (path: string) => origin + view.at(path);
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">
<id>${link("/feed.xml")}</id>
<title>${title}</title>
<updated>${newest}</updated>
<link rel="self" href="${link("/feed.xml")}"/>
<link href="${link("/rankings")}"/>
<author><name>${title}</name></author>
${rounds.map(
  (round) => html`<entry>
<id>urn:uuid:${round.id}</id>
<title>${fitForXml(view.name(round.titleVi, round.titleEn))}</title>
<updated>${round.publishedAt ?? newest}</updated>
<link href="${link(roundPath(round.id))}"/>
</entry>
`,
)}</feed>
`;
  return String(feed);
}
