import { html } from "hono/html";
import type { RankingRow } from "../../contract/scoring/ranking.ts";
import { hasPointsUnsent, sentNothingNote } from "../../domain/scoring/sent-nothing.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { RankChanges } from "../../server/modules/scoring/service/public-site/rank-changes.ts";
import { changedFigures } from "../amended/changed-figures.ts";
import type { Markup } from "../page.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { bar } from "./bar.ts";
import { changeText } from "./change-cell.ts";

interface RankingTable {
  readonly roundId: string;
  readonly caption: string;
  readonly rows: readonly RankingRow[];
  /** Adds a column on how each unit moved. */
  readonly changes?: RankChanges | undefined;
  readonly amendments: Amendments | undefined;
}

/**
 * One block as a table. The roles are written out because narrow screens lay the rows out as cards, and some browsers
 * then forget that it is a table.
 */
export function rankingTable(view: View, { roundId, caption, rows, changes, amendments }: RankingTable): Markup {
  const { words } = view;
  const head = (text: string, kind: string) => html`<th scope="col" role="columnheader" class="${kind}">${text}</th>`;
  return html`<table class="ranking cards" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head(words.rank, "rank number")}${head(words.unit, "unit")}${head(words.pointsOf, "points number")}${head(words.percent, "percent number")}${head(words.resultClass, "class")}${
    changes ? head(view.say("changeSince", { year: changes.last.year }), "change") : ""
  }</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => rankingRow(view, { roundId, row, changes, amendments }))}</tbody>
</table>${sentNothingLine(view, rows)}`;
}

/** Below a table in which points stand of a unit that sent nothing: where they come from. */
export function sentNothingLine(view: View, rows: readonly Pick<RankingRow, "inputs" | "pointsExact" | "percent">[]) {
  const isUnsent = rows.some(({ inputs, pointsExact: points, percent }) =>
    hasPointsUnsent({ hasSubmitted: inputs !== "notSubmitted", points, percent }),
  );
  return isUnsent ? html`<p class="soft">${sentNothingNote[view.language]}</p>` : "";
}

/** The figures of a row that an amendment may change. */
const shownFields = ["rank", "points", "applicableMax", "percent", "className"];

interface RankedRow extends Pick<RankingTable, "roundId" | "changes" | "amendments"> {
  readonly row: RankingRow;
}

function rankingRow(view: View, { roundId, row, changes, amendments }: RankedRow): Markup {
  const unit = view.at(roundPath(roundId, `/units/${row.unitId}`));
  return html`<tr role="row"><td role="cell" class="rank number">${row.rank ?? "–"}</td><th scope="row" role="rowheader" class="unit"><a href="${unit}">${view.name(row.unitNameVi, row.unitNameEn)}</a>${changedFigures(view, amendments, { ...row, fields: shownFields })}</th><td role="cell" class="points number">${view.points(row.pointsExact)} / ${view.points(row.applicableMax)}</td><td role="cell" class="percent number">${bar(row.percent, "100")}${view.number(row.percent)}</td><td role="cell" class="class">${standing(view, row)}</td>${
    changes ? changeCell(view, changes, row.unitId) : ""
  }</tr>
`;
}

/** On narrow screens, where no column heads it, the cell says what it is, or is left out. */
function changeCell(view: View, { last, of }: RankChanges, unitId: string): Markup {
  const change = of.get(unitId);
  const label = view.say("changeSince", { year: last.year });
  return html`<td role="cell" class="change${change ? "" : " none"}" data-label="${label}: ">${changeText(view, change)}</td>`;
}

/** The class, or why there is none. */
export function standing(view: View, row: Pick<RankingRow, "className" | "classNameEn" | "inputs" | "rank">): string {
  if (row.className !== null) return view.name(row.className, row.classNameEn);
  if (row.inputs === "notSubmitted") return view.words.notSubmitted;
  return row.inputs === "incomplete" ? view.words.incomplete : row.rank === null ? view.words.notRanked : "–";
}
