import type { BodyOf } from "../../../../../contract/operation.ts";
import type { copyFromPreviousRound as CopyFromPreviousRound } from "../../../../../contract/scoring/sheets.ts";
import { carryOver } from "../../../../../domain/scoring/sheet/carry-over.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { beginSheet } from "../../repository/sheets.ts";
import { writeColumns } from "../write-columns.ts";
import { assertCurrentSheet, assertOwnPeople, assertSheetAct } from "./assert-sheet.ts";
import { leftOut, openSheet, type SheetPlace } from "./open-sheet.ts";
import { findPreviousSheet } from "./previous-round.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { ownEntries } from "./sheet-content.ts";

/** Last round's inputs as a starting point where nothing is filled in yet; all of them marked as estimates. */
export async function copyFromPreviousRound(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  { basedOnVersion }: BodyOf<typeof CopyFromPreviousRound>,
): Promise<{ copied: number }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertOwnPeople(context, open);
    assertCurrentSheet(open, basedOnVersion);
    assertSheetAct(context, open, "save");
    const previous = await findPreviousSheet(tx, open);
    if (previous === undefined) return { copied: 0 };
    const own = (unitId: string) => ({ units: [unitId], stages: ["self"] }) as const;
    const entries = {
      now: ownEntries(await listEntries(tx, at.roundId, own(at.unitId))),
      before: ownEntries(await listEntries(tx, previous.round.id, own(previous.unit.unitId))),
    };
    const excluded = leftOut(open);
    const carried = carryOver(open.compiled, previous.compiled, entries).filter(
      ({ component }) => !excluded.has(component),
    );
    if (carried.length === 0) return { copied: 0 };
    await beginSheet(tx, at.roundId, at.unitId);
    const writes = carried.map(({ component, inputs }) => ({
      ...{ component, inputs, estimate: true, stage: "self" as const },
      note: entries.now.get(component)?.note ?? null,
    }));
    await writeColumns(tx, deps, context, { round: open.round, unit: open.unit, ability: "scoring.fill" }, writes);
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.copyFromPreviousRound",
      detail: {
        count: carried.length,
        components: carried.map(({ component }) => component),
      },
    });
    return { copied: carried.length };
  });
}
