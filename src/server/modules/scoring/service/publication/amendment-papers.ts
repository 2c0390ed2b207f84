import type { FileAnswer } from "../../../../../contract/operation.ts";
import type { AmendmentDraft } from "../../../../../contract/scoring/amendment-papers.ts";
import type { OfficialDocument } from "../../../../../domain/documents/official-document.ts";
import type { PaperFormat } from "../../../../../domain/documents/paper-format.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { PaperDeps } from "../../deps.ts";
import { composeAmendingDecision } from "../../documents/amending-decision.ts";
import { composeAmendingSubmission } from "../../documents/amending-submission.ts";
import { amendedGrounds } from "../../documents/amendment-words.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { answerPaper } from "../answer-paper.ts";
import { openIssuer } from "../council/issuer.ts";
import { chairmanOf, decisionFrame, submissionFrame } from "../council/paper-frames.ts";
import { isDemonstration } from "../is-demonstration.ts";
import { getVisibleRound } from "../open-round.ts";
import { amendedResult } from "./amended-result.ts";
import { assertPublishes } from "./assert-decided.ts";
import { type ReadAmendment, readAmendment } from "./read-amendment.ts";
import { tryAmendment } from "./try-amendment.ts";

/** Papers of an amendment. */
export type AmendmentPaperKind = "amendingDecision" | "amendingSubmission";

const fileNames = {
  amendingDecision: { vi: "du-thao-quyet-dinh-dieu-chinh", en: "amending-decision-draft" },
  amendingSubmission: { vi: "to-trinh-dieu-chinh", en: "amending-submission" },
} as const satisfies Record<AmendmentPaperKind, object>;

interface WantedPaper {
  readonly roundId: string;
  readonly kind: AmendmentPaperKind;
  readonly format: PaperFormat;
}

/** A paper of an amendment that is still to be made, as a file. Nothing is written. */
export async function draftAmendmentPaper(
  deps: PaperDeps,
  context: RequestContext,
  { roundId, kind, format }: WantedPaper,
  { changes, reason = null }: AmendmentDraft,
): Promise<FileAnswer> {
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  assertPublishes(context, round);
  const drafted = await tryAmendment(
    deps,
    context,
    { roundId, changes },
    async ({ tx, round: tried, earlier, differences }): Promise<Drafted> => ({
      ...{ earlier, reason },
      amendment: await readAmendment(tx, tried, differences),
    }),
  );
  const document = await compose(deps, round, kind, drafted);
  const name = `${fileNames[kind][context.language]}-${round.year}`;
  return answerPaper(deps, { kind, document, name, format, at: context.now });
}

/** The paper of the newest amendment of a round; undefined where it was never amended. */
export async function composePublishedAmendment(
  deps: Pick<PaperDeps, "db">,
  context: RequestContext,
  roundId: string,
  kind: AmendmentPaperKind,
): Promise<OfficialDocument | undefined> {
  const round = await getVisibleRound(deps.db.reader, context, roundId);
  const [newest, ...earlier] = await listPublicationRecords(deps.db.reader, roundId);
  if (newest === undefined || newest.reason === null) return undefined;
  const amendment = await readAmendment(deps.db.reader, round, newest.differences);
  return compose(deps, round, kind, { earlier, amendment, reason: newest.reason });
}

interface Drafted {
  /** Publications before it, the newest first. */
  readonly earlier: readonly PublicationRecord[];
  readonly amendment: ReadAmendment;
  readonly reason: string | null;
}

async function compose(
  deps: Pick<PaperDeps, "db">,
  round: RoundRecord,
  kind: AmendmentPaperKind,
  { earlier, amendment, reason }: Drafted,
): Promise<OfficialDocument> {
  const issuer = await openIssuer(deps, round);
  const amends = amendedResult(round, earlier, chairmanOf(issuer));
  const content = {
    ...amendment,
    ...{ amends, reason },
    round: { year: round.year, titleVi: round.titleVi },
    demonstration: isDemonstration(round),
  };
  const grounds = amendedGrounds(round.year, amends);
  return kind === "amendingDecision"
    ? composeAmendingDecision({ ...content, ...decisionFrame(issuer, grounds) })
    : composeAmendingSubmission({ ...content, ...submissionFrame(issuer, grounds) });
}
