import type { BodyOf } from "../../../../../contract/operation.ts";
import type { saveVerdict as SaveVerdict } from "../../../../../contract/scoring/appraisal.ts";
import {
  type AppraisalStage,
  decideVerdict,
  type VerdictRequest,
} from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { scoreColumn } from "../../../../../domain/scoring/appraisal/score-column.ts";
import { verdictRefusals } from "../../../../../domain/scoring/appraisal/verdict-refusals.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import type { EntryContent, ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { plainAnswers } from "../../../../../domain/scoring/sheet/plain-answers.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listRemarkTemplates } from "../../repository/remarks.ts";
import { type LineToWrite, writeVerdicts } from "./write-verdicts.ts";

/** One verdict of one appraiser on one component of one unit. */
export async function saveVerdict(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, component, stage, seat, basedOnVersion, ...request }: BodyOf<typeof SaveVerdict>,
): Promise<{ version: number }> {
  const lines = [{ unitId, component, basedOnVersion }];
  const act = { verb: "scoring.saveVerdict", stage, seat, lines, sent: [request] };
  await writeVerdicts(deps, context, roundId, act, async (tx, places) => {
    const remarks = await listRemarkTemplates(tx);
    const remarkCodes = new Set(remarks.map((remark) => remark.code));
    return places.map((line) => decideLine(context, line, { stage, request, remarkCodes }));
  });
  return { version: basedOnVersion + 1 };
}

interface Wanted {
  readonly stage: AppraisalStage;
  readonly request: VerdictRequest;
  readonly remarkCodes: ReadonlySet<string>;
}

/** What a verdict writes on a line. @throws AppError `scoring.verdict_refused` with every place that is wrong. */
export function decideLine(context: RequestContext, line: LineToWrite, wanted: Wanted): EntryContent {
  const { stage, remarkCodes } = wanted;
  const { compiled } = line.part.block;
  const { leaf, at } = line.part;
  const request = { ...wanted.request, inputs: plainAnswers(compiled, leaf.code, wanted.request.inputs) };
  const decided = decideVerdict({ basis: basisOf(line.columns, stage), request, max: leaf.max, remarkCodes });
  if (!decided.ok) throw refused(context, line, [verdictRefusals[decided.reason]]);
  if (request.verdict === "inputsChanged") {
    const { faults } = scoreColumn(compiled, at, { stage, ...decided.content });
    if (faults.length > 0) throw refused(context, line, faults);
  }
  return decided.content;
}

/** What counts at the stage without what the stage itself says: what an appraiser accepts or changes. */
export function basisOf(columns: readonly ScoreEntry[], stage: AppraisalStage): ScoreEntry | undefined {
  return findEffectiveEntry(
    columns.filter((one) => one.stage !== stage),
    stage,
  );
}

function refused(context: RequestContext, line: LineToWrite, texts: readonly { vi: string; en: string }[]): AppError {
  const component = line.part.leaf.code;
  const first = texts[0]?.[context.language] ?? "";
  return new AppError("scoring.verdict_refused", {
    values: { component, unit: line.unitName, first },
    faults: texts.map((text) => ({ path: component, ...text })),
  });
}
