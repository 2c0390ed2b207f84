import { html } from "hono/html";
import type { Markup } from "../page.ts";
import { printPublished, roundPath } from "../round-words.ts";
import type { StandingRound } from "../standing-rounds.ts";
import type { View } from "../view.ts";
import { cardRow, cardTable } from "./card-table.ts";

/** Published rounds as a table, newest first as they come. */
export function roundTable(view: View, rounds: readonly StandingRound[]): Markup {
  const { words } = view;
  return cardTable({
    name: words.round,
    figure: words.year,
    why: words.published,
    groups: [rounds.map((round) => roundRow(view, round))],
  });
}

function roundRow(view: View, round: StandingRound): Markup {
  const title = view.name(round.titleVi, round.titleEn);
  const values = { count: view.number(round.units), day: printPublished(round.publishedAt) };
  const amended = round.amendedAt && view.say("amendedOn", { day: printPublished(round.amendedAt) });
  return cardRow({
    name: html`<a href="${view.at(roundPath(round.id))}">${title}</a>${
      round.demonstration ? html` <span class="mark">${view.words.demonstrationRound}</span>` : ""
    }`,
    figure: String(round.year),
    why: `${view.say("unitsAndDay", values)}${amended ? `; ${amended}` : ""}`,
  });
}
