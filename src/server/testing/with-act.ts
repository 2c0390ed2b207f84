import type { Db } from "../db/database.ts";
import { type Tx, withTransaction } from "../db/transaction.ts";
import { type ActionContent, systemActor } from "../platform/audit/action.ts";
import { recordAction } from "../platform/audit/record-action.ts";
import { systemClock } from "../platform/clock.ts";
import { makeIds } from "../platform/ids.ts";

const act = { kind: "system", subjectType: null, subjectIds: [], requestId: null, actor: systemActor } as const;
const verb: ActionContent["verb"] = ["test", "write"].join(".");

/** Work on the tables of a repository alone, with the act without which no transaction may write them. */
export function withAct<T>(deps: { readonly db: Db }, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withTransaction(deps, async (tx) => {
    const done = await work(tx);
    await recordAction(tx, { clock: systemClock, ids: makeIds(systemClock) }, { ...act, verb });
    return done;
  });
}
