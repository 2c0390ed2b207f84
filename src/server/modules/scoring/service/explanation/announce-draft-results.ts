import { listShownDraft } from "../../../../../domain/scoring/follow/shown-draft.ts";
import { findWindow, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Tx } from "../../../../db/transaction.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { loadStanding } from "../follow/load-standing.ts";
import { tellDraftResult } from "./tell-draft-result.ts";

/** An opening that nobody was told of in these days is not news any more. */
const newsDays = 4;

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
  const { workflow, units, paths } = await loadStanding(tx, round, now);
  const window = findWindow(workflow, "explanation");
  if (window === undefined || !isWindowOpen(workflow, "explanation", null, now)) return 0;
  if (now.getTime() - window.opensAt.getTime() > newsDays * 86_400_000) return 0;
  let told = 0;
  for (const unit of units) {
    const shown = listShownDraft(unit, workflow, paths.get(unit.blockCode) ?? new Map(), window.opensAt);
    if (shown.length === 0) continue;
    const asked = unit.asked.filter((component) => shown.includes(component)).length;
    const draft = { unitId: unit.unitId, components: shown.length, asked, showing: "opening" };
    told += await tellDraftResult(tx, deps, round, draft);
  }
  return told;
}
