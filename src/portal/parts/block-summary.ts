import { html } from "hono/html";
import type { BlockSummary } from "../../server/modules/scoring/service/read-published-ranking.ts";
import type { Markup } from "../page.ts";
import type { View } from "../view.ts";

/** What a block did as a whole: its units, the ends of its index, and how many of them stand in each class, or in none and why. */
export function blockSummary(view: View, { units, highest, lowest, classes, sentNothing }: BlockSummary): Markup {
  const finding =
    highest === null
      ? view.say("blockCount", { count: view.number(units) })
      : view.say("blockFinding", {
          count: view.number(units),
          highest: view.number(highest),
          lowest: view.number(lowest),
        });
  const counts = classes.map((one) =>
    view.say("classCount", { name: view.name(one.name, one.nameEn), count: one.units }),
  );
  // With those that have no class the counts add up to the units.
  const without = classes.reduce((left, one) => left - one.units, units);
  const silent = view.say("classCount", { name: view.words.notSubmitted, count: sentNothing });
  if (counts.length > 0 && sentNothing > 0) counts.push(silent);
  if (counts.length > 0 && without > sentNothing)
    counts.push(view.say("withoutClass", { count: without - sentNothing }));
  return html`<p>${[finding, ...(counts.length === 0 ? [] : [`${counts.join("; ")}.`])].join(" ")}</p>`;
}
