import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Markup } from "../page.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { anchor } from "./area-table.ts";
import { cardRow, cardTable } from "./card-table.ts";

type Area = UnitResult["areas"][number];
type Criterion = Area["criteria"][number];
type Component = Criterion["components"][number];

interface AreaOfUnit {
  readonly unit: UnitResult;
  readonly area: Area;
}

/** Every component of one area with its points and why; criteria head their components. */
export function componentTable(view: View, { unit, area }: AreaOfUnit): Markup {
  const { words } = view;
  return html`<h3 id="${anchor(area.code)}">${area.code}. ${view.name(area.nameVi, area.nameEn)}</h3>
${cardTable({
  name: words.component,
  figure: words.pointsOf,
  why: words.explanation,
  groups: area.criteria.map((criterion) => criterionRows(view, unit, criterion)),
})}`;
}

function criterionRows(view: View, unit: UnitResult, criterion: Criterion): Markup[] {
  const rows = criterion.components.map((component) => componentRow(view, unit, component));
  // A criterion that carries its points itself is its own only component.
  if (criterion.components.length === 1 && criterion.components[0]?.code === criterion.code) return rows;
  const head = cardRow({
    name: `${criterion.code}. ${view.name(criterion.nameVi, criterion.nameEn)}`,
    figure: `${view.points(criterion.points.exact)} / ${view.points(criterion.applicableMax)}`,
    why: "",
    heads: true,
  });
  return [head, ...rows];
}

function componentRow(view: View, unit: UnitResult, component: Component): Markup {
  const query = { block: unit.result.blockCode, code: component.code };
  const compare = view.at(roundPath(unit.roundId, "/component"), query);
  return cardRow({
    name: html`<a href="${compare}">${component.code}. ${view.name(component.nameVi, component.nameEn)}</a>`,
    figure: `${view.points(component.points.exact)} / ${view.points(component.applicableMax)}`,
    why: whyCell(view, component),
  });
}

/** The explanation, after a word on the state where the component was not simply scored. */
export function whyCell(view: View, { state, explanation }: Pick<Component, "state" | "explanation">): Markup | string {
  const text = explanation[view.language];
  if (state === "scored") return text;
  return html`<span class="soft">${view.words[state]}:</span> ${text}`;
}
