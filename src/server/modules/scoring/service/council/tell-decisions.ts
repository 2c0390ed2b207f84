import type { CouncilDecision } from "../../../../../contract/scoring/council-decisions.ts";
import { countEn } from "../../../../../domain/text/count-en.ts";
import { printDecimal } from "../../../../../domain/text/numbers.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { readDecisions } from "./unit-decisions.ts";

/** So many decisions are told with their reasons; the rest is on the sheet. */
const shownDecisions = 5;

/**
 * The people of a unit learn with the publication what the council decided about their own unit, and why. Published
 * again, they are told only where the council decided anew. Returns how many people were told.
 */
export async function tellCouncilDecisions(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
): Promise<number> {
  let told = 0;
  for (const [unitId, decisions] of await readDecisions(tx, round)) {
    const newest = decisions
      .map((one) => one.decidedAt)
      .sort()
      .at(-1);
    if (newest === undefined) continue;
    const { length } = decisions;
    told += await notifyOfRound(tx, deps, round, {
      ...peopleOfUnit(unitId),
      kind: "result",
      titleVi: `Hội đồng thẩm định đã quyết định ${length} nội dung của đơn vị: ${round.titleVi}`,
      titleEn: `The council has decided on ${countEn(length, "matter")} of the unit: ${round.titleEn ?? round.titleVi}`,
      textVi: linesOf(decisions, "vi"),
      textEn: linesOf(decisions, "en"),
      href: `/rounds/${round.id}/sheets/${unitId}`,
      key: `council.decided ${round.id} ${unitId} ${newest}`,
    });
  }
  return told;
}

/** "1.1.1: 3 điểm, lý do: …", a line each. */
function linesOf(decisions: readonly CouncilDecision[], language: "vi" | "en"): string {
  const words = language === "vi" ? { points: "điểm", reason: "lý do" } : { points: "points", reason: "reason" };
  const line = ({ component, nameVi, nameEn, points, reason }: CouncilDecision) => {
    const name = component || (language === "en" && nameEn) || nameVi;
    const given = points === null ? "–" : printDecimal(points, language);
    return `${name}: ${given} ${words.points}, ${words.reason}: ${reason}`;
  };
  const shown = decisions.slice(0, shownDecisions).map(line);
  return [...shown, ...(decisions.length > shownDecisions ? ["…"] : [])].join("\n");
}
