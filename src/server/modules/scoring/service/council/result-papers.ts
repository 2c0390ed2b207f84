import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { markDraftName } from "../../../../../domain/scoring/draft-mark.ts";
import { awaitsPublication } from "../../../../../domain/scoring/workflow/awaits-publication.ts";
import { hasBegun } from "../../../../../domain/scoring/workflow/windows.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeResultDecision } from "../../documents/result-decision.ts";
import { composeResultSubmission } from "../../documents/result-submission.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { untilOf } from "../follow/due-now.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { listBlockResults } from "./block-results.ts";
import { listCountedExtras } from "./decided-extras.ts";
import { openIssuer } from "./issuer.ts";
import { type OpenCouncil, openCouncil } from "./open-council.ts";
import { decisionFrame, submissionFrame } from "./paper-frames.ts";

const texts = {
  self: "Các đơn vị tự đánh giá, chấm điểm",
  appraisal: "; các cơ quan được phân công thẩm định",
  explanation: ", có giải trình của đơn vị",
  goesOn: (at: string) => `Đợt đánh giá đang thực hiện, kết quả dưới đây là dự kiến, tính đến ${at}.`,
  draft: (at: string) => `DỰ THẢO - Kết quả dự kiến, tính đến ${at}`,
  council: (meetings: number) =>
    `Hội đồng thẩm định đã họp ${meetings} phiên, xem xét các tiêu chí còn ý kiến khác nhau và thống nhất kết quả.`,
};

/** The submission to the chairman, as a file. @throws AppError `scoring.drafts_over` once the result is published. */
export async function getResultSubmission(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, round, isSettled } = await composeSubmission(deps, context, roundId);
  assertStillDrafts(round);
  const name = nameOf(context, { round, isSettled }, ["to-trinh", "submission"]);
  return answerPaper(deps, {
    kind: "resultSubmission",
    document,
    isDemonstration: isDemonstration(round),
    name,
    format,
    at: context.now,
  });
}

/** A paper with its round. */
interface ComposedPaper {
  readonly document: OfficialDocument;
  readonly round: RoundRecord;
  /** The round is through its steps: until then the figures may change, and the paper says so on each page. */
  readonly isSettled: boolean;
}

/** What was signed stands with the publication; drawn up again it would tell what was amended since. */
function assertStillDrafts({ state }: RoundRecord): void {
  if (state === "published") throw new AppError("scoring.drafts_over");
}

/** The submission to the chairman, with the results as they stand. */
export async function composeSubmission(
  deps: Pick<PaperDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<ComposedPaper> {
  const paper = await openPaper(deps, context, roundId);
  const { round, isSettled, blocks, extras, meetings } = paper;
  const document = composeResultSubmission({
    ...paper.common,
    ...submissionFrame(paper),
    process: [
      paper.steps,
      ...(meetings > 0 ? [texts.council(meetings)] : []),
      ...(isSettled ? [] : [texts.goesOn(untilOf(context.now).untilVi)]),
    ],
    isSettled,
    blocks,
    extras,
    remarks: [],
  });
  return { document: marked(document, paper, context), round, isSettled };
}

/** The decision that the chairman signs, as a draft. @throws AppError `scoring.drafts_over` once the result is published. */
export async function getDecisionDraft(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  format: PaperFormat,
): Promise<FileAnswer> {
  const { document, round, isSettled } = await composeDecisionDraft(deps, context, roundId);
  assertStillDrafts(round);
  const name = nameOf(context, { round, isSettled }, ["du-thao-quyet-dinh", "decision-draft"]);
  return answerPaper(deps, {
    kind: "resultDecision",
    document,
    isDemonstration: isDemonstration(round),
    name,
    format,
    at: context.now,
  });
}

/** The decision with the results as they stand; number and date are open. */
export async function composeDecisionDraft(
  deps: Pick<PaperDeps, "db">,
  context: RequestContext,
  roundId: string,
): Promise<ComposedPaper> {
  const paper = await openPaper(deps, context, roundId);
  const { round, isSettled, blocks, extras } = paper;
  const document = composeResultDecision({
    ...paper.common,
    ...decisionFrame(paper),
    blocks,
    extras,
  });
  return { document: marked(document, paper, context), round, isSettled };
}

/** A paper whose figures may still change says so at the foot of each page, beside what stands there anyway. */
function marked(
  document: OfficialDocument,
  { isSettled }: Pick<ComposedPaper, "isSettled">,
  context: RequestContext,
): OfficialDocument {
  if (isSettled) return document;
  const marks = [texts.draft(untilOf(context.now).untilVi), ...(document.mark === null ? [] : [document.mark])];
  return { ...document, mark: marks.join("; ") };
}

/** What was done up to now, as far as the round has these steps; of a round entered from paper all but explanations. */
function stepsOf(workflow: OpenCouncil["workflow"], now: Date): string {
  const isKnown = workflow.windows.length > 0;
  const appraised = !isKnown || hasBegun(workflow, "appraisal1", now) ? texts.appraisal : "";
  const explained = hasBegun(workflow, "explanation", now) ? texts.explanation : "";
  return `${texts.self}${appraised}${explained}.`;
}

async function openPaper(deps: Pick<PaperDeps, "db">, context: RequestContext, roundId: string) {
  const db = deps.db.reader;
  const { round, record, workflow } = await openCouncil(db, context, roundId);
  const isOver = record.finishedAt !== null || awaitsPublication(round, workflow, null, context.now);
  const { issuer, provinceName } = await openIssuer(deps, round);
  return {
    round,
    isSettled: round.state !== "open" || isOver,
    steps: stepsOf(workflow, context.now),
    issuer,
    provinceName,
    blocks: await listBlockResults(db, round),
    extras: await listCountedExtras(db, round),
    meetings: (await listSessions(db, roundId)).length,
    common: {
      round: { year: round.year, titleVi: round.titleVi },
      demonstration: isDemonstration(round),
    },
  };
}

function nameOf(
  { language }: RequestContext,
  { round, isSettled }: Pick<ComposedPaper, "round" | "isSettled">,
  [vi, en]: readonly [string, string],
): string {
  return markDraftName(`${language === "vi" ? vi : en}-${round.year}`, !isSettled);
}
