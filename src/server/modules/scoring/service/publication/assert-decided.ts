import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import { printDay } from "../../../../../domain/text/dates.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { findWaitingDecision } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/** @throws AppError `auth.forbidden` for who may not publish the round. */
export function assertPublishes(context: RequestContext, round: RoundRecord): void {
  if (scoringPolicy.canPublish(getActor(context), round)) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.publish" } });
}

/** True of a past year that its owner entered and publishes: the decision was signed before there was this program. */
export function isFromPaper(round: RoundRecord): boolean {
  return round.openedAt === null;
}

/** Nobody has signed a decision of tomorrow: a slip of the hand would stand on the public page. */
export function assertSigned(decision: RoundDecision | null, context: RequestContext): void {
  const today = dayInVietnam(context.now);
  if (decision === null || decision.date <= today) return;
  const values = { date: printDay(decision.date), today: printDay(today) };
  throw new AppError("scoring.decision_in_future", { values });
}

/**
 * A publication follows a decision that is signed and at hand. Only the first one of a past year that its owner entered
 * may have it on paper alone (`isFromPaper`).
 */
export async function assertDecided(
  db: Reader,
  context: RequestContext,
  round: RoundRecord,
  decision: RoundDecision | null,
): Promise<void> {
  const isVietnamese = context.language === "vi";
  const missing = (vi: string, en: string) =>
    new AppError("scoring.decision_missing", { values: { what: isVietnamese ? vi : en } });
  if (decision === null) throw missing("số, ngày và người ký quyết định", "number, date and signer of the decision");
  if ((await findWaitingDecision(db, round.id)) === null)
    throw missing("bản quyết định đã ký (PDF)", "the signed decision (PDF)");
}
