import type { listMessages as ListMessages, sendMessageAgain as SendAgain } from "../../../../contract/messages.ts";
import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import { noticePolicy } from "../../../../domain/notices/policy.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { reopenJob } from "../../../platform/jobs/job-repository.ts";
import type { NoticeDeps } from "../deps.ts";
import { findMessageJob, listMessageRows } from "../messages.query.ts";

/** One page of all mails and messages. It shows addresses, so the look is recorded, with the people. */
export async function listMessages(
  deps: NoticeDeps,
  context: RequestContext,
  query: QueryOf<typeof ListMessages>,
): Promise<AnswerOf<typeof ListMessages>> {
  assertMayManage(context);
  const page = await listMessageRows(deps.db.reader, query);
  const accountIds = [...new Set(page.items.map((item) => item.accountId))];
  if (accountIds.length > 0) {
    await withTransaction(deps, (tx) =>
      recordAct(tx, deps, context, {
        kind: "read",
        verb: "notices.listMessages",
        subjectType: "account",
        subjectIds: accountIds,
        ability: "notices.manage",
        inUnit: null,
      }),
    );
  }
  return { ...page, page: query.page, pageSize: query.pageSize };
}

/** Tries a message again that was given up. */
export async function sendMessageAgain(
  deps: NoticeDeps,
  context: RequestContext,
  messageId: string,
): Promise<AnswerOf<typeof SendAgain>> {
  assertMayManage(context);
  return withTransaction(deps, async (tx) => {
    const message = await findMessageJob(tx, messageId);
    if (message === undefined) {
      const what = context.language === "en" ? "the message" : "thư, tin nhắn";
      throw new AppError("record.not_found", { values: { what } });
    }
    if (!(await reopenJob(tx, message.job_id, context.now))) throw new AppError("notices.not_failed");
    await recordAct(tx, deps, context, {
      verb: "notices.sendMessageAgain",
      subjectType: "account",
      subjectIds: [message.account_id],
      ability: "notices.manage",
      inUnit: null,
      detail: { messageId },
    });
    return { id: messageId };
  });
}

function assertMayManage(context: RequestContext): void {
  if (noticePolicy.canManageMessages(getActor(context))) return;
  throw new AppError("auth.forbidden", { values: { ability: "notices.manage" } });
}
