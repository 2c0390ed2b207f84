import type { AmendedResult, CitedDecision } from "../../../../../domain/scoring/documents/amendment.ts";
import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { PublicationRecord } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";

/**
 * The decisions behind publications, the newest of which is given first; a round from before there were bundles keeps the
 * one it has itself. `by`: the office that decides.
 */
export function amendedResult(round: RoundRecord, earlier: readonly PublicationRecord[], by: string): AmendedResult {
  const cite = (decision: RoundDecision | null): CitedDecision[] =>
    decision === null ? [] : [{ number: decision.number, date: decision.date, by }];
  const [first, ...later] = earlier.toReversed();
  const publishedAt = first?.at ?? round.publishedAt ?? new Date(0);
  return {
    first: cite(first === undefined ? round.decision : first.decision)[0] ?? null,
    publishedOn: dayInVietnam(publishedAt),
    later: later.flatMap(({ decision }) => cite(decision)),
  };
}
