import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { findOwnTasks, sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import {
  judgeSheetAct,
  type SheetAct,
  type SheetState,
  sheetStateLabels,
} from "../../../../../domain/scoring/sheet/sheet-state.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { SheetRecord } from "../../repository/sheets.ts";
import { isReadOnlyAccount } from "../../sheet-people.query.ts";
import { momentOf, type OpenSheet } from "./open-sheet.ts";

/**
 * Refuses an act that may not be done now; gives the state it leads to.
 * @throws AppError `scoring.window_closed`, `scoring.sheet_state`, `scoring.appraisal_begun`
 */
export function assertSheetAct(context: RequestContext, open: OpenSheet, act: SheetAct): SheetState {
  const verdict = judgeSheetAct(momentOf(context, open), act);
  if (verdict.ok) return verdict.next;
  switch (verdict.reason) {
    case "windowClosed":
      throw new AppError("scoring.window_closed", { values: { stage: stageLabels.self[context.language] } });
    case "appraisalBegun":
      throw new AppError("scoring.appraisal_begun");
    case "wrongState": {
      const state = sheetStateLabels[open.sheet.state][context.language];
      throw new AppError("scoring.sheet_state", { values: { state } });
    }
  }
}

/** Refuses an act on a sheet that somebody has brought further meanwhile; shows both. */
export function assertCurrentSheet({ unit, sheet }: OpenSheet, basedOnVersion: number, sent: object = {}): void {
  if (sheet.version === basedOnVersion) return;
  const stored = { version: sheet.version, ...shownFields(sheet) };
  throw new AppError("record.changed", {
    values: { what: unit.nameVi },
    conflict: { stored, sent: { version: basedOnVersion, ...sent } },
  });
}

function shownFields({ state, reportNumber: number, reportDate: date, difficulties, proposals }: SheetRecord) {
  return { state, number, date, difficulties, proposals };
}

/** The whole sheet is filled in by the unit's people, or on its behalf by whoever runs the round. */
export function assertFillsSheet(context: RequestContext, open: OpenSheet): void {
  if (sheetPolicy.canFill(getActor(context), open.unit.unitId) || open.manages) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
}

export function assertApproves(context: RequestContext, { unit }: OpenSheet): void {
  if (sheetPolicy.canApprove(getActor(context), unit.unitId)) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.approve" } });
}

/** Who fills in the whole sheet, or what was asked of him in it; which components that are is judged one by one. */
export async function assertFillsPart(db: Reader, context: RequestContext, { unit, tasks }: OpenSheet): Promise<void> {
  const actor = getActor(context);
  if (sheetPolicy.canFill(actor, unit.unitId)) return;
  if (findOwnTasks(actor, tasks).length > 0 && !(await isReadOnlyAccount(db, actor.accountId))) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
}

/** What only the unit's own people do: nobody does it on their behalf. */
export function assertOwnPeople(context: RequestContext, { unit }: OpenSheet): void {
  if (sheetPolicy.canFill(getActor(context), unit.unitId)) return;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
}
