import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { ExplanationLine, getExplanation as GetExplanation } from "../../../../../contract/scoring/explanation.ts";
import { Rational } from "../../../../../domain/rational.ts";
import {
  ExplanationAct,
  moveExplanation,
  needsHead,
} from "../../../../../domain/scoring/appraisal/explanation-state.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { describeRule } from "../../../../../domain/scoring/describe-rule.ts";
import { partAt, ruleAt } from "../../../../../domain/scoring/describe-set.ts";
import { leafFields } from "../../../../../domain/scoring/input-form.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { endFor, hasBegun, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { PersonNames } from "../../entry-names.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { nameAuthors, scoreOfEntry, showColumn } from "../appraisal/show-column.ts";
import { type ExplainedPart, type OpenExplanation, openExplanation } from "./open-explanation.ts";

/** The unit's own draft result with its answers; nothing of it before the explanation window opens. */
export async function getExplanation(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
): Promise<AnswerOf<typeof GetExplanation>> {
  const db = deps.db.reader;
  const open = await openExplanation(db, context, at);
  const { round, unit, workflow, sheet } = open;
  const isOpen = isWindowOpen(workflow, "explanation", at.unitId, context.now);
  const begun = isOpen || hasBegun(workflow, "explanation", context.now);
  const stages = open.seesAnswers
    ? (["self", "appraisal1", "explanation"] as const)
    : (["self", "appraisal1"] as const);
  const entries = begun ? await listEntries(db, at.roundId, { units: [at.unitId], stages }) : [];
  const names = await nameAuthors(db, entries);
  const byComponent = Map.groupBy(entries, (entry) => entry.component);
  const lines = begun
    ? open.parts.map((part) => showLine(open, part, byComponent.get(part.leaf.code) ?? [], names))
    : [];
  const canAct = isOpen && round.state === "open";
  return {
    titleVi: round.titleVi,
    titleEn: round.titleEn,
    unitNameVi: unit.nameVi,
    unitNameEn: unit.nameEn,
    published: round.state === "published",
    window: isOpen ? "open" : begun ? "closed" : "notBegun",
    closesAt: (begun && endFor(workflow, "explanation", at.unitId, context.now)?.toISOString()) || null,
    state: sheet.state,
    version: sheet.version,
    returnReason: open.seesAnswers ? sheet.returnReason : null,
    submittedAt: sheet.submittedAt?.toISOString() ?? null,
    lines,
    unapproved: begun ? open.parts.filter((part) => !part.approved).length : 0,
    sum: sumLines(lines),
    abilities: {
      write: canAct && open.fills && sheet.state === "drafting",
      acts: canAct ? possibleActs(open) : [],
    },
  };
}

/** What the person may do with the explanation as a whole, in its state. */
export function possibleActs({ sheet, fills, heads }: OpenExplanation): ExplanationAct[] {
  return ExplanationAct.options.filter(
    (act) => (needsHead(act) ? heads : fills) && moveExplanation(sheet.state, act) !== undefined,
  );
}

/** One component as the unit sees it: the appraised column only where the part of its agency is approved. */
export function showLine(
  { compiled }: OpenExplanation,
  part: ExplainedPart,
  columns: readonly ScoreEntry[],
  names: PersonNames,
): ExplanationLine {
  const { leaf, at, path } = part;
  const firstSeat = columns.filter((one) => one.seat === 1);
  const [self, answer] = [columnAt(firstSeat, "self"), columnAt(firstSeat, "explanation")];
  const appraised = part.approved ? columnAt(firstSeat, "appraisal1") : undefined;
  const seen = firstSeat.filter((one) => one.stage !== "appraisal1" || part.approved);
  const standing = findEffectiveEntry(seen, "appraisal1");
  const pointsOf = (entry: ScoreEntry | undefined) => entry && scoreOfEntry(compiled, at, entry)?.points;
  const [own, given] = [pointsOf(self), pointsOf(standing)];
  const above = own !== undefined && given !== undefined && own.compare(given) > 0 ? own.sub(given) : undefined;
  const show = (entry: ScoreEntry | undefined) =>
    entry === undefined ? null : showColumn(entry, scoreOfEntry(compiled, at, entry), names);
  const area = compiled.groups.find((group) => group.code === path?.area);
  const rule = ruleAt(compiled.set, leaf.path);
  return {
    component: leaf.code,
    nameVi: leaf.name,
    nameEn: leaf.nameEn ?? null,
    areaCode: path?.area ?? leaf.code,
    areaNameVi: area?.name ?? leaf.name,
    areaNameEn: area?.nameEn ?? null,
    max: printPoints(leaf.max),
    rule: describeRule(rule, partAt(compiled.set, leaf.path)?.max ?? null),
    ruleKind: rule?.kind ?? null,
    fields: leafFields(compiled, leaf, new Map([[leaf.code, new Map(Object.entries(self?.inputs ?? {}))]])),
    self: show(self),
    appraised: show(appraised),
    answer: show(answer),
    selfPoints: own === undefined ? null : printPoints(own),
    points: given === undefined || !part.approved ? null : printPoints(given),
    above: above === undefined ? null : printPoints(above),
    awaits: appraised !== undefined && (appraised.asksExplanation || above !== undefined),
  };
}

const columnAt = (columns: readonly ScoreEntry[], stage: string) => columns.find((one) => one.stage === stage);

function sumLines(lines: readonly ExplanationLine[]) {
  const add = (pick: (line: ExplanationLine) => string | null) =>
    printPoints(lines.reduce((sum, line) => sum.add(Rational.parse(pick(line) ?? "0")), Rational.ZERO));
  return {
    self: add((line) => line.selfPoints),
    appraised: add((line) => line.points),
    above: add((line) => line.above),
    awaiting: lines.filter((line) => line.awaits).length,
    answered: lines.filter((line) => line.awaits && line.answer !== null).length,
  };
}
