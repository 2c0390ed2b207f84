import { html } from "hono/html";
import type { BundleDifference } from "../../domain/scoring/bundle/bundle-model.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** Names of units by id. */
export type NamedUnits = ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string | null }>;

type Field = keyof View["words"]["differenceFields"];

/** What an amendment changed, figure by figure. */
export function differenceTable(view: View, differences: readonly BundleDifference[], units: NamedUnits): Markup {
  const { words } = view;
  return html`<table class="differences">
<caption>${view.say("differencesCaption", { count: differences.length })}</caption>
<thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.changedFigure}</th><th scope="col" class="number">${words.before}</th><th scope="col" class="number">${words.after}</th></tr></thead>
<tbody>${differences.map((one) => differenceRow(view, one, units))}</tbody>
</table>`;
}

function differenceRow(view: View, { unit, component, field, before, after }: BundleDifference, units: NamedUnits) {
  const known = units.get(unit);
  const name = known ? view.name(known.nameVi, known.nameEn) : unit;
  const figure = [component, view.words.differenceFields[field as Field] ?? field].filter(Boolean).join(": ");
  const print = (text: string | null) => (text !== null && /^-?\d+(\.\d+)?$/.test(text) ? view.number(text) : text);
  return html`<tr><th scope="row">${name}</th><td>${figure}</td><td class="number">${print(before) ?? "–"}</td><td class="number">${print(after) ?? "–"}</td></tr>
`;
}
