import { html } from "hono/html";
import type { BundleContent, BundleLine, BundleUnit } from "../../domain/scoring/bundle/bundle-model.ts";
import { stageLabels } from "../../domain/scoring/columns/stage.ts";
import { CriteriaSet } from "../../domain/scoring/model.ts";
import { walkSet } from "../../domain/scoring/validate/walk.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import type { Markup, Page } from "../page.ts";
import { cardRow, cardTable } from "../parts/card-table.ts";
import type { View } from "../view.ts";
import { standingNotice } from "./past-ranking-page.ts";
import { publicationPath } from "./paths.ts";

/** One unit as a publication told it: every component with its points, the column that decided, and its inputs. */
export function pastUnitPage(view: View, bundle: PublishedBundle, unitId: string): Page {
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
  const names = namesOf(content, unit);
  const extras = unit.lines.find((line) => line.component === "")?.column;
  const body = html`<p><a href="${view.at(publicationPath(content.round.id, record.number))}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${standingNotice(view, bundle)}
<p>${view.say("unitPoints", { points: view.points(result.pointsExact), max: view.points(result.applicableMax) })}.</p>
${cardTable({
  name: words.component,
  figure: words.pointsOf,
  why: words.decidedBy,
  groups: [unit.lines.filter((line) => line.result !== null).map((line) => lineRow(view, line, names))],
})}
${extras ? html`<p>${words.bonus}: ${view.points(result.bonus)}. ${words.penalty}: ${view.points(result.penalty)}.</p>` : ""}`;
  return { title, path: publicationPath(content.round.id, record.number, `/units/${unitId}`), body };
}

type Names = ReadonlyMap<string, { readonly name: string; readonly nameEn: string | undefined }>;

/** Names of the components in the set by which the unit was scored. */
function namesOf({ blocks, sets }: BundleContent, unit: BundleUnit): Names {
  const block = blocks.find((one) => one.code === unit.block);
  const held = sets.find((set) => set.code === block?.set.code && set.version === block.set.version);
  const read = CriteriaSet.safeParse(held?.document);
  if (!read.success) return new Map();
  return new Map(walkSet(read.data).map(({ node }) => [node.code, { name: node.name, nameEn: node.nameEn }]));
}

function lineRow(view: View, line: BundleLine, names: Names): Markup {
  const known = names.get(line.component);
  const { result } = line;
  return cardRow({
    name: `${line.component}. ${known ? view.name(known.name, known.nameEn ?? null) : ""}`,
    figure: result ? `${view.points(result.pointsExact)} / ${view.points(result.applicableMax)}` : "–",
    why: whyLine(view, line),
  });
}

function whyLine(view: View, { column, withheld, result }: BundleLine): string {
  const { words } = view;
  const state = result && result.state !== "scored" ? [words[result.state]] : [];
  if (column === null) return state.join("");
  const stage = stageLabels[column.stage][view.language];
  const author = column.unit === null ? stage : `${stage} (${column.unit})`;
  const inputs = withheld
    ? [words.inputsWithheld]
    : column.points !== null
      ? [view.say("pointsSet", { points: view.points(column.points) })]
      : Object.entries(column.inputs).map(([name, text]) => `${name} = ${text}`);
  return [...state, `${author}: ${inputs.join("; ")}`].join(". ");
}
