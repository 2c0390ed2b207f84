import type { Actor } from "../../../../../domain/identity/actor.ts";
import type { Reader } from "../../../../db/database.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listSheetTasks, type SheetTaskRecord } from "../../repository/sheet-tasks.ts";
import { isPersonOf } from "../../sheet-people.query.ts";

/**
 * What was asked inside a unit, as it holds for this person now: what was asked of one who has left the unit since gives
 * no right any more.
 */
export async function listTasksFor(
  db: Reader,
  actor: Actor,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
  now: Date,
): Promise<SheetTaskRecord[]> {
  const tasks = await listSheetTasks(db, roundId, unitId);
  const isAsked = tasks.some((task) => task.accountId === actor.accountId);
  if (!isAsked || (await isPersonOf(db, actor.accountId, unitId, dayInVietnam(now)))) return tasks;
  return tasks.filter((task) => task.accountId !== actor.accountId);
}
