import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";
import { bar } from "./bar.ts";
import { cardRow, cardTable } from "./card-table.ts";

type Area = UnitResult["areas"][number];

/** The areas of one unit: points, maximum, and the share reached as a bar. */
export function areaTable(view: View, areas: readonly Area[]): Markup {
  const { words } = view;
  return cardTable({
    caption: words.areaCaption,
    name: words.area,
    figure: words.pointsOf,
    why: words.shareOfMax,
    groups: [areas.map((area) => areaRow(view, area))],
  });
}

function areaRow(view: View, area: Area): Markup {
  const { points, applicableMax } = area;
  return cardRow({
    name: html`<a href="#${anchor(area.code)}">${area.code}. ${view.name(area.nameVi, area.nameEn)}</a>`,
    figure: `${view.points(points.exact)} / ${view.points(applicableMax)}`,
    why: html`${bar(points.printed, applicableMax)} ${share(view, points.printed, applicableMax)}`,
  });
}

/** Fragment of an area's table on the page of the unit. */
export const anchor = (code: string) => `area-${encodeURIComponent(code)}`;

/** Share in whole percent, for orientation only: the index itself is printed as it was stored. */
function share(view: View, points: string, max: string): string {
  return Number(max) > 0 ? `${view.number(Math.round((Number(points) / Number(max)) * 100))}%` : "–";
}
