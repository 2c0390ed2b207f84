import { decideVerdict } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { verdictRefusals } from "../../../../../domain/scoring/appraisal/verdict-refusals.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { EntryContent, ScoreEntry, Verdict } from "../../../../../domain/scoring/columns/entry.ts";
import { decideExtraCase } from "../../../../../domain/scoring/council/extra-case.ts";
import { plainAnswers } from "../../../../../domain/scoring/sheet/plain-answers.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { CouncilCase } from "./read-agenda.ts";

/** What the council is asked to decide. */
export interface WantedDecision {
  readonly verdict: Verdict;
  readonly inputs: Readonly<Record<string, string>>;
  readonly points: string | null;
  readonly reason: string;
}

/** Where it is decided: the subject with the columns of its unit. */
export type DecidedPlace = Pick<CouncilCase, "compiled" | "subject" | "columns" | "unit">;

/** What counts of a component without the council. */
export function basisOfCouncil(columns: readonly ScoreEntry[]): ScoreEntry | undefined {
  return findEffectiveEntry(
    columns.filter((one) => one.stage !== "council"),
    "final",
  );
}

/**
 * The column that a decision writes, by the same rules as a verdict of an appraiser: keeping copies what counts, so that
 * nothing later changes what was kept. @throws AppError `scoring.verdict_refused` with every place that is wrong.
 */
export function decideContent(context: RequestContext, place: DecidedPlace, wanted: WantedDecision): EntryContent {
  const { compiled, subject, columns } = place;
  if (subject.kind === "extras") {
    const content = decideExtraCase(columns, wanted, compiled);
    if ("inputs" in content) return content;
    throw refused(context, place, content);
  }
  const { verdict, reason, points } = wanted;
  const request = {
    ...{ verdict, reason, points, inputs: plainAnswers(compiled, subject.code, wanted.inputs) },
    ...{ remarkCode: null, asksExplanation: false, question: null },
  };
  const max = subject.max;
  const basis = basisOfCouncil(columns);
  const decided = decideVerdict({ basis, request, max, remarkCodes: new Set() });
  if (!decided.ok) throw refused(context, place, [verdictRefusals[decided.reason]]);
  if (verdict === "inputsChanged") {
    const { faults } = scoreColumn(compiled, subject.at, { stage: "council", ...decided.content });
    if (faults.length > 0) throw refused(context, place, faults);
  }
  return decided.content;
}

/** Which part of which unit a refusal is about. */
interface RefusedPlace {
  readonly subject: Pick<DecidedPlace["subject"], "code" | "name">;
  readonly unit: Pick<DecidedPlace["unit"], "nameVi">;
}

/** The refusal of a decision, with every reason; the component is the place of each. */
export function refused(
  context: RequestContext,
  { subject, unit }: RefusedPlace,
  texts: readonly { vi: string; en: string }[],
) {
  const first = texts[0]?.[context.language] ?? "";
  return new AppError("scoring.verdict_refused", {
    values: { component: subject.code || subject.name[context.language], unit: unit.nameVi, first },
    faults: texts.map((text) => ({ path: subject.code, ...text })),
  });
}
