import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { saveSheetComponent as SaveSheetComponent } from "../../../../../contract/scoring/sheets.ts";
import { findLeaf, isSelfAssessed } from "../../../../../domain/scoring/sheet/asked-part.ts";
import { computeProgress } from "../../../../../domain/scoring/sheet/completeness.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { countOwnEvidence } from "../../evidence-counts.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { beginSheet } from "../../repository/sheets.ts";
import { findAccountNames, isReadOnlyAccount } from "../../sheet-people.query.ts";
import {
  assertNotClaimed,
  assertRightValues,
  changedInputs,
  isStoredSelf,
  selfChangedByOther,
  selfContentOf,
} from "../self-content.ts";
import { assertSheetAct } from "./assert-sheet.ts";
import { leftOut, type OpenSheet, openSheet, type SheetPlace } from "./open-sheet.ts";
import { recordSheetAct } from "./record-sheet-act.ts";
import { doubtsOf, filledParts, ownEntries, scoreOwn } from "./sheet-content.ts";
import { showEntry } from "./show-entry.ts";
import { writeOwnColumn } from "./write-own-column.ts";

type Sent = BodyOf<typeof SaveSheetComponent>;

/**
 * A new version of the unit's own column of one component. Who sends again what is already stored gets the stored
 * version: a save whose answer was lost may be repeated.
 */
export async function saveSheetComponent(
  deps: ScoringDeps,
  context: RequestContext,
  at: SheetPlace,
  sent: Sent,
): Promise<AnswerOf<typeof SaveSheetComponent>> {
  return withTransaction(deps, async (tx) => {
    await lockSheet(tx, at.roundId, at.unitId);
    const open = await openSheet(tx, context, at);
    await assertMayFill(tx, context, open, sent);
    assertSheetAct(context, open, "save");
    assertAsked(open, sent.component);
    const entries = await listEntries(tx, at.roundId, { units: [at.unitId] });
    const own = ownEntries(entries);
    const stored = own.get(sent.component);
    const content = selfContentOf(open.compiled, sent.component, sent);
    if (!isStoredSelf(stored, content)) {
      if ((stored?.version ?? 0) !== sent.basedOnVersion) throw selfChangedByOther(stored, sent, sent.component);
      assertNotClaimed(sent.component, stored, content);
      assertRightValues(open.compiled, sent.component, content.inputs);
      await beginSheet(tx, at.roundId, at.unitId);
      own.set(sent.component, await writeOwnColumn(tx, deps, context, open, { component: sent.component, content }));
      await recordSheetAct(tx, deps, context, open, {
        verb: "scoring.saveSheetComponent",
        ability: sheetPolicy.canFill(getActor(context), at.unitId) ? "scoring.fill" : "scoring.read",
        reason: sent.reason,
        detail: {
          component: sent.component,
          changes: changedInputs(sent.component, stored, content),
          estimate: content.estimate,
        },
      });
    }
    const scored = scoreOwn(open, own);
    const entry = own.get(sent.component);
    const names = await findAccountNames(tx, [entry?.accountId ?? null]);
    const evidence = await countOwnEvidence(tx, at.roundId, at.unitId);
    const part = scored.components.get(sent.component);
    return {
      entry: showEntry(entry, part, names),
      faults: [...(part?.faults ?? [])],
      warnings: doubtsOf(open, own, sent.component, context.now),
      totals: scored.totals,
      progress: computeProgress(filledParts(open, own, scored, evidence, context.now)),
    };
  });
}

/** The unit's people, whoever was asked for the component, and with a reason whoever runs the round. */
async function assertMayFill(tx: Tx, context: RequestContext, open: OpenSheet, sent: Sent): Promise<void> {
  const actor = getActor(context);
  const { unitId } = open.unit;
  if (sheetPolicy.canFill(actor, unitId)) return;
  const asked = sheetPolicy.canFillComponent(actor, unitId, sent.component, open.tasks);
  if (asked && !(await isReadOnlyAccount(tx, actor.accountId))) return;
  if (!open.manages) throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
  if (sent.reason === null) throw new AppError("scoring.reason_needed");
}

function assertAsked(open: OpenSheet, component: string): void {
  const found = findLeaf(open.compiled, component);
  if (found !== undefined && isSelfAssessed(found.leaf) && !leftOut(open).has(component)) return;
  throw new AppError("scoring.component_not_asked", { values: { component } });
}
