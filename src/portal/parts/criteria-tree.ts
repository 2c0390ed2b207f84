import { html } from "hono/html";
import type { CriteriaSetDetail } from "../../contract/scoring/criteria-sets.ts";
import type { SetPart } from "../../contract/scoring/texts.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";
import { cardRow, cardTable } from "./card-table.ts";

type Area = CriteriaSetDetail["areas"][number];
type Part = Pick<SetPart, "code" | "nameVi" | "nameEn" | "max" | "scored">;

/** Areas, criteria and components with their maxima and rules, one table an area. */
export function criteriaTree(view: View, areas: readonly Area[]): Markup {
  const { words } = view;
  return html`${areas.map((area) =>
    cardTable({
      caption: html`<strong>${titleOf(view, area)}</strong>${area.max === null ? "" : ` (${view.points(area.max)})`}`,
      name: words.component,
      figure: words.max,
      why: words.rule,
      groups: [
        ...(area.scored ? [[partRow(view, area)]] : []),
        ...area.criteria.map((criterion) => [
          partRow(view, criterion),
          ...criterion.components.map((part) => partRow(view, part)),
        ]),
      ],
    }),
  )}`;
}

const titleOf = (view: View, part: Part) => `${part.code}. ${view.name(part.nameVi, part.nameEn)}`;

function partRow(view: View, part: Part): Markup {
  return cardRow({
    name: titleOf(view, part),
    figure: part.max === null ? "–" : view.points(part.max),
    why: ruleCell(view, part),
    heads: part.scored === null,
  });
}

function ruleCell(view: View, { scored }: Part): Markup | string {
  if (!scored) return "";
  const { words, language } = view;
  const wording = (language === "en" ? scored.ruleTextEn : null) ?? scored.ruleTextVi;
  const source = scored.source === "appraisal" || scored.source === "self" ? "" : `${words.source[scored.source]}. `;
  if (!wording) return source + scored.rule[language];
  return html`${source}${scored.rule[language]}<br><span class="soft">${words.ruleInDecision}: ${wording}</span>`;
}
