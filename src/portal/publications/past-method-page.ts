import { html } from "hono/html";
import type { BundleContent } from "../../domain/scoring/bundle/bundle-model.ts";
import { compileBundleBlock } from "../../domain/scoring/bundle/recompute.ts";
import type { PublishedBundle } from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { describeMethod, type PublishedMethod } from "../../server/modules/scoring/service/read-published-methods.ts";
import type { Page } from "../page.ts";
import { methodSection } from "../pages/method-page.ts";
import type { View } from "../view.ts";
import { pastHead } from "./past-head.ts";
import { publicationPath } from "./paths.ts";

/** How points came about in one publication: the sets, classes and policies that its bundle holds. */
export function pastMethodPage(view: View, bundle: PublishedBundle): Page {
  const { content, record } = bundle;
  const round = view.name(content.round.titleVi, content.round.titleEn);
  const title = view.say("methodTitle", { round: view.say("pastTitle", { round, number: record.number }) });
  const body = html`${pastHead(view, bundle, { title, rest: "/method" })}
<p>${view.words.methodIntro}</p>
${methodsOf(content).map((method) => methodSection(view, method))}`;
  return { title, path: publicationPath(content.round.id, record.number, "/method"), body };
}

/** Blocks that are scored alike together, in their order. */
function methodsOf(content: BundleContent): PublishedMethod[] {
  const alike = Map.groupBy(content.blocks, ({ set, classes }) => JSON.stringify([set, classes]));
  return [...alike.values()].flatMap((blocks) => {
    const [first] = blocks;
    if (first === undefined) return [];
    const stored = { code: first.set.code, version: Number(first.set.version) };
    return [describeMethod(compileBundleBlock(content, first), stored, blocks)];
  });
}
