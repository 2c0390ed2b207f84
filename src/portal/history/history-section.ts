import { html } from "hono/html";
import { printDay } from "../../domain/text/dates.ts";
import type { Kin, UnitHistory, UnitYear } from "../../server/modules/scoring/service/public-site/unit-history.ts";
import type { Markup } from "../page.ts";
import { bar } from "../parts/bar.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import { standing } from "../parts/ranking-table.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { comparableRuns, historyPicture } from "./history-picture.ts";

/** The unit over the years: where it came from, what became of it, its published results as picture and table. */
export function historySection(view: View, history: UnitHistory): Markup | "" {
  const { words } = view;
  const { years, before, became } = history;
  if (years.length < 2 && before.length === 0 && became.length === 0) return "";
  const reorganised = [...before, ...became].map(({ since }) => since);
  const own = years.filter((year) => year.side === "same").reverse();
  const isMixed = own.length < years.length || comparableRuns(own, reorganised).length > 1;
  return html`<section>
<h2>${words.historyTitle}</h2>
${kinLine(view, "cameOf", before)}
${kinLine(view, "becameUnits", became)}
${isMixed ? html`<p>${words.notComparable}</p>` : ""}
${years.length < 2 ? "" : historyPicture(view, years, reorganised)}
${cardTable({
  caption: words.historyCaption,
  name: words.round,
  figure: words.percent,
  why: words.resultClass,
  groups: [years.map((year) => yearRow(view, year))],
})}
</section>`;
}

/** The bodies of one day of reorganisation, each a link where it has a published result. */
function kinLine(view: View, key: "cameOf" | "becameUnits", kin: readonly Kin[]): Markup | "" {
  const [first] = kin;
  if (first === undefined) return "";
  const [start = "", end = ""] = view.say(key, { day: printDay(first.since), units: "\n" }).split("\n");
  return html`<p>${start}${kin.map((one, at) => html`${at === 0 ? "" : ", "}${kinName(view, one)}`)}${end}</p>`;
}

function kinName(view: View, { unitId, roundId, nameVi, nameEn, part }: Kin): Markup | string {
  const name = view.name(nameVi, nameEn);
  const text = part === "full" ? name : view.say("partly", { unit: name });
  return roundId === null ? text : html`<a href="${view.at(roundPath(roundId, `/units/${unitId}`))}">${text}</a>`;
}

function yearRow(view: View, year: UnitYear): Markup {
  const { words } = view;
  const address = view.at(roundPath(year.roundId, `/units/${year.unitId}`));
  const kin = { same: undefined, before: words.kinBefore, after: words.kinAfter }[year.side];
  const unit = kin && `${view.name(year.unitNameVi, year.unitNameEn)} (${kin})`;
  const rank = year.rank === null ? undefined : view.say("rankOf", { rank: year.rank, ranked: year.ranked });
  return cardRow({
    name: html`<a href="${address}">${year.year}: ${view.name(year.roundTitleVi, year.roundTitleEn)}</a>${
      year.demonstration ? html` <span class="mark">${words.demonstrationRound}</span>` : ""
    }${unit ? html`<br>${unit}` : ""}`,
    figure: html`${bar(year.percent, "100")}${view.number(year.percent)}`,
    why: [rank, standing(view, year)].filter(Boolean).join(". "),
    withBar: true,
  });
}
