import { html } from "hono/html";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import { type ComparedUnits, mostCompared } from "../../server/modules/scoring/service/public-site/compare-units.ts";
import { amendedNotice } from "../amended/amended-notice.ts";
import type { Markup, Page } from "../page.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";
import { compareTable } from "./compare-table.ts";

/** Up to four units of a block side by side, with the form that chooses them. */
export function comparePage(view: View, comparison: ComparedUnits, amendments: Amendments | undefined): Page {
  const { words } = view;
  const { round, block, compared } = comparison;
  const names = compared.map(({ result }) => view.name(result.unitNameVi, result.unitNameEn));
  const blockName = view.name(block.nameVi, block.nameEn);
  const title =
    names.length === 0
      ? view.say("compareChoose", { block: blockName })
      : view.say("compareTitle", { units: names.join(", ") });
  const path = roundPath(round.id, "/compare");
  const body = html`<p><a href="${view.at(roundPath(round.id), { block: block.code })}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, round)}
<p class="soft">${view.say("inBlock", { block: blockName, round: view.name(round.titleVi, round.titleEn) })}</p>
${amendedNotice(view, amendments)}
${blockLinks(view, comparison, path)}
${chosenBeside({ view, count: compared.length, chooser: chooser(view, comparison, path) }, () =>
  compareTable(view, compared, { amendments, unitPath: (id) => roundPath(round.id, `/units/${id}`) }),
)}`;
  const units = Object.fromEntries(compared.map(({ result }, at) => [`unit${at + 1}`, result.unitId as string]));
  return { title, path, query: { block: block.code, ...units }, body };
}

interface Choosing {
  readonly view: View;
  /** How many different units are chosen. */
  readonly count: number;
  readonly chooser: Markup;
}

/** The units side by side above the form; of a single one the form comes first, with what is missing. */
export function chosenBeside({ view, count, chooser }: Choosing, table: () => Markup): Markup {
  if (count === 0) return chooser;
  if (count > 1) return html`${table()}${chooser}`;
  return html`<p role="note" class="amended">${view.words.compareOneMore}</p>${chooser}${table()}`;
}

type NamedBlock = Pick<ComparedUnits["block"], "code" | "nameVi" | "nameEn">;

interface Choice {
  readonly round: { readonly blocks: readonly NamedBlock[] };
  readonly block: NamedBlock;
  /** The units of the block, in the order of the ranking. */
  readonly offered: readonly {
    readonly unitId: string;
    readonly unitNameVi: string;
    readonly unitNameEn: string | null;
  }[];
  readonly compared: readonly { readonly result: { readonly unitId: string } }[];
}

/** The way to the other blocks of the round. */
export function blockLinks(view: View, { round, block }: Pick<Choice, "round" | "block">, path: string): Markup | "" {
  if (round.blocks.length < 2) return "";
  return html`<nav class="blocks" aria-label="${view.words.blocks}">
${round.blocks.map(
  (one) =>
    html`<a href="${view.at(path, { block: one.code })}"${one.code === block.code ? html` aria-current="page"` : ""}>${view.name(one.nameVi, one.nameEn)}</a>`,
)}
</nav>`;
}

/** The form that chooses the units. */
export function chooser(view: View, { block, offered, compared }: Omit<Choice, "round">, path: string): Markup {
  const { words } = view;
  const [action = "", kept = ""] = view.at(path).split("?");
  const hidden = [["block", block.code], ...new URLSearchParams(kept)];
  return html`<form class="chooser" method="get" action="${action}">
<p>${words.compareHint}</p>
${Array.from({ length: mostCompared }, (_, at) => {
  const chosen = compared[at]?.result.unitId;
  const name = `unit${at + 1}`;
  return html`<p><label for="${name}">${view.say("compareUnit", { number: at + 1 })}</label>
<select id="${name}" name="${name}"><option value="">${words.compareNone}</option>
${offered.map(
  ({ unitId, unitNameVi, unitNameEn }) =>
    html`<option value="${unitId}"${unitId === chosen ? html` selected` : ""}>${view.name(unitNameVi, unitNameEn)}</option>`,
)}</select></p>
`;
})}
${hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${words.compareButton}</button>
</form>`;
}
