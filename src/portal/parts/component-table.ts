import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { PublicDocument } from "../../server/modules/scoring/service/public-site/public-evidence.ts";
import { changedFigures, changedSumMark, componentFields, decidedFields } from "../amended/changed-figures.ts";
import type { Markup } from "../page.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { anchor } from "./area-table.ts";
import { cardRow, cardTable } from "./card-table.ts";
import { evidenceList } from "./evidence-list.ts";

type Area = UnitResult["areas"][number];
type Criterion = Area["criteria"][number];
type Component = Criterion["components"][number];

export type EvidenceOfUnit = ReadonlyMap<string, readonly PublicDocument[]>;

interface UnitWithEvidence {
  readonly unit: UnitResult;
  /** Documents behind the points, by component. */
  readonly evidence: EvidenceOfUnit;
  readonly amendments: Amendments | undefined;
}
interface AreaOfUnit extends UnitWithEvidence {
  readonly area: Area;
}

/** Every component of one area with its points and why; criteria head their components. */
export function componentTable(view: View, { area, ...unit }: AreaOfUnit): Markup {
  const { words } = view;
  return html`<h3 id="${anchor(area.code)}">${area.code}. ${view.name(area.nameVi, area.nameEn)}</h3>
${cardTable({
  name: words.component,
  figure: words.pointsOf,
  why: words.explanation,
  groups: area.criteria.map((criterion) => criterionRows(view, unit, criterion)),
})}`;
}

function criterionRows(view: View, unit: UnitWithEvidence, criterion: Criterion): Markup[] {
  const rows = criterion.components.map((component) => componentRow(view, unit, component));
  // A criterion that carries its points itself is its own only component.
  if (criterion.components.length === 1 && criterion.components[0]?.code === criterion.code) return rows;
  const mark = changedSumMark(view, unit.amendments, {
    unitId: unit.unit.result.unitId,
    criteria: [criterion],
  });
  const head = cardRow({
    name: `${criterion.code}. ${view.name(criterion.nameVi, criterion.nameEn)}`,
    figure: html`${view.points(criterion.points.exact)} / ${view.points(criterion.applicableMax)}${mark}`,
    why: "",
    heads: true,
  });
  return [head, ...rows];
}

function componentRow(view: View, { unit, evidence, amendments }: UnitWithEvidence, component: Component): Markup {
  const { roundId } = unit;
  const { unitId, blockCode } = unit.result;
  const place = { unitId, blockCode, component: component.code };
  const query = { block: blockCode, code: component.code };
  const compare = view.at(roundPath(roundId, "/component"), query);
  return cardRow({
    name: html`<a href="${compare}">${component.code}. ${view.name(component.nameVi, component.nameEn)}</a>`,
    figure: html`${view.points(component.points.exact)} / ${view.points(component.applicableMax)}${changedFigures(view, amendments, { ...place, ...componentFields })}`,
    why: html`${whyCell(view, component)}${changedFigures(view, amendments, { ...place, ...decidedFields })}${evidenceList(view, { roundId, unitId }, evidence.get(component.code))}`,
  });
}

/** The explanation, after a word on the state where the component was not simply scored. */
export function whyCell(view: View, { state, explanation }: Pick<Component, "state" | "explanation">): Markup | string {
  const text = explanation[view.language];
  if (state === "scored") return text;
  return html`<span class="soft">${view.words[state]}:</span> ${text}`;
}
