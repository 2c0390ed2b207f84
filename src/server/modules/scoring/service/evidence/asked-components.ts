import { findOwnTasks } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { listRunningTaskRounds } from "../../repository/sheet-tasks.ts";
import { isReadOnlyAccount } from "../../sheet-people.query.ts";
import { listTasksFor } from "../sheets/tasks-of-sheet.ts";

/**
 * The components of a sheet that were asked of this person, or of the division the person works in, and that the person
 * may therefore fill in and prove. None for a read-only account.
 */
export async function findAskedComponents(
  db: Reader,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
): Promise<ReadonlySet<string>> {
  const actor = getActor(context);
  const tasks = findOwnTasks(actor, await listTasksFor(db, actor, at, context.now));
  if (tasks.length === 0 || (await isReadOnlyAccount(db, actor.accountId))) return new Set();
  return new Set(tasks.map(({ component }) => component));
}

/** True for a person of whom the unit asked a component in a round under way: the person draws on its library for it. */
export async function isAskedInUnit(db: Reader, context: RequestContext, unitId: string): Promise<boolean> {
  for (const roundId of await listRunningTaskRounds(db, unitId)) {
    if ((await findAskedComponents(db, context, { roundId, unitId })).size > 0) return true;
  }
  return false;
}
