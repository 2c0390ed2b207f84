import { findRowChange } from "../../db/row-changes.ts";
import type { Tx } from "../../db/transaction.ts";
import { beforeCommit } from "../../db/transaction-endings.ts";
import { type ActionContent, digestAction } from "./action.ts";
import { insertActions, type PersonalPart } from "./action-repository.ts";
import { answerForRows } from "./answer-for-rows.ts";

/** An act that is recorded and not written yet. */
export interface WaitingAction {
  readonly content: ActionContent;
  readonly personal: PersonalPart | undefined;
}

const waiting = new WeakMap<Tx, WaitingAction[]>();

/** Has acts written at the commit, when it is known which rows of guarded tables the last of them answers for. */
export function writeAtCommit(tx: Tx, actions: readonly WaitingAction[]): void {
  const known = waiting.get(tx);
  if (known !== undefined) {
    known.push(...actions);
    return;
  }
  const all = [...actions];
  waiting.set(tx, all);
  beforeCommit(tx, async () => {
    waiting.delete(tx);
    await write(tx, all);
  });
}

async function write(tx: Tx, actions: readonly WaitingAction[]): Promise<void> {
  const rows = actions.length === 0 ? undefined : await findRowChange(tx);
  const records = actions.map(({ content, personal }, at) => {
    const whole = rows && at === actions.length - 1 ? answerForRows(content, rows) : content;
    return { action: { ...whole, digest: digestAction(whole) }, personal };
  });
  await insertActions(tx, records);
}
