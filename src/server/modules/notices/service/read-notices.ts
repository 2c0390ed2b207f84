import type { countUnread, listNotices as ListNotices, markRead } from "../../../../contract/notices.ts";
import type { AnswerOf, BodyOf, QueryOf } from "../../../../contract/operation.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { markNoticesRead } from "../../../platform/notices/notice-repository.ts";
import type { NoticeDeps } from "../deps.ts";
import { countUnreadNotices, listNoticeRows } from "../notices.query.ts";

/** One page of the person's own notices. */
export async function listNotices(
  deps: NoticeDeps,
  context: RequestContext,
  query: QueryOf<typeof ListNotices>,
): Promise<AnswerOf<typeof ListNotices>> {
  const { accountId } = getActor(context);
  const page = await listNoticeRows(deps.db.reader, { ...query, accountId });
  return { ...page, page: query.page, pageSize: query.pageSize };
}

/** The figure at the bell. */
export async function countUnreadOf(deps: NoticeDeps, context: RequestContext): Promise<AnswerOf<typeof countUnread>> {
  return countUnreadNotices(deps.db.reader, getActor(context).accountId);
}

/** Marks own notices as read; no act is recorded, nothing of the work changes by it. */
export async function readNotices(
  deps: NoticeDeps,
  context: RequestContext,
  body: BodyOf<typeof markRead>,
): Promise<AnswerOf<typeof markRead>> {
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    await markNoticesRead(tx, accountId, body.notices, context.now);
    const { unread } = await countUnreadNotices(tx, accountId);
    return { unread };
  });
}
