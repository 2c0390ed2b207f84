import { html } from "hono/html";
import type { Page } from "../page.ts";
import { roundTable } from "../parts/round-table.ts";
import { searchForm } from "../parts/search-form.ts";
import type { StandingRound } from "../standing-rounds.ts";
import type { View } from "../view.ts";

/** What this is, the newest results, and the search. */
export function homePage(view: View, newest: readonly StandingRound[]): Page {
  const { words } = view;
  const body = html`<h1>${words.homeTitle}</h1>
<p>${words.homeIntro}</p>
<p>${words.homeHow}</p>
<h2>${words.searchTitle}</h2>
${searchForm(view, { path: "/search", label: words.searchLabel, query: "", hint: words.searchHint })}
<h2>${words.newest}</h2>
${
  newest.length === 0
    ? html`<p>${words.noRounds}</p>`
    : html`${roundTable(view, newest)}<p><a href="${view.at("/rankings")}">${words.allRounds}</a></p>`
}`;
  return { title: words.homeTitle, path: "/", body };
}
