import type { MessageChannel } from "../../../domain/notices/notice-setting.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

export interface MessageRow {
  readonly id: string;
  readonly channel: MessageChannel;
  readonly account_id: string;
  readonly notice_id: string;
  readonly recipient: string;
  readonly kind: string;
  readonly language: "vi" | "en";
  readonly subject: string;
  readonly body: string;
  readonly href: string;
  readonly created_at: Date;
  readonly job_id: string;
}

export async function insertMessages(tx: Tx, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("outgoing_message")
    .values([...rows])
    .execute();
}

/** A message that waits to be sent, with the name of the person; undefined when it was sent or is gone. */
export async function findWaitingMessage(db: Reader, messageId: string) {
  return db
    .selectFrom("outgoing_message as message")
    .innerJoin("account", "account.id", "message.account_id")
    .select(["message.id", "message.channel", "message.recipient", "message.kind", "message.language"])
    .select(["message.subject", "message.body", "message.href", "account.display_name"])
    .where("message.id", "=", messageId)
    .where("message.sent_at", "is", null)
    .executeTakeFirst();
}

/** Notes that a server took the message and what it said. */
export async function markMessageSent(tx: Tx, messageId: string, at: Date, answer: string): Promise<void> {
  await tx
    .updateTable("outgoing_message")
    .set({ sent_at: at, answer: answer.slice(0, 500) })
    .where("id", "=", messageId)
    .execute();
}
