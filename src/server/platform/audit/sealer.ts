import type { Db } from "../../db/database.ts";
import { withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import { type Loop, startLoop } from "../loop.ts";
import { chainStart, hashSeal } from "./action.ts";
import { findHead, hasUnsealed, insertSeals, listUnsealed, type Seal, tryLockChain } from "./seal-repository.ts";

const batchSize = 2_000;

/**
 * Chains the committed acts that wait, one batch. Returns how many; 0 also while another process seals. Any number
 * of processes may call it: one works, by a lock of the database.
 */
export async function sealPending(deps: { db: Db; clock: Clock }): Promise<number> {
  return withTransaction(deps, async (tx) => {
    if (!(await tryLockChain(tx))) return 0;
    const waiting = await listUnsealed(tx, batchSize);
    if (waiting.length === 0) return 0;
    const head = await findHead(tx);
    let seq = head?.seq ?? 0;
    let previous = head?.hash ?? chainStart;
    const sealedAt = deps.clock.now();
    const seals = waiting.map((action): Seal => {
      seq += 1;
      const content = {
        seq,
        action_id: action.id,
        action_digest: action.digest,
        previous_hash: previous,
        sealed_at: sealedAt,
      };
      previous = hashSeal(content);
      return { ...content, hash: previous };
    });
    await insertSeals(tx, seals);
    return seals.length;
  });
}

/** Seals everything that is committed now. */
export async function sealAll(deps: { db: Db; clock: Clock }): Promise<void> {
  while ((await sealPending(deps)) > 0);
}

/** Keeps sealing, four times a second, until stopped. */
export function startSealer(deps: { db: Db; clock: Clock; log: (message: string) => void }): Loop {
  return startLoop({
    name: "sealer",
    intervalMs: 250,
    log: deps.log,
    async work() {
      if (await hasUnsealed(deps.db.reader)) await sealAll(deps);
    },
  });
}
