import { html } from "hono/html";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { RankChanges } from "../../server/modules/scoring/service/public-site/rank-changes.ts";
import type { PublishedRound } from "../../server/modules/scoring/service/read-published.ts";
import type { PublishedRanking } from "../../server/modules/scoring/service/read-published-ranking.ts";
import { amendedNotice } from "../amended/amended-notice.ts";
import type { Markup, Page } from "../page.ts";
import { blockPicture } from "../parts/block-picture.ts";
import { blockSummary } from "../parts/block-summary.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { pager } from "../parts/pager.ts";
import { rankingTable } from "../parts/ranking-table.ts";
import { searchForm } from "../parts/search-form.ts";
import { publicationPath } from "../publications/paths.ts";
import { decisionName, roundFacts, roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

/** A page of a ranking with what was asked for. */
export interface RankingView extends PublishedRanking {
  readonly page: number;
  readonly pageSize: number;
  readonly block: string | undefined;
  readonly query: string;
  /** How the shown units moved; absent where nothing is to be compared. */
  readonly changes: RankChanges | undefined;
  /** The publication whose decision can be fetched; absent where there is none. */
  readonly decision: number | undefined;
  readonly amendments: Amendments | undefined;
}

/** The ranking of a round by block: rank, unit, points, percent with a bar, class. */
export function rankingPage(view: View, ranking: RankingView): Page {
  const { round, rows, total, query, block, amendments } = ranking;
  const { words } = view;
  const path = roundPath(round.id);
  const title = view.name(round.titleVi, round.titleEn);
  const filter = { block, q: query || undefined };
  const pages = Math.max(1, Math.ceil(total / ranking.pageSize));
  const shown = round.blocks.filter(({ code }) => rows.some((row) => row.blockCode === code) || code === block);
  const body = html`<h1>${title}</h1>
${demonstrationMark(view, round)}
<p class="soft">${roundFacts(view, round, amendments !== undefined).join(". ")}.</p>
${amendedNotice(view, amendments)}
${blockMenu(view, ranking)}
${searchForm(view, { path, label: words.filterUnits, query, fields: { block } })}
${query === "" ? "" : foundLine(view, ranking)}
${shown.map((one) => blockSection(view, ranking, one))}
${pager(view, { page: ranking.page, pages, path, query: filter })}
${changeNote(view, ranking)}
<section class="download">
<h2>${words.download}</h2>
<ul class="plain">
<li><a href="${view.at(`${path}/ranking.xlsx`, filter)}">${words.downloadXlsx}</a></li>
<li><a href="${view.at(`${path}/ranking.csv`, filter)}">${words.downloadCsv}</a></li>
<li><a href="${view.at("/open-data")}">${words.openData}</a></li>
${decisionLine(view, ranking)}<li><a href="${view.at(`${path}/publications`)}">${words.publicationsLink}</a></li>
</ul>
</section>
<p><a href="${view.at(`${path}/method`)}">${words.method}</a></p>`;
  const page = ranking.page > 1 ? ranking.page : undefined;
  return { title, path, query: { ...filter, page }, body };
}

function decisionLine(view: View, { round, decision, amendments }: RankingView): Markup | "" {
  if (decision === undefined) return "";
  const address = view.at(publicationPath(round.id, decision, "/decision.pdf"));
  const name = decisionName(view, round);
  // An amendment without the file of its decision: what is offered is that of an earlier publication, and says so.
  const isOlder = amendments !== undefined && amendments.newest.number !== decision;
  const text = isOlder ? view.say("decisionOfPublication", { decision: name, number: decision }) : name;
  return html`<li><a href="${address}">${text}</a></li>
`;
}

function blockMenu(view: View, { round, block }: RankingView): Markup | "" {
  if (round.blocks.length < 2) return "";
  const link = (code: string | undefined, text: string) =>
    html`<a href="${view.at(roundPath(round.id), { block: code })}"${code === block ? html` aria-current="page"` : ""}>${text}</a>`;
  return html`<nav class="blocks" aria-label="${view.words.blocks}">
${link(undefined, view.words.allBlocks)}
${round.blocks.map((one) => link(one.code, view.name(one.nameVi, one.nameEn)))}
</nav>`;
}

function foundLine(view: View, { round, total, query, block }: RankingView): Markup {
  const line = total === 0 ? view.say("noUnitsFound", { query }) : view.say("unitsFound", { count: total, query });
  return html`<p role="status">${line} <a href="${view.at(roundPath(round.id), { block })}">${view.words.showAll}</a></p>`;
}

function blockSection(view: View, ranking: RankingView, block: PublishedRound["blocks"][number]): Markup {
  const { words } = view;
  const rows = ranking.rows.filter((row) => row.blockCode === block.code);
  const summary = ranking.summaries.find(({ code }) => code === block.code);
  const name = view.name(block.nameVi, block.nameEn);
  return html`<section>
<div class="head">
<h2>${name}</h2>
${summary ? blockSummary(view, summary) : ""}
${rows.length > 0 && rows.length === summary?.units ? blockPicture(view, percentsOf(rows)) : ""}</div>
${
  rows.length === 0
    ? html`<p>${words.noResults}</p>`
    : html`${rankingTable(view, {
        roundId: ranking.round.id,
        caption: view.say("tableCaption", { block: name }),
        rows,
        amendments: ranking.amendments,
        // Where no unit may be compared, as after a reorganisation of all, the column would say nothing.
        changes: rows.some(({ unitId }) => ranking.changes?.of.has(unitId)) ? ranking.changes : undefined,
      })}${rows.length < 2 ? "" : html`<p class="screen"><a href="${view.at(roundPath(ranking.round.id, "/compare"), { block: block.code })}">${words.compareLink}</a></p>`}`
}
</section>`;
}

/** Of ranked units alone: the picture is of the ranking. */
const percentsOf = (rows: RankingView["rows"]) => rows.map(({ rank, percent }) => (rank === null ? null : percent));

function changeNote(view: View, { changes }: RankingView): Markup | "" {
  if (changes === undefined || changes.of.size === 0) return "";
  const { id, titleVi, titleEn } = changes.last;
  const [start = "", end = ""] = view.say("changeNote", { round: "\n" }).split("\n");
  return html`<p class="soft">${start}<a href="${view.at(roundPath(id))}">${view.name(titleVi, titleEn)}</a>${end}</p>`;
}
