import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { MessageItem, MessageState } from "../../../contract/messages.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows } from "../../db/list-window.ts";

export interface MessageFilter extends ListWindow {
  readonly state?: MessageState | undefined;
  readonly channel?: MessageItem["channel"] | undefined;
}

// The id rises with the time.
const sorts = { createdAt: { column: "message.id" } } as const;

/** A job that was given up makes its message a failed one; one that is gone was done. */
const state = sql<MessageState>`case when message.sent_at is not null then 'sent'
  when job.failed_at is not null then 'failed' else 'waiting' end`;

const fromMessages = (db: Reader) =>
  db
    .selectFrom("outgoing_message as message")
    .innerJoin("account", "account.id", "message.account_id")
    .leftJoin("job", "job.id", "message.job_id");

/** One page of messages with what became of them, and how many were given up in all. */
export async function listMessageRows(db: Reader, filter: MessageFilter) {
  let matching = fromMessages(db);
  if (filter.state) matching = matching.where(state, "=", filter.state);
  if (filter.channel) matching = matching.where("message.channel", "=", filter.channel);
  for (const word of searchKey(filter.q ?? "")
    .split(" ")
    .filter(Boolean)) {
    matching = matching.where(sql<boolean>`(strpos(account.search_key, ${word}) > 0
      or strpos(lower(message.recipient), ${word}) > 0)`);
  }
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const { failed } = await fromMessages(db)
    .where("message.sent_at", "is", null)
    .where("job.failed_at", "is not", null)
    .select((select) => select.fn.countAll<number>().as("failed"))
    .executeTakeFirstOrThrow();
  const rows = await pageRows(
    matching
      .select(["message.id", "message.created_at", "message.channel", "message.account_id", "message.recipient"])
      .select(["message.kind", "message.subject", "message.sent_at", "message.answer", "account.display_name"])
      .select(["job.attempts", "job.run_at", "job.last_error", state.as("state")]),
    filter,
    sorts,
    "message.id",
  ).execute();
  const items = rows.map(
    (row): MessageItem => ({
      id: row.id,
      createdAt: row.created_at.toISOString(),
      channel: row.channel as MessageItem["channel"],
      accountId: row.account_id,
      recipientName: row.display_name,
      recipient: row.recipient,
      kind: row.kind as MessageItem["kind"],
      subject: row.subject,
      state: row.state,
      attempts: row.attempts ?? 1,
      nextAttemptAt: row.state === "waiting" ? (row.run_at?.toISOString() ?? null) : null,
      sentAt: row.sent_at?.toISOString() ?? null,
      answer: row.state === "sent" ? row.answer : row.last_error,
    }),
  );
  return { items, total, failed };
}

/** The job of a message and the person it is for. */
export async function findMessageJob(db: Reader, messageId: string) {
  return db
    .selectFrom("outgoing_message")
    .select(["job_id", "account_id"])
    .where("id", "=", messageId)
    .executeTakeFirst();
}
