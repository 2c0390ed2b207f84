import { canonicalJson } from "../../../domain/text/canonical-json.ts";
import type { Tx } from "../../db/transaction.ts";
import { sha256 } from "../imports/state-digest.ts";

/** Rows written in a transaction that the next act of it answers for. */
export interface WrittenRows {
  /** The identifier that this act will have. */
  readonly actionId: string;
  readonly roundId: string;
  readonly digests: readonly string[];
}

const written = new WeakMap<Tx, WrittenRows>();

/**
 * Says that rows of a round were written, which the next act recorded in this transaction answers for. Gives the
 * identifier of that act, for the rows to carry. `id`: a fresh identifier, used where nothing was written before.
 */
export function noteWritten(
  tx: Tx,
  rows: { readonly id: string; readonly roundId: string; readonly rows: readonly unknown[] },
): string {
  const before = written.get(tx);
  const actionId = before?.actionId ?? rows.id;
  const digests = [...(before?.digests ?? []), ...rows.rows.map(digestRow)];
  written.set(tx, { actionId, roundId: rows.roundId, digests });
  return actionId;
}

/** What was written since the last act of the transaction; the act that takes it answers for it. */
export function takeWritten(tx: Tx): WrittenRows | undefined {
  const rows = written.get(tx);
  written.delete(tx);
  return rows;
}

/** SHA-256 of one row as canonical JSON. */
export function digestRow(row: unknown): string {
  return sha256(canonicalJson(row));
}

/** The digest of many rows, whatever their order. */
export function digestRows(digests: readonly string[]): string {
  return sha256([...digests].sort().join("\n"));
}
