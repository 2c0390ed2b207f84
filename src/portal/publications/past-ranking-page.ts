import { html } from "hono/html";
import type { BundleContent, BundleUnit } from "../../domain/scoring/bundle/bundle-model.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { nameDecisions } from "../amended/name-decisions.ts";
import type { Markup, Page } from "../page.ts";
import { bar } from "../parts/bar.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { sentNothingLine, standing } from "../parts/ranking-table.ts";
import { printPublished } from "../round-words.ts";
import type { View } from "../view.ts";
import { unitsOf } from "./past-block.ts";
import { publicationPath } from "./paths.ts";

/** The ranking as one publication told it, for ever: made of its sealed bundle, whatever was amended since. */
export function pastRankingPage(view: View, bundle: PublishedBundle): Page {
  const { content, record } = bundle;
  const { round } = content;
  const title = view.say("pastTitle", { round: view.name(round.titleVi, round.titleEn), number: record.number });
  const body = html`<p><a href="${view.at(publicationPath(round.id))}">${view.words.allPublications}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, round)}
${standingNotice(view, bundle)}
${content.blocks.map((block) => blockTable(view, content, block, record.number))}
<section class="download">
<h2>${view.words.download}</h2>
<ul class="plain">
<li><a href="${view.at(publicationPath(round.id, record.number, "/ranking.xlsx"))}">${view.words.downloadXlsx}</a></li>
<li><a href="${view.at(publicationPath(round.id, record.number, "/ranking.csv"))}">${view.words.downloadCsv}</a></li>
</ul>
</section>
<p><a href="${view.at(publicationPath(round.id, record.number, "/method"))}">${view.words.method}</a></p>`;
  return { title, path: publicationPath(round.id, record.number), body };
}

/** The page that stands at the same place of every publication. */
interface SamePage {
  readonly rest?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** Whether this is what counts now, and by which decisions it stands. */
export function standingNotice(
  view: View,
  { record, newest, decisions }: PublishedBundle,
  same: SamePage = {},
): Markup {
  const { roundId } = record;
  const named = nameDecisions(view, decisions);
  const facts = [
    view.say("publishedOn", { day: printPublished(record.at.toISOString()) }),
    ...(named === "" ? [] : [named.charAt(0).toLocaleUpperCase(view.language) + named.slice(1)]),
  ].join(". ");
  if (record.number === newest.number) return html`<p class="soft">${facts}. ${view.words.stillStands}</p>`;
  const link = html`<a href="${view.at(publicationPath(roundId, newest.number, same.rest), same.query)}">${view.say("amendment", { number: newest.number })}</a>`;
  return html`<p class="soft">${facts}.</p>
<p role="note" class="amended">${view.words.amendedSince} ${link}.</p>`;
}

function blockTable(
  view: View,
  content: BundleContent,
  block: BundleContent["blocks"][number],
  number: number,
): Markup {
  const { words } = view;
  const name = view.name(block.nameVi, block.nameEn);
  const units = unitsOf(content, block);
  const head = (text: string, kind: string) => html`<th scope="col" role="columnheader" class="${kind}">${text}</th>`;
  return html`<section>
<h2>${name}</h2>
<table class="ranking cards" role="table">
<caption>${view.say("tableCaption", { block: name })}</caption>
<thead role="rowgroup"><tr role="row">${head(words.rank, "rank number")}${head(words.unit, "unit")}${head(words.pointsOf, "points number")}${head(words.percent, "percent number")}${head(words.resultClass, "class")}</tr></thead>
<tbody role="rowgroup">
${units.map((unit) => unitRow(view, content.round.id, unit, number))}</tbody>
</table>${sentNothingLine(
    view,
    units.map(({ result }) => result),
  )}
${units.length < 2 ? "" : html`<p class="screen"><a href="${view.at(publicationPath(content.round.id, number, "/compare"), { block: block.code })}">${words.compareLink}</a></p>`}
</section>`;
}

function unitRow(view: View, roundId: string, unit: BundleUnit, number: number): Markup {
  const { result } = unit;
  const link = view.at(publicationPath(roundId, number, `/units/${unit.id}`));
  const row = { ...result, rank: result.rank === null ? null : Number(result.rank) };
  return html`<tr role="row"><td role="cell" class="rank number">${result.rank ?? "–"}</td><th scope="row" role="rowheader" class="unit"><a href="${link}">${view.name(unit.nameVi, unit.nameEn)}</a></th><td role="cell" class="points number">${view.points(result.pointsExact)} / ${view.points(result.applicableMax)}</td><td role="cell" class="percent number">${bar(result.percent, "100")}${view.number(result.percent)}</td><td role="cell" class="class">${standing(view, row)}</td></tr>
`;
}
