import { z } from "zod";
import type { NoticeKind } from "../../../domain/notices/notice-kind.ts";
import { channelsFor, type MessageChannel, usualNoticeSetting } from "../../../domain/notices/notice-setting.ts";
import type { Db } from "../../db/database.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import type { JobHandler } from "../jobs/worker.ts";
import { deleteOldNotices, listDeliverable, toSetting } from "../notices/notice-repository.ts";
import { deliveryQueue } from "../notices/notify.ts";
import type { Channels } from "./channels.ts";
import { findWaitingMessage, insertMessages, type MessageRow, markMessageSent } from "./message-repository.ts";
import { writeMessage } from "./write-message.ts";

export interface MessageDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly channels: Omit<Channels, "close">;
}

/** The queue of single messages: each is one job, tried again by itself, given up by itself. */
const messageQueue = "messages.send";

/** With the pauses between them about twelve hours: a mail server may be away for a night. */
const maxAttempts = 20;

/** Notices, and what was sent of them, are kept a year. */
const keptMs = 365 * 86_400_000;

const Delivery = z.object({ noticeIds: z.array(z.uuid()) });
const Sending = z.object({ messageId: z.uuid() });

/** Jobs that bring notices out of the application, and remove old ones. */
export function messageJobs(deps: MessageDeps): Record<string, JobHandler> {
  return {
    [deliveryQueue]: (job) => deliverNotices(deps, Delivery.parse(job.payload).noticeIds),
    [messageQueue]: (job, signal) => sendMessage(deps, Sending.parse(job.payload).messageId, signal),
    "notices.removeOld": async () => (tx) => deleteOldNotices(tx, new Date(deps.clock.now().getTime() - keptMs)),
  };
}

/** Makes a message of every notice for every way the person chose, the person has an address for and the program has. */
async function deliverNotices(deps: MessageDeps, noticeIds: readonly string[]): ReturnType<JobHandler> {
  const { mail, gateway } = deps.channels;
  if ((mail ?? gateway) === undefined || noticeIds.length === 0) return undefined;
  const notices = await listDeliverable(deps.db.reader, noticeIds);
  return async (tx) => {
    const rows: MessageRow[] = [];
    for (const notice of notices) {
      const { language: chosen, mail_off, message_on } = notice;
      const setting =
        chosen !== null && mail_off !== null && message_on !== null
          ? toSetting({ language: chosen, mail_off, message_on })
          : usualNoticeSetting;
      const addresses = { mail: mail && notice.email, gateway: gateway && notice.phone };
      for (const channel of channelsFor(setting, notice.kind as NoticeKind)) {
        const recipient = addresses[channel];
        if (!recipient) continue;
        const id = deps.ids.next();
        const jobId = await enqueueJob(tx, deps, {
          queue: messageQueue,
          payload: { messageId: id },
          key: id,
          maxAttempts,
        });
        if (jobId !== undefined)
          rows.push(rowOf(notice, { id, jobId, channel, recipient, setting, at: deps.clock.now() }));
      }
    }
    await insertMessages(tx, rows);
  };
}

function rowOf(
  notice: Awaited<ReturnType<typeof listDeliverable>>[number],
  message: {
    id: string;
    jobId: string;
    channel: MessageChannel;
    recipient: string;
    setting: { language: "vi" | "en" };
    at: Date;
  },
): MessageRow {
  const english = message.setting.language === "en";
  return {
    id: message.id,
    channel: message.channel,
    account_id: notice.account_id,
    notice_id: notice.id,
    recipient: message.recipient,
    kind: notice.kind,
    language: message.setting.language,
    subject: english ? notice.title_en : notice.title_vi,
    body: (english ? (notice.text_en ?? notice.text_vi) : notice.text_vi) ?? "",
    href: notice.href,
    created_at: message.at,
    job_id: message.jobId,
  };
}

/**
 * Hands one message to its server. The note that it was sent and the end of the job are one transaction; a process that
 * is killed between the server's answer and that commit sends it once more, under the same Message-ID.
 */
async function sendMessage(deps: MessageDeps, messageId: string, signal: AbortSignal): ReturnType<JobHandler> {
  const message = await findWaitingMessage(deps.db.reader, messageId);
  if (message === undefined) return undefined;
  const port = deps.channels[message.channel as MessageChannel];
  if (port === undefined) throw new Error(`there is no ${message.channel} in the settings of this process`);
  const content = {
    id: message.id,
    to: message.recipient,
    toName: message.display_name,
    language: message.language as "vi" | "en",
    kind: message.kind,
    subject: message.subject,
    body: message.body,
    href: message.href,
  };
  const answer = await port.send(writeMessage(content, deps.channels.publicUrl), signal);
  return (tx) => markMessageSent(tx, messageId, deps.clock.now(), answer);
}
