import { printDay } from "../domain/text/dates.ts";
import type { PublishedRound } from "../server/modules/scoring/service/read-published.ts";
import { dayInVietnam } from "../server/platform/clock.ts";
import type { View } from "./view.ts";

/** Where a round, and what belongs to it, stands below the base path. */
export const roundPath = (roundId: string, rest = "") => `/rankings/${roundId}${rest}`;

/** The day of publication in Việt Nam, printed; empty for what is not published. */
export function printPublished(publishedAt: string | null): string {
  return publishedAt === null ? "" : printDay(dayInVietnam(new Date(publishedAt)));
}

/** What the file of a decision is called; that of a demonstration decides nothing. */
export function decisionName({ words }: View, { demonstration }: Pick<PublishedRound, "demonstration">): string {
  return demonstration ? words.demonstrationDecision : words.signedDecision;
}

/**
 * Publication, decision and day of the names, a sentence each. Who signed stays on the paper. Of an amended round the
 * first publication alone: the notice of the amendment names all its decisions.
 */
export function roundFacts(view: View, round: PublishedRound, isAmended: boolean): string[] {
  const day = printPublished(round.publishedAt);
  const names = view.say("unitsOn", { day: printDay(round.day) });
  if (isAmended) return [view.say("firstPublishedOn", { day }), names];
  const { decision } = round;
  return [
    view.say("publishedOn", { day }),
    ...(decision ? [view.say("decision", { number: decision.number, day: printDay(decision.date) })] : []),
    names,
  ];
}
