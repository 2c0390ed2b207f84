import { findWindow, isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { settleNotices, settlePlaces } from "../../../../platform/notices/settle-notices.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listRoundUnits } from "../../repository/rounds.ts";
import { loadSchedule } from "../load-workflow.ts";

type Deps = Pick<ScoringDeps, "clock">;

const abilities = ["scoring.approve", "scoring.fill"] as const;
/** What the people of a unit were told of its explanation: that something is asked, by whom it waits, until when. */
const topics = ["explanation.draft", "explanation.send", "explanation.return", "reminder"];
const hrefOf = (roundId: string, unitId: string) => `/rounds/${roundId}/explanation/${unitId}`;

/** The explanation of a unit has moved on: what its people were told of it before is done with. */
export async function settleExplanation(
  tx: Tx,
  deps: Deps,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<void> {
  await settleNotices(tx, deps, { abilityInUnit: { abilities, unitId }, href: hrefOf(roundId, unitId), topics });
}

/** Nothing of the draft result asks these units any more. */
export async function settleWithdrawn(
  tx: Tx,
  deps: Deps,
  { roundId, unitIds }: { readonly roundId: string; readonly unitIds: readonly string[] },
): Promise<void> {
  const hrefs = unitIds.map((unitId) => hrefOf(roundId, unitId));
  await settlePlaces(tx, deps, { hrefs, topics, before: deps.clock.now() });
}

/** Once the window is over nothing can be explained: what was told before its end asks for nothing any more. */
export async function settleClosedExplanations(tx: Tx, deps: Deps, roundId: string): Promise<void> {
  const now = deps.clock.now();
  const schedule = await loadSchedule(tx, roundId);
  const window = findWindow(schedule, "explanation");
  if (window === undefined || now < window.closesAt) return;
  const closed = (await listRoundUnits(tx, roundId)).filter(
    ({ unitId }) => !isWindowOpen(schedule, "explanation", unitId, now),
  );
  const hrefs = closed.map(({ unitId }) => hrefOf(roundId, unitId));
  await settlePlaces(tx, deps, { hrefs, topics, before: window.closesAt });
}
