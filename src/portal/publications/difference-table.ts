import { html } from "hono/html";
import type { BundleDifference } from "../../domain/scoring/bundle/bundle-model.ts";
import { type DifferencePlace, groupDifferences } from "../../domain/scoring/bundle/group-differences.ts";
import type { DifferenceWords } from "../../server/modules/scoring/service/difference-words.ts";
import type { EnglishClasses } from "../../server/modules/scoring/service/public-site/amendments.ts";
import { fieldName, figureText } from "../amended/figure-text.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** Names and blocks of units by id. */
export type NamedUnits = ReadonlyMap<
  string,
  { readonly blockCode: string; readonly nameVi: string; readonly nameEn: string | null }
>;

interface Named {
  readonly units: NamedUnits;
  readonly classNames: EnglishClasses;
  readonly differenceWords: DifferenceWords;
}

/** What an amendment changed: each place once, beside it its figures; narrow screens show every place as a card. */
export function differenceTable(view: View, differences: readonly BundleDifference[], named: Named): Markup {
  const { words } = view;
  const head = (text: string) => html`<th scope="col" role="columnheader">${text}</th>`;
  return html`<table class="differences cards" role="table">
<caption>${view.say("differencesCaption", { count: differences.length })}</caption>
<thead role="rowgroup"><tr role="row">${[words.changedPlace, words.changedFigure, words.before, words.after].map(head)}</tr></thead>
${groupDifferences(differences).map((place) => placeRows(view, place, named))}</table>`;
}

/** One figure before and after, in words. */
interface Line {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function placeRows(view: View, place: DifferencePlace<BundleDifference>, named: Named): Markup {
  const lines = place.differences.flatMap((one) => linesOf(view, one, named));
  const where = html`<th scope="rowgroup" role="rowheader" rowspan="${lines.length}">${placeName(view, place, named)}</th>`;
  return html`<tbody role="rowgroup">
${lines.map((line, at) => lineRow(view, line, at === 0 ? where : ""))}</tbody>
`;
}

function placeName(view: View, { unit, component }: DifferencePlace<BundleDifference>, named: Named): Markup {
  const known = named.units.get(unit);
  const name = known ? view.name(known.nameVi, known.nameEn) : unit;
  if (component === null) return html`<b>${name}</b><br>${view.words.wholeResult}`;
  const part = named.differenceWords.nameOf(known?.blockCode ?? "", component)[view.language];
  return html`<b>${name}</b><br>${component === "" || part === component ? part : `${component}. ${part}`}`;
}

function linesOf(view: View, { unit, ...difference }: BundleDifference, named: Named): Line[] {
  const block = named.units.get(unit)?.blockCode ?? "";
  const name = fieldName(view, difference.field);
  const told = named.differenceWords.linesOf(block, difference);
  if (told === undefined) {
    const side = (text: string | null) =>
      figureText(view, { field: difference.field, text }, named.classNames.get(block));
    return [{ name, before: side(difference.before), after: side(difference.after) }];
  }
  const side = (text: (typeof told)[number]["before"]) => text?.[view.language] ?? "–";
  return told.map((line) => ({
    name: line.name?.[view.language] ?? name,
    ...{ before: side(line.before), after: side(line.after) },
  }));
}

function lineRow({ words }: View, { name, before, after }: Line, where: Markup | ""): Markup {
  const now =
    before === after
      ? html`<span class="soft">${words.unchanged}</span>`
      : html`<span class="became">${words.became} </span><b>${after}</b>`;
  return html`<tr role="row">${where}<td role="cell" class="what">${name}</td><td role="cell" class="then">${before}</td><td role="cell" class="now">${now}</td></tr>
`;
}
