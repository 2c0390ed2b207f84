import { html } from "hono/html";
import { printDay } from "../../domain/text/dates.ts";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { Markup } from "../page.ts";
import { publicationAnchor, publicationPath } from "../publications/paths.ts";
import { printPublished } from "../round-words.ts";
import type { View } from "../view.ts";

/**
 * Which publication a page shows and by which decision it was amended, with the way to the one before (there of the
 * unit, where the page is about one) and to what changed. Nothing where nothing was amended.
 */
export function amendedNotice(view: View, amendments: Amendments | undefined, unitId?: string): Markup | "" {
  if (amendments === undefined) return "";
  const { newest, before } = amendments;
  const { roundId, number, decision } = newest;
  const day = printPublished(newest.at.toISOString());
  const sentence =
    decision === null
      ? view.say("standsByNumber", { number, day })
      : view.say("standsByDecision", {
          ...{ number, day, decision: decision.number },
          decisionDay: printDay(decision.date),
        });
  const past = view.at(publicationPath(roundId, before, unitId === undefined ? "" : `/units/${unitId}`));
  const difference = `${view.at(publicationPath(roundId))}#${publicationAnchor(number)}`;
  const pastText = view.say(unitId === undefined ? "publishedBefore" : "unitPublishedBefore", { number: before });
  return html`<p role="note" class="amended">${sentence} <a href="${past}">${pastText}</a> · <a href="${difference}">${view.words.whatChanged}</a></p>`;
}
