import type { Tx } from "../../../db/transaction.ts";

export async function insertHandover(
  tx: Tx,
  handover: { id: string; maker_id: string; created_at: Date; ends_at: Date },
  items: readonly { account_id: string; password: Buffer }[],
): Promise<void> {
  await tx
    .insertInto("handover")
    .values({ ...handover, printed_at: null })
    .execute();
  for (let start = 0; start < items.length; start += 1000) {
    const block = items
      .slice(start, start + 1000)
      .map((item, index) => ({ ...item, handover_id: handover.id, position: start + index }));
    await tx.insertInto("handover_item").values(block).execute();
  }
}

/** A hand-over of its maker, locked so that two prints cannot both succeed. */
export async function lockHandover(
  tx: Tx,
  handoverId: string,
  makerId: string,
): Promise<{ ends_at: Date; printed_at: Date | null } | undefined> {
  return tx
    .selectFrom("handover")
    .select(["ends_at", "printed_at"])
    .where("id", "=", handoverId)
    .where("maker_id", "=", makerId)
    .forUpdate()
    .executeTakeFirst();
}

export interface HandoverItem {
  readonly account_id: string;
  readonly password: Buffer | null;
  readonly login: string;
  readonly display_name: string;
  readonly position: string | null;
  readonly unit_id: string;
  /** Only an account that still waits for its first password is printed. */
  readonly must_change_password: boolean;
}

export async function listHandoverItems(tx: Tx, handoverId: string): Promise<HandoverItem[]> {
  return tx
    .selectFrom("handover_item as item")
    .innerJoin("account", "account.id", "item.account_id")
    .select([
      "item.account_id",
      "item.password",
      "account.login",
      "account.display_name",
      "account.position",
      "account.unit_id",
      "account.must_change_password",
    ])
    .where("item.handover_id", "=", handoverId)
    .orderBy("item.position")
    .execute();
}

/** Marks the sheets as printed and removes the passwords. */
export async function closeHandover(tx: Tx, handoverId: string, at: Date): Promise<void> {
  await tx.updateTable("handover").set({ printed_at: at }).where("id", "=", handoverId).execute();
  await tx.updateTable("handover_item").set({ password: null }).where("handover_id", "=", handoverId).execute();
}

/** Removes passwords of an account that wait on sheets: a newer one has replaced them. */
export async function voidHandoverItems(tx: Tx, accountId: string): Promise<void> {
  await tx.updateTable("handover_item").set({ password: null }).where("account_id", "=", accountId).execute();
}

export async function wipeEndedHandovers(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable("handover_item")
    .set({ password: null })
    .where("password", "is not", null)
    .where("handover_id", "in", (query) => query.selectFrom("handover").select("id").where("ends_at", "<=", now))
    .execute();
}
