import { html } from "hono/html";
import type { BundleDifference } from "../../domain/scoring/bundle/bundle-model.ts";
import type { ColumnPrinter } from "../../server/modules/scoring/service/column-printer.ts";
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
  readonly printColumn: ColumnPrinter;
}

/** What an amendment changed, figure by figure. */
export function differenceTable(view: View, differences: readonly BundleDifference[], named: Named): Markup {
  const { words } = view;
  return html`<table class="differences">
<caption>${view.say("differencesCaption", { count: differences.length })}</caption>
<thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.changedFigure}</th><th scope="col" class="number">${words.before}</th><th scope="col" class="number">${words.after}</th></tr></thead>
<tbody>${differences.map((one) => differenceRow(view, one, named))}</tbody>
</table>`;
}

function differenceRow(
  view: View,
  { unit, component, field, before, after }: BundleDifference,
  { units, classNames, printColumn }: Named,
) {
  const known = units.get(unit);
  const name = known ? view.name(known.nameVi, known.nameEn) : unit;
  const figure = [component, fieldName(view, field)].filter(Boolean).join(": ");
  const classes = classNames.get(known?.blockCode ?? "");
  const side = (text: string | null) => {
    const column = printColumn(known?.blockCode ?? "", { component, field }, text)?.[view.language];
    if (column !== undefined) return html`<td>${column}</td>`;
    return html`<td class="number">${figureText(view, { field, text }, classes)}</td>`;
  };
  return html`<tr><th scope="row">${name}</th><td>${figure}</td>${side(before)}${side(after)}</tr>
`;
}
