import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import { markDraftName } from "../../../../../domain/scoring/draft-mark.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeResultDecision } from "../../documents/result-decision.ts";
import { composeResultSubmission } from "../../documents/result-submission.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { listBlockResults } from "./block-results.ts";
import { listCountedExtras } from "./decided-extras.ts";
import { openIssuer } from "./issuer.ts";
import { openCouncil } from "./open-council.ts";
import { decisionFrame, submissionFrame } from "./paper-frames.ts";

const texts = {
  process: "Các đơn vị tự đánh giá, chấm điểm; các cơ quan được phân công thẩm định, có giải trình của đơn vị.",
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
  return answerPaper(deps, { kind: "resultSubmission", document, name, format, at: context.now });
}

/** A paper with its round. */
interface ComposedPaper {
  readonly document: OfficialDocument;
  readonly round: RoundRecord;
  /** The council has ended its meetings: until then the figures may change. */
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
    process: [texts.process, ...(meetings > 0 ? [texts.council(meetings)] : [])],
    blocks,
    extras,
    remarks: [],
  });
  return { document, round, isSettled };
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
  return answerPaper(deps, { kind: "resultDecision", document, name, format, at: context.now });
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
  return { document, round, isSettled };
}

async function openPaper(deps: Pick<PaperDeps, "db">, context: RequestContext, roundId: string) {
  const db = deps.db.reader;
  const { round, record } = await openCouncil(db, context, roundId);
  const { issuer, provinceName } = await openIssuer(deps, round);
  return {
    round,
    isSettled: record.finishedAt !== null,
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
