import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import { Rational } from "../../domain/rational.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import { changedFigures, changedSumMark, componentFields, decidedFields } from "../amended/changed-figures.ts";
import type { Markup } from "../page.ts";
import { standing } from "../parts/ranking-table.ts";
import type { View } from "../view.ts";
import { bestShares } from "./best-shares.ts";

interface Scored {
  readonly points: { readonly exact: string };
  readonly applicableMax: string;
  readonly state?: UnitResult["areas"][number]["criteria"][number]["components"][number]["state"];
}

/** One of the units that are set side by side. */
export interface ComparedUnit extends Pick<UnitResult, "areas"> {
  readonly result: Omit<UnitResult["result"], "unitId"> & { readonly unitId: string };
}

interface CompareOptions {
  readonly amendments?: Amendments | undefined;
  /** Where the page of a unit stands. */
  readonly unitPath: (unitId: string) => string;
}

/** Index, rank, class, areas and components of units side by side; what is highest is marked by a word. */
export function compareTable(
  view: View,
  units: readonly ComparedUnit[],
  { amendments, unitPath }: CompareOptions,
): Markup {
  const { words } = view;
  const names = units.map(({ result }) => view.name(result.unitNameVi, result.unitNameEn));
  const row = rowMaker(names);
  const [first] = units;
  const percents = units.map(({ result }) => (result.percent === null ? null : Rational.parse(result.percent)));
  const best = markBest(view, percents);
  const was =
    (named: string) =>
    ({ result }: ComparedUnit) =>
      changedFigures(view, amendments, { ...result, fields: [named], named });
  // What it was decided by stands with the figures, as here is no explanation beside them.
  const fields = [...componentFields.fields, ...decidedFields.fields];
  const componentWas =
    (component: string) =>
    ({ result }: ComparedUnit) =>
      changedFigures(view, amendments, { ...result, component, fields, named: componentFields.named });
  return html`<table class="compare cards" role="table">
<caption>${words.compareCaption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.compareWhat}</th>${units.map(
    ({ result }, at) =>
      html`<th scope="col" role="columnheader" class="number"><a href="${view.at(unitPath(result.unitId))}">${names[at]}</a></th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${row(
  words.percent,
  units.map(({ result }, at) => [view.number(result.percent), best[at]]),
  { was: units.map(was("percent")) },
)}${row(
  words.rank,
  units.map(({ result }) => [String(result.rank ?? "–")]),
  { was: units.map(was("rank")) },
)}${row(
  words.resultClass,
  units.map(({ result }) => [standing(view, result)]),
  { was: units.map(was("className")) },
)}</tbody>
${(first?.areas ?? []).map((area, a) => {
  const inArea = units.map((unit) => unit.areas[a]);
  return html`<tbody role="rowgroup">
${row(titleOf(view, area), scoredCells(view, inArea), {
  heads: true,
  was: units.map(({ result }) => changedSumMark(view, amendments, { unitId: result.unitId, criteria: area.criteria })),
})}${area.criteria.flatMap((criterion, c) =>
  criterion.components.map((component, k) => {
    const cells = scoredCells(
      view,
      inArea.map((one) => one?.criteria[c]?.components[k]),
    );
    return row(titleOf(view, component), cells, { was: units.map(componentWas(component.code)) });
  }),
)}</tbody>
`;
})}</table>`;
}

const titleOf = (view: View, part: { code: string; nameVi: string; nameEn: string | null }) =>
  `${part.code}. ${view.name(part.nameVi, part.nameEn)}`;

type Cell = readonly [figure: string, mark?: string | undefined];

interface RowOptions {
  readonly heads?: boolean;
  /** What each cell was before an amendment. */
  readonly was: readonly (Markup | "")[];
}

/** Rows whose cells carry the name of their unit for narrow screens. */
function rowMaker(names: readonly string[]) {
  return (title: string, cells: readonly Cell[], { heads = false, was }: RowOptions): Markup =>
    html`<tr role="row"${heads ? html` class="criterion"` : ""}><th scope="${heads ? "rowgroup" : "row"}" role="rowheader">${title}</th>${cells.map(
      ([figure, mark], at) =>
        html`<td role="cell" class="number" data-unit="${names[at]}"><span>${figure}${mark ? html` <strong>${mark}</strong>` : ""}${was[at] ?? ""}</span></td>`,
    )}</tr>
`;
}

/** Points stay on one line with their maximum, also beside a long name on a telephone. */
const unbroken = "\u00a0";

function scoredCells(view: View, parts: readonly (Scored | undefined)[]): Cell[] {
  const shares = parts.map((part) => {
    if (part === undefined || (part.state ?? "scored") !== "scored") return null;
    const max = Rational.parse(part.applicableMax);
    return max.sign() === 0 ? null : Rational.parse(part.points.exact).div(max);
  });
  const best = markBest(view, shares);
  return parts.map((part, at): Cell => {
    if (part === undefined) return ["–"];
    if (part.state && part.state !== "scored") return [view.words[part.state]];
    return [`${view.points(part.points.exact)}${unbroken}/${unbroken}${view.points(part.applicableMax)}`, best[at]];
  });
}

const markBest = (view: View, values: readonly (Rational | null)[]) =>
  bestShares(values).map((isBest) => (isBest ? view.words.compareBest : undefined));
