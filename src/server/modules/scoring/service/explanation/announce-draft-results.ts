import { listShownDraft } from "../../../../../domain/scoring/follow/shown-draft.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { findFreshOpening } from "../follow/fresh-opening.ts";
import { loadStanding } from "../follow/load-standing.ts";
import { loadSchedule } from "../load-workflow.ts";
import { tellDraftResult } from "./tell-draft-result.ts";

/**
 * Tells the units at the opening of the explanation window that their draft result is shown: of what was approved before
 * the opening. Parts approved later are told by the approval itself. Running it again tells nobody twice. Returns how
 * many people were told.
 */
export async function announceDraftResults(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
): Promise<number> {
  const now = deps.clock.now();
  const window = findFreshOpening(round, await loadSchedule(tx, round.id), "explanation", now);
  if (window === undefined) return 0;
  const { workflow, units, paths } = await loadStanding(tx, round, now);
  let told = 0;
  for (const unit of units) {
    const shown = listShownDraft(unit, workflow, paths.get(unit.blockCode) ?? new Map(), window.opensAt);
    if (shown.length === 0) continue;
    const asked = unit.asked.filter((component) => shown.includes(component)).length;
    const draft = { unitId: unit.unitId, part: null, components: shown.length, asked, showing: "opening" };
    told += await tellDraftResult(tx, deps, round, draft);
  }
  return told;
}
