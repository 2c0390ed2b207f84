import type { OwnSheet } from "../../../../../contract/scoring/sheet-parts.ts";
import type { Actor } from "../../../../../domain/identity/actor.ts";
import { findOwnTasks, sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import type { SheetTaskRecord } from "../../repository/sheet-tasks.ts";
import { listExclusions } from "../../repository/workflow.ts";
import { listRunningSheets } from "../../running-sheets.query.ts";
import { loadSchedule } from "../load-workflow.ts";
import { leftOut, openSheet, type SheetPlace } from "./open-sheet.ts";
import { listTasksFor } from "./tasks-of-sheet.ts";
import { tellWindow } from "./tell-window.ts";

/** The sheets of running rounds that are this person's work: own units', and those of which something was asked of him. */
export async function listOwnSheets(deps: ScoringDeps, context: RequestContext): Promise<{ items: OwnSheet[] }> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const items: OwnSheet[] = [];
  const rows = await listRunningSheets(db, { unitIds: unitsOf(actor), accountId: actor.accountId });
  for (const row of rows) {
    const { roundId, unitId } = row;
    const canFill = sheetPolicy.canFill(actor, unitId);
    const canApprove = sheetPolicy.canApprove(actor, unitId);
    const tasks = await stillAsked(
      db,
      context,
      row,
      findOwnTasks(actor, await listTasksFor(db, actor, row, context.now)),
    );
    if (!canFill && !canApprove && tasks.length === 0) continue;
    const filter = { units: [unitId], components: tasks.map((task) => task.component), stages: ["self"] } as const;
    const done = tasks.length === 0 ? [] : await listEntries(db, roundId, filter);
    const left = tasks.filter((task) => !done.some((entry) => entry.component === task.component && !entry.estimate));
    const schedule = await loadSchedule(db, roundId, unitId);
    const window = tellWindow({ state: "open" }, schedule, unitId, context.now);
    const { state, roundTitleVi, roundTitleEn, practice, unitNameVi, unitNameEn } = row;
    items.push({
      ...{ roundTitleVi, roundTitleEn, practice, unitNameVi, unitNameEn, state, canFill, canApprove },
      roundId: roundId as OwnSheet["roundId"],
      unitId: unitId as OwnSheet["unitId"],
      open: window.state === "open",
      daysLeft: window.daysLeft,
      ownTasks: left.length,
      firstDue:
        left
          .map((task) => task.due)
          .filter((due) => due !== null)
          .sort()[0] ?? null,
    });
  }
  return { items };
}

/** Of the components asked of a person those that the owner of the round has not left out since. */
async function stillAsked(
  db: Reader,
  context: RequestContext,
  at: SheetPlace,
  tasks: readonly SheetTaskRecord[],
): Promise<readonly SheetTaskRecord[]> {
  if (tasks.length === 0 || (await listExclusions(db, at.roundId, [at.unitId])).length === 0) return tasks;
  const excluded = leftOut(await openSheet(db, context, at));
  return tasks.filter(({ component }) => !excluded.has(component));
}

/** Every unit a role is held in or names; a role over the whole province names only its own unit. */
function unitsOf(actor: Actor): string[] {
  const units = actor.grants.flatMap(({ unitId, scope }) => [unitId, ...(scope.kind === "units" ? scope.unitIds : [])]);
  return [...new Set(units)];
}
