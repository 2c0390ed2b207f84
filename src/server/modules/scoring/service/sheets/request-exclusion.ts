import type { BodyOf } from "../../../../../contract/operation.ts";
import type { requestExclusion as RequestExclusion } from "../../../../../contract/scoring/sheets.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { insertUnitRequest, listUnitRequests } from "../../repository/sheet-notes.ts";
import { tellExclusionAsked } from "../setup/tell-owner.ts";
import { assertFillsSheet, assertSheetAct } from "./assert-sheet.ts";
import { openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";

/** A unit may only ask for a component, criterion or area to be left out; the owner of the round answers. */
export async function requestExclusion(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  { component, reason }: BodyOf<typeof RequestExclusion>,
): Promise<{ requestId: string }> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    assertFillsSheet(context, open);
    assertSheetAct(context, open, "save");
    if (findPart(open.compiled.set, component) === undefined) {
      throw new AppError("scoring.component_not_asked", { values: { component } });
    }
    const waiting = await listUnitRequests(tx, at.roundId, at.unitId);
    if (waiting.some((one) => one.part === component && one.answer === null)) {
      throw new AppError("scoring.request_waits", { values: { part: component } });
    }
    const id = deps.ids.next();
    const { accountId } = getActor(context);
    await insertUnitRequest(tx, { id, ...at, part: component, reason, at: context.now, accountId });
    await recordSheetAct(tx, deps, context, open, {
      verb: "scoring.requestExclusion",
      reason,
      detail: { part: component },
    });
    await tellExclusionAsked(tx, deps, context, open, { id, part: component, reason });
    return { requestId: id };
  });
}
