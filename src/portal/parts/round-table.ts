import { html } from "hono/html";
import type { RoundRow } from "../../contract/scoring/rounds.ts";
import type { Markup } from "../page.ts";
import { printPublished, roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

/** Published rounds as a table, newest first as they come. */
export function roundTable(view: View, rounds: readonly RoundRow[]): Markup {
  const { words } = view;
  return html`<table class="rounds">
<thead><tr><th scope="col">${words.round}</th><th scope="col" class="number">${words.year}</th><th scope="col" class="number">${words.units}</th><th scope="col" class="number">${words.published}</th></tr></thead>
<tbody>
${rounds.map(
  (
    round,
  ) => html`<tr><th scope="row"><a href="${view.at(roundPath(round.id))}">${view.name(round.titleVi, round.titleEn)}</a>${
    round.demonstration ? html` <span class="mark">${words.demonstrationRound}</span>` : ""
  }</th><td class="number">${round.year}</td><td class="number">${view.number(round.units)}</td><td class="number">${printPublished(round.publishedAt)}</td></tr>
`,
)}</tbody>
</table>`;
}
