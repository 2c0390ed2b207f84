import { html } from "hono/html";
import type { Spread } from "../../domain/scoring/spread.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { PublishedRound } from "../../server/modules/scoring/service/read-published.ts";
import type { PublishedComponent } from "../../server/modules/scoring/service/read-published-component.ts";
import { amendedNotice } from "../amended/amended-notice.ts";
import { changedFigures, componentFields, decidedFields } from "../amended/changed-figures.ts";
import type { Markup, Page } from "../page.ts";
import { bar } from "../parts/bar.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import { whyCell } from "../parts/component-table.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

/** What the page shows beside the round it belongs to. */
type ComponentView = PublishedComponent & {
  readonly round: PublishedRound;
  readonly amendments: Amendments | undefined;
};

/** One component over all units of a block: what it asks, how they did, and why each got its points. */
export function componentPage(view: View, { round, spread, rule, units, amendments }: ComponentView): Page {
  const { words } = view;
  const title = view.say("componentTitle", { code: spread.code, name: view.name(spread.nameVi, spread.nameEn) });
  const block = round.blocks.find(({ code }) => code === spread.blockCode);
  const inBlock = view.say("inBlock", {
    block: block ? view.name(block.nameVi, block.nameEn) : spread.blockCode,
    round: view.name(round.titleVi, round.titleEn),
  });
  const body = html`<p><a href="${view.at(roundPath(round.id), { block: spread.blockCode })}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, round)}
<p class="soft">${inBlock}</p>
${amendedNotice(view, amendments)}
<p>${finding(view, spread)}</p>
<h2>${words.rule}</h2>
<p>${rule[view.language]}</p>
${cardTable({
  caption: words.componentCaption,
  name: words.unit,
  figure: words.pointsOf,
  why: words.explanation,
  groups: [units.map((unit) => unitRow(view, { round, amendments, spread, unit }))],
})}`;
  return {
    title,
    path: roundPath(round.id, "/component"),
    query: { block: spread.blockCode, code: spread.code },
    body,
  };
}

/** How the units did in a component, in words. */
export function finding(view: View, spread: Spread & { readonly max: string }): string {
  if (spread.mean === null) return view.words.componentNone;
  return [
    view.say("componentFinding", {
      mean: view.points(spread.mean),
      max: view.points(spread.max),
      full: spread.fullMarks,
      zero: spread.zeroMarks,
    }),
    `${view.words.lowest}: ${view.points(spread.lowest ?? "0")}; ${view.words.median}: ${view.points(spread.median ?? "0")}; ${view.words.highest}: ${view.points(spread.highest ?? "0")}.`,
  ].join(" ");
}

interface UnitRow extends Pick<ComponentView, "round" | "amendments" | "spread"> {
  readonly unit: ComponentView["units"][number];
}

function unitRow(view: View, { round, amendments, spread, unit }: UnitRow): Markup {
  const { unitId } = unit;
  const place = { unitId, blockCode: spread.blockCode, component: spread.code };
  const address = view.at(roundPath(round.id, `/units/${unitId}`));
  return cardRow({
    name: html`<a href="${address}">${view.name(unit.unitNameVi, unit.unitNameEn)}</a>`,
    figure: html`${bar(unit.points, spread.max)}${view.points(unit.points)} / ${view.points(unit.applicableMax)}${changedFigures(view, amendments, { ...place, ...componentFields })}`,
    why: html`${whyCell(view, unit)}${changedFigures(view, amendments, { ...place, ...decidedFields })}`,
    withBar: true,
  });
}
