import { z } from "zod";
import { NoticeKind } from "../domain/notices/notice-kind.ts";
import { listQuery, pageOf } from "./list.ts";
import { defineOperation, type ListColumn } from "./operation.ts";

export const MessageChannel = z.enum(["mail", "gateway"]);

/** waiting: to be sent or tried again; sent: the server took it; failed: given up, somebody has to decide. */
export const MessageState = z.enum(["waiting", "sent", "failed"]);
export type MessageState = z.infer<typeof MessageState>;

/** One mail or short message, with what became of it. */
export const MessageItem = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  channel: MessageChannel,
  accountId: z.uuid(),
  recipientName: z.string(),
  /** Mail address or telephone number. */
  recipient: z.string(),
  kind: NoticeKind,
  subject: z.string(),
  state: MessageState,
  attempts: z.int().min(0),
  /** Of a message that waits. */
  nextAttemptAt: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** What the server said last: when it took the message, or why not. */
  answer: z.string().nullable(),
});
export type MessageItem = z.infer<typeof MessageItem>;

const messageColumns: readonly ListColumn[] = [
  { key: "createdAt", titleVi: "Lập lúc", titleEn: "Made at", type: "instant" },
  { key: "channel", titleVi: "Đường gửi", titleEn: "Way", type: "text" },
  { key: "recipientName", titleVi: "Người nhận", titleEn: "Recipient", type: "text" },
  { key: "recipient", titleVi: "Địa chỉ", titleEn: "Address", type: "text" },
  { key: "subject", titleVi: "Nội dung", titleEn: "Subject", type: "text" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text" },
  { key: "attempts", titleVi: "Số lần thử", titleEn: "Attempts", type: "integer" },
  { key: "sentAt", titleVi: "Gửi lúc", titleEn: "Sent at", type: "instant" },
  { key: "nextAttemptAt", titleVi: "Thử lại lúc", titleEn: "Next attempt", type: "instant" },
  { key: "answer", titleVi: "Máy chủ trả lời", titleEn: "Answer of the server", type: "text" },
];

export const listMessages = defineOperation({
  id: "notices.listMessages",
  method: "GET",
  path: "/api/messages",
  summary: "Mails and messages of the last year with what became of them, newest first by `sort=-createdAt`.",
  access: { ability: "notices.manage" },
  query: listQuery(["createdAt"], { state: MessageState.optional(), channel: MessageChannel.optional() }),
  output: pageOf(MessageItem).extend({ failed: z.int().min(0) }),
  errors: ["auth.forbidden"],
  columns: messageColumns,
  fileName: { vi: "thu-tin-da-gui", en: "messages" },
});

export const sendMessageAgain = defineOperation({
  id: "notices.sendMessageAgain",
  method: "POST",
  path: "/api/messages/{messageId}/sending",
  summary: "Lets a message that was given up be tried again, with fresh attempts.",
  access: { ability: "notices.manage" },
  params: z.object({ messageId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: ["auth.forbidden", "record.not_found", "notices.not_failed"],
});
