import { passRoles } from "../../../../domain/identity/pass-roles.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import type { Holding, NamedHeir } from "../../../../domain/organisations/plan-succession.ts";
import type { WorkSubject } from "../../../../domain/organisations/work-subjects.ts";
import type { Tx } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam, startOfDayInVietnam } from "../../../platform/clock.ts";
import { enqueueJob } from "../../../platform/jobs/enqueue-job.ts";
import type { IdentityDeps } from "../deps.ts";
import { countPeople, lockRolesIn, moveHomes, savePassing } from "../repository/held-in-units.ts";
import { recordChange } from "./record.ts";

/** The queue of moves of accounts whose day has not come when the succession is recorded. */
export const homeMoveQueue = "identity.moveHomes";

/**
 * People of a unit that passes to another one: roles end the day before and go on in the successor; accounts move their
 * home on the day itself, at once where it has come. The act stands in the history of every person it touches.
 */
export function peopleHolder(deps: IdentityDeps) {
  return {
    subject: "people" satisfies WorkSubject as WorkSubject,

    async countHeld(tx: Tx, unitIds: readonly UnitId[], day: string): Promise<Holding[]> {
      const counts = await countPeople(tx, unitIds, day);
      return counts.map(({ unitId, count }) => ({ unitId: unitId as UnitId, subject: "people", count }));
    },

    async pass(
      tx: Tx,
      { fromUnitId, toUnitId }: NamedHeir,
      act: { readonly day: string; readonly successionId: string; readonly context: RequestContext },
    ): Promise<void> {
      const { day, successionId, context } = act;
      const old = await lockRolesIn(tx, fromUnitId, day);
      const passing = passRoles(old, await lockRolesIn(tx, toUnitId, day), day);
      await savePassing(tx, passing, { unitId: toUnitId, at: context.now, nextId: () => deps.ids.next() });
      const due = day <= dayInVietnam(context.now);
      const moved = due ? await moveHomes(tx, fromUnitId, toUnitId) : [];
      if (!due) {
        const payload = { fromUnitId, toUnitId };
        await enqueueJob(tx, deps, { queue: homeMoveQueue, payload, runAt: startOfDayInVietnam(day) });
      }
      const people = new Set([...old.map((role) => role.accountId), ...moved]);
      if (people.size === 0) return;
      await recordChange(tx, deps, context, {
        verb: "identity.passPeople",
        subjectType: "account",
        subjectIds: [...people],
        unitId: toUnitId,
        ability: "organisations.edit",
        detail: { unitId: toUnitId, fromUnitId, day, successionId, roles: passing.give.length, homes: moved.length },
      });
    },
  };
}

/** Does a move of homes whose day has come. */
export async function moveHomesNow(tx: Tx, move: { readonly fromUnitId: string; readonly toUnitId: string }) {
  await moveHomes(tx, move.fromUnitId, move.toUnitId);
}
