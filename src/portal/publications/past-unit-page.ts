import { html } from "hono/html";
import { amendedReason } from "../../domain/scoring/amended/amended-reason.ts";
import type { BundleContent, BundleLine } from "../../domain/scoring/bundle/bundle-model.ts";
import { scoreBundleUnit } from "../../domain/scoring/bundle/recompute.ts";
import { stageLabels } from "../../domain/scoring/columns/stage.ts";
import type { Leaf } from "../../domain/scoring/compiled-set.ts";
import type { Text } from "../../domain/scoring/finding.ts";
import type { ComponentScore } from "../../domain/scoring/unit-score.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import type { Markup, Page } from "../page.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { standing } from "../parts/ranking-table.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { standingNotice } from "./past-ranking-page.ts";
import { publicationPath } from "./paths.ts";

interface PastUnit {
  readonly unitId: string;
  /** Whether the newest publication has it, too. */
  readonly isInNewest: boolean;
}

/** One unit as a publication told it: every component with its points, the column that decided, and its inputs. */
export function pastUnitPage(view: View, bundle: PublishedBundle, { unitId, isInNewest }: PastUnit): Page {
  const { content, record } = bundle;
  const { words } = view;
  const unit = content.units.find((one) => one.id === unitId);
  if (unit === undefined) throw notPublished();
  const { result } = unit;
  const name = view.name(unit.nameVi, unit.nameEn);
  const ranked = content.units.filter((one) => one.block === unit.block && one.result.rank !== null).length;
  const title =
    result.rank === null
      ? view.say("unitTitleUnranked", { unit: name })
      : view.say("unitTitle", { unit: name, percent: view.number(result.percent), rank: result.rank, ranked });
  const score = scoreBundleUnit(content, unitId);
  const components = new Map(score?.components.map((one) => [one.code, one]));
  const leafOf = (code: string) => score?.compiled.leaves.find((one) => one.code === code);
  const pageOf = (code: string) =>
    view.at(publicationPath(content.round.id, record.number, "/component"), { block: unit.block, code });
  const extras = unit.lines.find((line) => line.component === "")?.column;
  const body = html`<p><a href="${view.at(publicationPath(content.round.id, record.number))}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, content.round)}
${standingNotice(view, bundle)}
<p>${view.say("unitClass", { name: standing(view, { ...result, rank: result.rank === null ? null : Number(result.rank) }) })}. ${view.say("unitPoints", { points: view.points(result.pointsExact), max: view.points(result.applicableMax) })}.</p>
${whatStandsElsewhere(view, content.round.id, { unitId, isInNewest })}
${cardTable({
  name: words.component,
  figure: words.pointsOf,
  why: words.decidedBy,
  groups: [
    unit.lines
      .filter((line) => line.result !== null)
      .map((line) =>
        lineRow(view, line, {
          content,
          component: components.get(line.component),
          leaf: leafOf(line.component),
          page: pageOf(line.component),
          amendedBy: bundle.amended.get(unitId)?.get(line.component),
        }),
      ),
  ],
})}
${extras ? html`<p>${words.bonus}: ${view.points(result.bonus)}. ${words.penalty}: ${view.points(result.penalty)}.</p>` : ""}`;
  return { title, path: publicationPath(content.round.id, record.number, `/units/${unitId}`), body };
}

/** Where the evidence and the history of the unit are told, which no bundle holds. */
function whatStandsElsewhere(view: View, roundId: string, { unitId, isInNewest }: PastUnit): Markup {
  const { words } = view;
  if (!isInNewest) return html`<p class="soft">${words.pastUnitHolds} ${words.pastUnitGone}</p>`;
  const [before = "", after = ""] = view.say("pastUnitNow", { link: "\n" }).split("\n");
  const link = html`<a href="${view.at(roundPath(roundId, `/units/${unitId}`))}">${words.pastUnitLink}</a>`;
  return html`<p class="soft">${words.pastUnitHolds} ${before}${link}${after}</p>`;
}

interface ToldLine {
  readonly content: BundleContent;
  readonly leaf: Leaf | undefined;
  readonly component: ComponentScore | undefined;
  /** The decision that set it anew. */
  readonly amendedBy: Text | undefined;
  /** Where the component of all units stands. */
  readonly page: string;
}

function lineRow(view: View, line: BundleLine, { content, component, amendedBy, leaf, page }: ToldLine): Markup {
  const { result } = line;
  return cardRow({
    name: html`<a href="${page}">${line.component}. ${view.name(leaf?.name ?? "", leaf?.nameEn ?? null)}</a>`,
    figure: result ? `${view.points(result.pointsExact)} / ${view.points(result.applicableMax)}` : "–",
    why: whyLine(view, line, { content, component, amendedBy }),
  });
}

/**
 * Who decided, and how the points came of it: in the words of the engine, from what is public. What an amendment set anew
 * was given by its decision.
 */
export function whyLine(
  view: View,
  { column, withheld }: BundleLine,
  { content, component, amendedBy }: Pick<ToldLine, "content" | "component" | "amendedBy">,
): string {
  const explanation = withheld ? view.words.inputsWithheld : (component?.explain(view.language) ?? "");
  if (amendedBy !== undefined) return amendedReason(explanation, amendedBy, view.language);
  if (column === null) return explanation;
  const stage = stageLabels[column.stage][view.language];
  return `${column.unit === null ? stage : `${stage} (${nameAuthor(view, content, column.unit)})`}: ${explanation}`;
}

/** The unit of a column. A bundle holds its Vietnamese name alone; the English one it tells where the unit is ranked, too. */
function nameAuthor(view: View, { units }: BundleContent, nameVi: string): string {
  return view.name(nameVi, units.find((unit) => unit.nameVi === nameVi)?.nameEn ?? null);
}
