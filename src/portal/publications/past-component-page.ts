import { html } from "hono/html";
import { Rational } from "../../domain/rational.ts";
import type { BundleContent, BundleUnit } from "../../domain/scoring/bundle/bundle-model.ts";
import { scoreBundleBlock } from "../../domain/scoring/bundle/recompute.ts";
import { describeRule } from "../../domain/scoring/describe-rule.ts";
import { partAt, ruleAt } from "../../domain/scoring/describe-set.ts";
import type { Text } from "../../domain/scoring/finding.ts";
import { printPoints } from "../../domain/scoring/print-points.ts";
import { spreadOf } from "../../domain/scoring/spread.ts";
import type { UnitScore } from "../../domain/scoring/unit-score.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import type { Markup, Page } from "../page.ts";
import { finding } from "../pages/component-page.ts";
import { bar } from "../parts/bar.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import type { View } from "../view.ts";
import { findBlock, unitsOf } from "./past-block.ts";
import { aboutBlock, pastHead } from "./past-head.ts";
import { whyLine } from "./past-unit-page.ts";
import { publicationPath } from "./paths.ts";

/** One component over all units of a block as a publication told it, most points first. */
export function pastComponentPage(view: View, bundle: PublishedBundle, asked: { block: string; code: string }): Page {
  const { content, record } = bundle;
  const { words } = view;
  const block = findBlock(content, asked.block);
  const scores = block && scoreBundleBlock(content, block);
  const compiled = scores?.values().next().value?.compiled;
  const leaf = compiled?.leaves.find(({ code }) => code === asked.code);
  if (block === undefined || scores === undefined || compiled === undefined || leaf === undefined) throw notPublished();
  const rows = unitsOf(content, block)
    .flatMap((unit) => lineOf(unit, leaf.code, scores.get(unit.id)) ?? [])
    .sort((a, b) => lastIfUnscored(a) - lastIfUnscored(b) || b.points.compare(a.points) || byName(a, b));
  const scored = rows.filter(({ state }) => state === "scored");
  const counts = [...Map.groupBy(scored, ({ points }) => points.toFraction())].map(([pointsExact, alike]) => {
    return { pointsExact, units: alike.length };
  });
  const max = printPoints(leaf.max);
  const rule = describeRule(ruleAt(compiled.set, leaf.path), partAt(compiled.set, leaf.path)?.max ?? null);
  const title = view.say("componentTitle", { code: leaf.code, name: view.name(leaf.name, leaf.nameEn ?? null) });
  const query = { block: block.code, code: leaf.code };
  const pathOf = (unit: BundleUnit) => publicationPath(content.round.id, record.number, `/units/${unit.id}`);
  const body = html`${pastHead(view, bundle, { title, about: aboutBlock(view, bundle, block), rest: "/component", query })}
<p>${finding(view, { ...spreadOf(counts, leaf.max), max })}</p>
<h2>${words.rule}</h2>
<p>${rule[view.language]}</p>
${cardTable({
  caption: words.componentCaption,
  name: words.unit,
  figure: words.pointsOf,
  why: words.decidedBy,
  groups: [
    rows.map((row) =>
      unitRow(view, row, {
        content,
        max,
        path: pathOf(row.unit),
        amendedBy: bundle.amended.get(row.unit.id)?.get(leaf.code),
      }),
    ),
  ],
})}`;
  return { title, path: publicationPath(content.round.id, record.number, "/component"), query, body };
}

const lastIfUnscored = ({ state }: Row) => Number(state !== "scored");
const byName = (a: Row, b: Row) => a.unit.nameVi.localeCompare(b.unit.nameVi, "vi");

type Row = NonNullable<ReturnType<typeof lineOf>>;

function lineOf(unit: BundleUnit, code: string, score: UnitScore | undefined) {
  const line = unit.lines.find((one) => one.component === code);
  if (!line?.result) return undefined;
  const told = score?.components.find((one) => one.code === code);
  return {
    unit,
    line,
    told,
    state: line.result.state,
    points: Rational.parse(line.result.pointsExact),
    result: line.result,
  };
}

interface ToldRow {
  readonly content: BundleContent;
  readonly max: string;
  readonly path: string;
  /** The decision that set it anew. */
  readonly amendedBy: Text | undefined;
}

/** A state that is no score is named before the reason. */
function unitRow(view: View, row: Row, { content, max, path, amendedBy }: ToldRow): Markup {
  const { unit, result, state } = row;
  const why = whyLine(view, row.line, { content, component: row.told, amendedBy });
  return cardRow({
    name: html`<a href="${view.at(path)}">${view.name(unit.nameVi, unit.nameEn)}</a>`,
    figure: html`${bar(result.points, max)}${view.points(result.pointsExact)} / ${view.points(result.applicableMax)}`,
    why: state === "scored" ? why : html`<span class="soft">${view.words[state]}:</span> ${why}`,
    withBar: true,
  });
}
