import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import {
  isAnnexKind,
  type PaperKind,
  type TextKind,
  writtenPaper,
} from "../../../../../domain/documents/paper-template.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeAgencyAnnex } from "../../documents/agency-annex.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { composeMinutes } from "../council/minutes.ts";
import { composeDecisionDraft, composeSubmission } from "../council/result-papers.ts";
import { composeReminder } from "../follow/reminder-letters.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { collectAnnex } from "../losses/agency-annex.ts";
import { composeLetter } from "../losses/result-letter.ts";
import { composeMatrix } from "../losses/score-matrix.ts";
import { getVisibleRound } from "../open-round.ts";
import { composePublishedAmendment } from "../publication/amendment-papers.ts";
import { composeUnitReport } from "../sheets/unit-report.ts";

/** Makes a paper of a round; undefined where the round has nothing to write it of. */
type Compose = (deps: PaperDeps, context: RequestContext, roundId: string) => Promise<OfficialDocument | undefined>;

/**
 * A paper with the figures of a round as they stand, of its first unit, agency or block, its last meeting or newest
 * amendment.
 * @throws AppError `record.not_found` for a round that is not to be seen, `scoring.preview_paper_missing` where it has no
 * such paper (yet).
 */
export async function roundPaper(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  kind: PaperKind,
): Promise<OfficialDocument> {
  await getVisibleRound(deps.db.reader, context, roundId);
  const paper = await papers[writtenPaper(kind)](deps, context, roundId).catch((error: unknown) => {
    // Not now, or nothing of it there: each paper has its own reason.
    if (error instanceof AppError && [404, 409].includes(error.status)) return undefined;
    throw error;
  });
  const isThere = !isAnnexKind(kind) || paper?.annexes.some(({ form }) => form?.kind === kind);
  if (paper === undefined || !isThere) throw new AppError("scoring.preview_paper_missing");
  return paper;
}

const ofFirstUnit =
  (compose: (...of: [...Parameters<Compose>, string]) => Promise<OfficialDocument>): Compose =>
  async (deps, context, roundId) => {
    const [unit] = await listRoundUnits(deps.db.reader, roundId);
    return unit && compose(deps, context, roundId, unit.unitId);
  };

const papers: Readonly<Record<TextKind, Compose>> = {
  resultDecision: async (...of) => (await composeDecisionDraft(...of)).document,
  resultSubmission: async (...of) => (await composeSubmission(...of)).document,
  councilMinutes: async (deps, context, roundId) => {
    const session = (await listSessions(deps.db.reader, roundId)).at(-1);
    return session && (await composeMinutes(deps, context, { roundId, sessionId: session.id })).document;
  },
  selfAssessmentReport: ofFirstUnit(async (deps, context, roundId, unitId) => {
    return (await composeUnitReport(deps, context, { roundId, unitId })).document;
  }),
  appraisalReport: async (deps, context, roundId) => {
    const [line] = (await loadWorkflow(deps.db.reader, roundId)).assignments;
    if (line === undefined) return undefined;
    return composeAgencyAnnex(
      await collectAnnex(deps, context, { roundId, agencyUnitId: line.agencyUnitId }, "appraisal1"),
    );
  },
  resultLetter: ofFirstUnit(async (deps, context, roundId, unitId) => {
    return (await composeLetter(deps, context, { roundId, unitId })).document;
  }),
  scoreMatrix: composeMatrix,
  amendingDecision: (...of) => composePublishedAmendment(...of, "amendingDecision"),
  amendingSubmission: (...of) => composePublishedAmendment(...of, "amendingSubmission"),
  reminderLetter: ofFirstUnit((deps, context, roundId, unitId) => composeReminder(deps, context, { roundId, unitId })),
};
