import { html } from "hono/html";
import type { Amendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import type { Markup } from "../page.ts";
import { publicationAnchor, publicationPath } from "../publications/paths.ts";
import { printPublished } from "../round-words.ts";
import type { View } from "../view.ts";
import { nameDecisions } from "./name-decisions.ts";

/**
 * Which publication a page shows and by which decisions it stands, with the way to the one before (there of the
 * unit, where the page is about one) and to what changed. Nothing where nothing was amended.
 */
export function amendedNotice(view: View, amendments: Amendments | undefined, unitId?: string): Markup | "" {
  if (amendments === undefined) return "";
  const { newest, before } = amendments;
  const { roundId, number } = newest;
  const decisions = nameDecisions(view, amendments.decisions);
  const day = printPublished(newest.at.toISOString());
  const sentence =
    decisions === ""
      ? view.say("standsByNumber", { number, day })
      : view.say("standsByDecisions", { number, day, decisions });
  const past = view.at(publicationPath(roundId, before, unitId === undefined ? "" : `/units/${unitId}`));
  const difference = `${view.at(publicationPath(roundId))}#${publicationAnchor(number)}`;
  const pastText = view.say(unitId === undefined ? "publishedBefore" : "unitPublishedBefore", { number: before });
  return html`<p role="note" class="amended">${sentence} <a href="${past}">${pastText}</a> · <a href="${difference}">${view.words.whatChanged}</a></p>`;
}
