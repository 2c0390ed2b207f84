import { html } from "hono/html";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { PublishedRound } from "../../server/modules/scoring/service/read-published.ts";
import type { PublishedMethod } from "../../server/modules/scoring/service/read-published-methods.ts";
import { amendedNotice } from "../amended/amended-notice.ts";
import type { Markup, Page } from "../page.ts";
import { criteriaTree } from "../parts/criteria-tree.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

interface MethodView {
  readonly round: PublishedRound;
  readonly methods: readonly PublishedMethod[];
  readonly amendments: Amendments | undefined;
}

/** How points, index, rank and class of a round come about, in plain words. */
export function methodPage(view: View, { round, methods, amendments }: MethodView): Page {
  const { words } = view;
  const title = view.say("methodTitle", { round: view.name(round.titleVi, round.titleEn) });
  const body = html`<p><a href="${view.at(roundPath(round.id))}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, round)}
${amendedNotice(view, amendments)}
<p>${words.methodIntro}</p>
${methods.map((method) => methodSection(view, method))}`;
  return { title, path: roundPath(round.id, "/method"), body };
}

/** One method in plain words, with its set. */
export function methodSection(view: View, method: PublishedMethod): Markup {
  const { words } = view;
  const { set, bonus, penalty } = method;
  const name = view.name(set.title, set.titleEn);
  const extras = Number(bonus.max) > 0 || Number(penalty.max) > 0;
  return html`<section>
<h2>${method.blocks.map((block) => view.name(block.nameVi, block.nameEn)).join("; ")}</h2>
<p>${words.methodSet}: ${view.say("setVersion", { title: name, code: set.code, version: set.version })}.</p>
<h3>${words.policies}</h3>
<ul>${method.policies.map((policy) => html`<li>${policy[view.language]}</li>`)}${
    extras ? html`<li>${describeExtras(view, method)}</li>` : ""
  }</ul>
<h3>${words.classes}</h3>
<table class="classes">
<thead><tr><th scope="col">${words.resultClass}</th><th scope="col" class="number">${words.classLimit}</th></tr></thead>
<tbody>${method.classes.map((one) => html`<tr><th scope="row">${view.name(one.name, one.nameEn)}</th><td class="number">${one.limit[view.language]}</td></tr>`)}</tbody>
</table>
<h3>${words.tree}</h3>
${criteriaTree(view, method.areas)}
</section>`;
}

/** The most that bonus and penalty can do, and what each is given for. */
function describeExtras(view: View, { bonus, penalty }: PublishedMethod): string {
  const reasons = [
    [view.words.bonus, bonus.rule],
    [view.words.penalty, penalty.rule],
  ].flatMap(([name, rule]) => (rule ? [`${name}: ${rule.replace(/\.$/, "")}.`] : []));
  return [view.say("extras", { bonus: view.points(bonus.max), penalty: view.points(penalty.max) }), ...reasons].join(
    " ",
  );
}
