import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";
import { bar } from "./bar.ts";

/** The areas of one unit: points, maximum, and the share reached as a bar. */
export function areaTable(view: View, areas: UnitResult["areas"]): Markup {
  const { words } = view;
  return html`<table class="areas">
<caption>${words.areaCaption}</caption>
<thead><tr><th scope="col">${words.area}</th><th scope="col" class="number">${words.pointsOf}</th><th scope="col" class="number percent">${words.shareOfMax}</th></tr></thead>
<tbody>
${areas.map((area) => {
  const { printed } = area.points;
  return html`<tr><th scope="row"><a href="#${anchor(area.code)}">${area.code}. ${view.name(area.nameVi, area.nameEn)}</a></th><td class="number">${view.number(printed)} / ${view.number(area.applicableMax)}</td><td class="number percent">${bar(printed, area.applicableMax)}${share(view, printed, area.applicableMax)}</td></tr>
`;
})}</tbody>
</table>`;
}

/** Fragment of an area's table on the page of the unit. */
export const anchor = (code: string) => `area-${encodeURIComponent(code)}`;

/** Share in whole percent, for orientation only: the index itself is printed as it was stored. */
function share(view: View, points: string, max: string): string {
  return Number(max) > 0 ? `${view.number(Math.round((Number(points) / Number(max)) * 100))}%` : "–";
}
