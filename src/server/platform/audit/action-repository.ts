import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import type { JsonValue } from "../../db/column-types.ts";
import type { Tx } from "../../db/transaction.ts";
import type { ActionContent } from "./action.ts";

/** Personal data of an act, with the salted digest that the act holds of them. */
export interface PersonalPart {
  readonly salt: Buffer;
  readonly payload: JsonValue;
  readonly digest: Buffer;
}

/** An act as it is written. */
export interface RecordedAction {
  readonly action: ActionContent & { readonly digest: Buffer };
  readonly personal: PersonalPart | undefined;
}

/** Rows of one statement; 16 values a row stay far below the protocol's 65,535. */
const batchSize = 1_000;

/** Writes acts, their personal parts and the sealer's worklist, in one statement a batch. */
export async function insertActions(tx: Tx, records: readonly RecordedAction[]): Promise<void> {
  for (let start = 0; start < records.length; start += batchSize) {
    await insertBatch(tx, records.slice(start, start + batchSize));
  }
}

async function insertBatch(tx: Tx, records: readonly RecordedAction[]): Promise<void> {
  const rows = records.map(({ action }) => ({
    ...action,
    subject_ids: [...action.subject_ids],
    detail: canonicalJson(action.detail),
  }));
  const personal = records.flatMap(({ action, personal: part }) =>
    part === undefined ? [] : [{ action_id: action.id, salt: part.salt, payload: canonicalJson(part.payload) }],
  );
  const written = tx.with("written", (query) => query.insertInto("action").values(rows));
  const both =
    personal.length === 0
      ? written
      : written.with("written_personal", (query) => query.insertInto("action_personal").values(personal));
  await both
    .insertInto("action_unsealed")
    .values(rows.map(({ id }) => ({ action_id: id })))
    .execute();
}

/** Removes the personal parts of acts; gives the acts that had one. */
export async function deletePersonal(tx: Tx, actionIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .deleteFrom("action_personal")
    .where("action_id", "in", [...actionIds])
    .returning("action_id")
    .execute();
  return rows.map((row) => row.action_id);
}
