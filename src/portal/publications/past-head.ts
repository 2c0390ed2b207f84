import { html } from "hono/html";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import type { Markup } from "../page.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import type { View } from "../view.ts";
import { standingNotice } from "./past-ranking-page.ts";
import { publicationPath } from "./paths.ts";

interface PastHead {
  readonly title: string;
  /** Which publication of which block it is about, in small type. */
  readonly about?: string;
  /** Where the same page of another publication stands, below it. */
  readonly rest: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What heads a page of one publication: the way back, the title, the mark of a demonstration, and whether it stands. */
export function pastHead(view: View, bundle: PublishedBundle, { title, about, rest, query }: PastHead): Markup {
  const { content, record } = bundle;
  return html`<p><a href="${view.at(publicationPath(content.round.id, record.number))}">${view.words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, content.round)}
${about === undefined ? "" : html`<p class="soft">${about}</p>`}
${standingNotice(view, bundle, { rest, ...(query && { query }) })}`;
}

/** "Block, round: publication 1" in the words of the reader. */
export function aboutBlock(
  view: View,
  { content, record }: PublishedBundle,
  block: { readonly nameVi: string; readonly nameEn: string | null },
): string {
  const round = view.name(content.round.titleVi, content.round.titleEn);
  return view.say("inBlock", {
    block: view.name(block.nameVi, block.nameEn),
    round: view.say("pastTitle", { round, number: record.number }),
  });
}
