import { sql } from "kysely";
import type { ListWindow } from "../../../contract/list.ts";
import type { NoticeItem } from "../../../contract/notices.ts";
import type { NoticeKind } from "../../../domain/notices/notice-kind.ts";
import { searchKey } from "../../../domain/text/search-key.ts";
import type { Reader } from "../../db/database.ts";
import { pageRows, readPage } from "../../db/list-window.ts";

export interface NoticeFilter extends ListWindow {
  readonly accountId: string;
  readonly kind?: NoticeKind | undefined;
  readonly state?: "unread" | "read" | undefined;
}

// A notice's id rises with its time and is what the index holds.
const sorts = { createdAt: { column: "notice.id" } } as const;

/** One page of what a person was told. */
export async function listNoticeRows(
  db: Reader,
  filter: NoticeFilter,
): Promise<{ items: NoticeItem[]; total: number }> {
  let matching = db.selectFrom("notice").where("account_id", "=", filter.accountId);
  if (filter.kind) matching = matching.where("kind", "=", filter.kind);
  if (filter.state) matching = matching.where("read_at", filter.state === "read" ? "is not" : "is", null);
  for (const word of searchKey(filter.q ?? "")
    .split(" ")
    .filter(Boolean)) {
    matching = matching.where(sql<boolean>`strpos(search_key, ${word}) > 0`);
  }
  const { items, total } = await readPage(
    filter,
    (limit, offset) => pageRows(matching.selectAll(), filter, sorts, "notice.id").limit(limit).offset(offset).execute(),
    async () => {
      const row = await matching.select((select) => select.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      return row.total;
    },
  );
  return {
    total,
    items: items.map((row) => ({
      id: row.id,
      kind: row.kind as NoticeKind,
      titleVi: row.title_vi,
      titleEn: row.title_en,
      textVi: row.text_vi,
      textEn: row.text_en,
      href: row.href,
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
  };
}

/** How many are unread and the newest of them: one look into the index of unread notices. */
export async function countUnreadNotices(
  db: Reader,
  accountId: string,
): Promise<{ unread: number; newestId: string | null }> {
  const { rows } = await sql<{ unread: number; newest: string | null }>`
    select count(*) as unread, max(id::text) as newest from notice
    where account_id = ${accountId}::uuid and read_at is null`.execute(db);
  return { unread: rows[0]?.unread ?? 0, newestId: rows[0]?.newest ?? null };
}

/** Where a person can be reached outside the application. */
export async function findAddresses(db: Reader, accountId: string) {
  return db.selectFrom("account").select(["email", "phone"]).where("id", "=", accountId).executeTakeFirst();
}
