import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { erasePersonalVerb, systemActor } from "./action.ts";
import { deletePersonal } from "./action-repository.ts";
import { recordAction } from "./record-action.ts";

/**
 * Erases the personal part of acts where the law demands it (Nghị định 13/2023/NĐ-CP, Điều 16), and records that. The
 * chain still holds: it has salted digests only. Gives the acts that had such a part; none: nothing is recorded.
 */
export async function erasePersonal(
  deps: { readonly db: Db; readonly clock: Clock; readonly ids: Ids },
  { actionIds, reason }: { readonly actionIds: readonly string[]; readonly reason: string },
): Promise<readonly string[]> {
  return withTransaction(deps, async (tx) => {
    const erased = await deletePersonal(tx, actionIds);
    if (erased.length === 0) return [];
    const act = { kind: "change", verb: erasePersonalVerb, subjectType: "action", requestId: null } as const;
    await recordAction(tx, deps, { ...act, actor: systemActor, subjectIds: erased, reason });
    return erased;
  });
}
