import { html } from "hono/html";
import type { FoundUnit } from "../../server/modules/scoring/service/read-published-ranking.ts";
import type { Markup, Page } from "../page.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import { pager } from "../parts/pager.ts";
import { standing } from "../parts/ranking-table.ts";
import { searchForm } from "../parts/search-form.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

export interface SearchView {
  readonly query: string;
  readonly items: readonly FoundUnit[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Units by name or code over all published rounds. */
export function searchPage(view: View, search: SearchView): Page {
  const { words } = view;
  const { query, total } = search;
  const title =
    query === ""
      ? words.searchTitle
      : total === 0
        ? view.say("searchNone", { query })
        : view.say("searchFound", { count: total, query });
  const pages = Math.max(1, Math.ceil(total / search.pageSize));
  const body = html`<h1>${title}</h1>
${searchForm(view, { path: "/search", label: words.searchLabel, query, hint: words.searchHint })}
${query !== "" && total === 0 ? html`<p>${words.searchNoneAdvice} <a href="${view.at("/rankings")}">${words.rankings}</a></p>` : ""}
${search.items.length > 0 ? foundTable(view, search.items) : ""}
${pager(view, { page: search.page, pages, path: "/search", query: { q: query } })}`;
  const page = search.page > 1 ? search.page : undefined;
  return { title, path: "/search", query: { q: query || undefined, page }, body };
}

function foundTable(view: View, items: readonly FoundUnit[]): Markup {
  const { words } = view;
  return cardTable({
    name: words.unit,
    figure: words.percent,
    why: words.round,
    groups: [items.map((item) => foundRow(view, item))],
  });
}

function foundRow(view: View, { round, row }: FoundUnit): Markup {
  const address = view.at(roundPath(round.id, `/units/${row.unitId}`));
  const rank = row.rank === null ? "" : `${view.words.rank} ${row.rank}. `;
  return cardRow({
    name: html`<a href="${address}">${view.name(row.unitNameVi, row.unitNameEn)}</a>${
      round.demonstration ? html` <span class="mark">${view.words.demonstrationRound}</span>` : ""
    }`,
    figure: view.number(row.percent),
    why: `${view.name(round.titleVi, round.titleEn)}. ${rank}${standing(view, row)}`,
  });
}
