import type { Tx } from "../../../db/transaction.ts";
import { type NewNotice, notify } from "../../../platform/notices/notify.ts";
import type { ScoringDeps } from "../deps.ts";
import type { RoundRecord } from "../repository/rounds.ts";

/**
 * Tells people something of a round: the only way in which this module tells anything, so that nobody takes a notice of
 * a practice round for real work. Returns how many were told now.
 */
export async function notifyOfRound(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  { practice }: Pick<RoundRecord, "practice">,
  notice: NewNotice,
): Promise<number> {
  if (!practice) return notify(tx, deps, notice);
  const titles = { titleVi: `[Chạy thử] ${notice.titleVi}`, titleEn: `[Practice] ${notice.titleEn}` };
  return notify(tx, deps, { ...notice, ...titles });
}
