import { html } from "hono/html";
import type { BundleUnit } from "../../domain/scoring/bundle/bundle-model.ts";
import { compileBundleBlock } from "../../domain/scoring/bundle/recompute.ts";
import type { CriteriaSet } from "../../domain/scoring/model.ts";
import { buildResultTree } from "../../domain/scoring/result-tree.ts";
import { mostCompared } from "../../server/modules/scoring/service/public-site/compare-units.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import { blockLinks, chooser, chosenBeside } from "../compare/compare-page.ts";
import { compareTable } from "../compare/compare-table.ts";
import type { Page } from "../page.ts";
import type { View } from "../view.ts";
import { findBlock, rowOf, unitsOf } from "./past-block.ts";
import { aboutBlock, pastHead } from "./past-head.ts";
import { publicationPath } from "./paths.ts";

interface Wanted {
  readonly block: string | undefined;
  readonly unitIds: readonly string[];
}

/** Up to four units of a block side by side as a publication told them. Strangers to the block are left out. */
export function pastComparePage(view: View, bundle: PublishedBundle, wanted: Wanted): Page {
  const { content, record } = bundle;
  const block = findBlock(content, wanted.block);
  if (block === undefined) throw notPublished();
  const units = unitsOf(content, block);
  const offered = units.map((unit) => rowOf(block, unit));
  const { set } = compileBundleBlock(content, block);
  const compared = [...new Set(wanted.unitIds)]
    .flatMap((id) => units.find((unit) => unit.id === id) ?? [])
    .slice(0, mostCompared)
    .map((unit) => ({ result: rowOf(block, unit), areas: areasOf(set, unit) }));
  const names = compared.map(({ result }) => view.name(result.unitNameVi, result.unitNameEn));
  const blockName = view.name(block.nameVi, block.nameEn);
  const title =
    names.length === 0
      ? view.say("compareChoose", { block: blockName })
      : view.say("compareTitle", { units: names.join(", ") });
  const chosen = Object.fromEntries(compared.map(({ result }, at) => [`unit${at + 1}`, result.unitId]));
  const query = { block: block.code, ...chosen };
  const at = (rest: string) => publicationPath(content.round.id, record.number, rest);
  const path = at("/compare");
  const choice = { round: content, block, offered, compared };
  const body = html`${pastHead(view, bundle, { title, about: aboutBlock(view, bundle, block), rest: "/compare", query })}
${blockLinks(view, choice, path)}
${chosenBeside({ view, count: compared.length, chooser: chooser(view, choice, path) }, () =>
  compareTable(view, compared, { unitPath: (id) => at(`/units/${id}`) }),
)}`;
  return { title, path, query, body };
}

/** Areas, criteria and components of a unit with their sums, from what the bundle says of each component. */
function areasOf(set: CriteriaSet, { lines }: BundleUnit) {
  const results = new Map(lines.map(({ component, result }) => [component, result]));
  const keptOf = (component: string) => {
    const result = results.get(component);
    return result ? { ...result, explanation: { vi: "", en: "" } } : undefined;
  };
  return buildResultTree(set, keptOf, new Map(), () => []);
}
