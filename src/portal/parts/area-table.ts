import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import { changedSumMark } from "../amended/changed-figures.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";
import { bar } from "./bar.ts";
import { cardRow, cardTable } from "./card-table.ts";

type Area = UnitResult["areas"][number];

/** The areas of one unit: points, maximum, and the share reached as a bar. */
export function areaTable(view: View, { areas, result }: UnitResult, amendments: Amendments | undefined): Markup {
  const { words } = view;
  const mark = ({ criteria }: Area) => changedSumMark(view, amendments, { unitId: result.unitId, criteria });
  return cardTable({
    caption: words.areaCaption,
    name: words.area,
    figure: words.pointsOf,
    why: words.shareOfMax,
    groups: [areas.map((area) => areaRow(view, area, mark(area)))],
  });
}

function areaRow(view: View, area: Area, mark: Markup | ""): Markup {
  const { points, applicableMax } = area;
  return cardRow({
    name: html`<a href="#${anchor(area.code)}">${area.code}. ${view.name(area.nameVi, area.nameEn)}</a>`,
    figure: html`${view.points(points.exact)} / ${view.points(applicableMax)}${mark}`,
    why: html`${bar(points.printed, applicableMax)} ${share(view, points.printed, applicableMax)}`,
  });
}

/** Fragment of an area's table on the page of the unit. */
export const anchor = (code: string) => `area-${encodeURIComponent(code)}`;

/** Share in whole percent, for orientation only: the index itself is printed as it was stored. */
function share(view: View, points: string, max: string): string {
  return Number(max) > 0 ? `${view.number(Math.round((Number(points) / Number(max)) * 100))}%` : "–";
}
