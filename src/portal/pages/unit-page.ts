import { html } from "hono/html";
import type { UnitResult } from "../../contract/scoring/ranking.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { UnitHistory } from "../../server/modules/scoring/service/public-site/unit-history.ts";
import { amendedNotice } from "../amended/amended-notice.ts";
import { changedFigures } from "../amended/changed-figures.ts";
import { historySection } from "../history/history-section.ts";
import type { Markup, Page } from "../page.ts";
import { areaTable } from "../parts/area-table.ts";
import { componentTable, type EvidenceOfUnit } from "../parts/component-table.ts";
import { demonstrationMark } from "../parts/demonstration-mark.ts";
import { evidenceList } from "../parts/evidence-list.ts";
import { standing } from "../parts/ranking-table.ts";
import { roundPath } from "../round-words.ts";
import type { View } from "../view.ts";

/** What stands on the page beside the result itself. */
interface BesideUnit {
  readonly history: UnitHistory;
  readonly evidence: EvidenceOfUnit;
  readonly amendments: Amendments | undefined;
}

/** The result of one unit: index, areas, every component with why it got its points, and the years before. */
export function unitPage(view: View, unit: UnitResult, { history, evidence, amendments }: BesideUnit): Page {
  const { words } = view;
  const { result } = unit;
  const round = view.name(unit.roundTitleVi, unit.roundTitleEn);
  const title = unitTitle(view, unit);
  const block = view.name(result.blockNameVi, result.blockNameEn);
  const facts = [
    view.say("unitClass", { name: standing(view, result) }),
    view.say("unitPoints", { points: view.points(result.pointsExact), max: view.points(result.applicableMax) }),
    ...(isZero(unit.bonus) ? [] : [`${words.bonus}: ${view.points(unit.bonus)}`]),
    ...(isZero(unit.penalty) ? [] : [`${words.penalty}: ${view.points(unit.penalty)}`]),
  ];
  const body = html`<p><a href="${view.at(roundPath(unit.roundId), { block: result.blockCode })}">${words.backToRanking}</a></p>
<h1>${title}</h1>
${demonstrationMark(view, unit)}
${amendedNotice(view, amendments, result.unitId)}
<p>${view.say("unitSentence", { round, block })} ${facts.join(". ")}.${changedFigures(view, amendments, { ...result, fields: resultFields })}</p>
<h2>${words.areas}</h2>
${areaTable(view, unit, amendments)}
${historySection(view, history)}
<h2>${words.details}</h2>
${evidence.size === 0 ? "" : html`<p class="soft">${words.evidenceNote}</p>`}
${unit.areas.map((area) => componentTable(view, { unit, evidence, amendments, area }))}
${extrasEvidence(view, unit, evidence)}
${explanation(view, unit)}
<p><a href="${view.at(roundPath(unit.roundId, "/method"))}">${words.method}</a></p>`;
  return { title, path: roundPath(unit.roundId, `/units/${result.unitId}`), body };
}

/** Every figure of the result of a unit. */
const resultFields = ["rank", "percent", "className", "points", "applicableMax", "bonus", "penalty"];

function extrasEvidence(view: View, { roundId, result }: UnitResult, evidence: EvidenceOfUnit): Markup | "" {
  const documents = evidence.get("");
  if (documents === undefined) return "";
  return html`<h3>${view.words.evidenceExtras}</h3>${evidenceList(view, { roundId, unitId: result.unitId }, documents)}`;
}

function unitTitle(view: View, { result, ranked }: UnitResult): string {
  const unit = view.name(result.unitNameVi, result.unitNameEn);
  if (result.rank === null || ranked === null) return view.say("unitTitleUnranked", { unit });
  return view.say("unitTitle", { unit, percent: view.number(result.percent), rank: result.rank, ranked });
}

function explanation(view: View, { explanation }: UnitResult): Markup | "" {
  if (explanation.length === 0) return "";
  return html`<h2>${view.words.howComputed}</h2>
<ul>${explanation.map((line) => html`<li>${line[view.language]}</li>`)}</ul>`;
}

const isZero = (decimal: string) => Number(decimal) === 0;
