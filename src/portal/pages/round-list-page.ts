import { html } from "hono/html";
import type { Page } from "../page.ts";
import { pager } from "../parts/pager.ts";
import { roundTable } from "../parts/round-table.ts";
import type { StandingRound } from "../standing-rounds.ts";
import type { View } from "../view.ts";

interface RoundList {
  readonly items: readonly StandingRound[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** All published rounds, newest first. */
export function roundListPage(view: View, list: RoundList): Page {
  const { words } = view;
  const title = list.total === 0 ? words.roundsNone : view.say("roundsTitle", { count: list.total });
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize));
  const body = html`<h1>${title}</h1>
${list.total === 0 ? html`<p>${words.noRounds}</p>` : roundTable(view, list.items)}
${pager(view, { page: list.page, pages, path: "/rankings" })}`;
  return { title, path: "/rankings", query: { page: list.page > 1 ? list.page : undefined }, body };
}
