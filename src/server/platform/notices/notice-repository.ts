import { sql } from "kysely";
import type { NoticeKind } from "../../../domain/notices/notice-kind.ts";
import type { NoticeSetting } from "../../../domain/notices/notice-setting.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";

export interface NoticeRow {
  readonly id: string;
  readonly account_id: string;
  readonly kind: NoticeKind;
  readonly title_vi: string;
  readonly title_en: string;
  readonly text_vi: string | null;
  readonly text_en: string | null;
  readonly search_key: string;
  readonly href: string;
  readonly key: string;
  readonly created_at: Date;
}

/** Writes notices; gives the ids of those that were not told under their key before. */
export async function insertNotices(tx: Tx, rows: readonly NoticeRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const written = await tx
    .insertInto("notice")
    .values([...rows])
    .onConflict((conflict) => conflict.constraint("notice_key").doNothing())
    .returning("id")
    .execute();
  return written.map((row) => row.id);
}

/** Notices with what is needed to send them on: the person's name, addresses and choices. */
export async function listDeliverable(db: Reader, noticeIds: readonly string[]) {
  return db
    .selectFrom("notice")
    .innerJoin("account", "account.id", "notice.account_id")
    .leftJoin("notice_setting as setting", "setting.account_id", "notice.account_id")
    .select(["notice.id", "notice.account_id", "notice.kind", "notice.href"])
    .select(["notice.title_vi", "notice.title_en", "notice.text_vi", "notice.text_en"])
    .select(["account.email", "account.phone"])
    .select(["setting.language", "setting.mail_off", "setting.message_on"])
    .where("notice.id", "in", [...noticeIds])
    .orderBy("notice.id")
    .execute();
}

/** What the person chose; undefined where nothing was chosen yet. */
export async function findNoticeSetting(db: Reader, accountId: string): Promise<NoticeSetting | undefined> {
  const row = await db.selectFrom("notice_setting").selectAll().where("account_id", "=", accountId).executeTakeFirst();
  return row && toSetting(row);
}

export async function saveNoticeSetting(tx: Tx, accountId: string, setting: NoticeSetting): Promise<void> {
  const values = { language: setting.language, mail_off: [...setting.mailOff], message_on: [...setting.messageOn] };
  await tx
    .insertInto("notice_setting")
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(values))
    .execute();
}

export function toSetting(row: { language: string; mail_off: string[]; message_on: string[] }): NoticeSetting {
  return {
    language: row.language as NoticeSetting["language"],
    mailOff: row.mail_off as NoticeKind[],
    messageOn: row.message_on as NoticeKind[],
  };
}

/** Marks notices of a person as read: the named ones, or all. */
export async function markNoticesRead(
  tx: Tx,
  accountId: string,
  noticeIds: readonly string[] | "all",
  at: Date,
): Promise<void> {
  let query = tx
    .updateTable("notice")
    .set({ read_at: at })
    .where("account_id", "=", accountId)
    .where("read_at", "is", null);
  if (noticeIds !== "all") query = query.where("id", "in", [...noticeIds]);
  await query.execute();
}

/** Marks unread notices of people as read: those that lead to an address and whose key begins with one of the words. */
export async function markTopicsRead(
  tx: Tx,
  {
    accountIds,
    href,
    topics,
    at,
  }: { accountIds: readonly string[]; href: string; topics: readonly string[]; at: Date },
): Promise<void> {
  if (accountIds.length === 0) return;
  await tx
    .updateTable("notice")
    .set({ read_at: at })
    .where("account_id", "in", [...accountIds])
    .where("read_at", "is", null)
    .where("href", "=", href)
    .where(sql<string>`split_part(key, ' ', 1)`, "in", [...topics])
    .execute();
}

/** The same for whoever was told, of several addresses at once, and only of notices made up to an instant. */
export async function markPlacesRead(
  tx: Tx,
  { hrefs, topics, before, at }: { hrefs: readonly string[]; topics: readonly string[]; before: Date; at: Date },
): Promise<void> {
  if (hrefs.length === 0) return;
  await tx
    .updateTable("notice")
    .set({ read_at: at })
    .where("read_at", "is", null)
    .where("created_at", "<=", before)
    .where("href", "in", [...hrefs])
    .where(sql<string>`split_part(key, ' ', 1)`, "in", [...topics])
    .execute();
}

/** The same of every notice whose key begins so. */
export async function markKeysRead(tx: Tx, { beginning, at }: { beginning: string; at: Date }): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ read_at: at })
    .where("read_at", "is", null)
    .where(sql<boolean>`starts_with(key, ${beginning})`)
    .execute();
}

/** The same of notices of some kinds that lead to an address or below it. */
export async function markBelowRead(
  tx: Tx,
  { place, kinds, at }: { place: string; kinds: readonly NoticeKind[]; at: Date },
): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ read_at: at })
    .where("read_at", "is", null)
    .where("kind", "in", [...kinds])
    .where(isAtOrBelow(place))
    .execute();
}

const isAtOrBelow = (place: string) =>
  sql<boolean>`(href = ${place} or starts_with(href, ${`${place}/`}) or starts_with(href, ${`${place}?`}))`;

/**
 * Marks unread notices that lead to an address or below it as read, and leads all of them elsewhere: the place is gone.
 */
export async function leaveGonePlace(
  tx: Tx,
  { gone, instead, at }: { readonly gone: string; readonly instead: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ href: instead, read_at: sql<Date>`coalesce(read_at, ${at})` })
    .where(isAtOrBelow(gone))
    .execute();
}

/** Removes notices and sent messages made before a time. */
export async function deleteOldNotices(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom("notice").where("created_at", "<", before).execute();
  await tx.deleteFrom("outgoing_message").where("created_at", "<", before).execute();
}
