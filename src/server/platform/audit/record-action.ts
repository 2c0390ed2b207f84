import { randomBytes } from "node:crypto";
import type { JsonValue } from "../../db/column-types.ts";
import type { Tx } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { type ActionContent, digestPersonal, type NewAction } from "./action.ts";
import type { PersonalPart } from "./action-repository.ts";
import { type WaitingAction, writeAtCommit } from "./waiting-actions.ts";
import { digestRows, takeWritten, type WrittenRows } from "./written-rows.ts";

/** Records one act in the transaction of the act itself, at its commit; returns its identifier. */
export async function recordAction(tx: Tx, deps: { clock: Clock; ids: Ids }, action: NewAction): Promise<string> {
  const [id] = await recordActions(tx, deps, [action]);
  return id as string;
}

/** Records many acts at once (imports): a few statements instead of one for each. */
export async function recordActions(
  tx: Tx,
  deps: { clock: Clock; ids: Ids },
  actions: readonly NewAction[],
): Promise<string[]> {
  const written = takeWritten(tx);
  const records = actions.map((action, at) => complete(action, deps, at === 0 ? written : undefined));
  writeAtCommit(tx, records);
  return records.map(({ content }) => content.id);
}

/** The act that answers for written rows carries the identifier they name, and their digest. */
function complete(input: NewAction, deps: { clock: Clock; ids: Ids }, written: WrittenRows | undefined): WaitingAction {
  const personal = input.personal === undefined ? undefined : sealPersonal(input.personal);
  const content: ActionContent = {
    id: written?.actionId ?? deps.ids.next(),
    at: deps.clock.now(),
    kind: input.kind,
    verb: input.verb,
    subject_type: input.subjectType,
    // As the database writes them, so that the digest can be made again from the row.
    subject_ids: input.subjectIds.map((id) => id.toLowerCase()),
    account_id: input.actor.accountId?.toLowerCase() ?? null,
    role: input.actor.role,
    unit_id: input.actor.unitId?.toLowerCase() ?? null,
    on_behalf_of: input.actor.onBehalfOf?.toLowerCase() ?? null,
    reason: input.reason ?? null,
    detail: {
      ...input.detail,
      ...(written && { columnsRound: written.roundId, columnsSha256: digestRows(written.digests) }),
    },
    personal_digest: personal?.digest ?? null,
    request_id: input.requestId,
  };
  return { content, personal };
}

function sealPersonal(payload: { readonly [key: string]: JsonValue }): PersonalPart {
  const salt = randomBytes(32);
  return { salt, payload, digest: digestPersonal(salt, payload) };
}
