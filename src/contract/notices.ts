import { z } from "zod";
import { NoticeKind } from "../domain/notices/notice-kind.ts";
import { listQuery, pageOf } from "./list.ts";
import { defineOperation, type ListColumn } from "./operation.ts";

/** Something the person was told, with where it leads below /app. */
export const NoticeItem = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  titleVi: z.string(),
  titleEn: z.string(),
  textVi: z.string().nullable(),
  textEn: z.string().nullable(),
  href: z.string(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NoticeItem = z.infer<typeof NoticeItem>;

const noticeColumns: readonly ListColumn[] = [
  { key: "createdAt", titleVi: "Thời điểm", titleEn: "Time", type: "instant" },
  { key: "titleVi", titleVi: "Nội dung", titleEn: "Notice (Vietnamese)", type: "text" },
  { key: "titleEn", titleVi: "Nội dung (tiếng Anh)", titleEn: "Notice", type: "text" },
  { key: "kind", titleVi: "Loại", titleEn: "Kind", type: "text" },
  { key: "readAt", titleVi: "Đã đọc lúc", titleEn: "Read at", type: "instant" },
];

export const listNotices = defineOperation({
  id: "notices.listNotices",
  method: "GET",
  path: "/api/notices",
  summary: "What the person was told in the last year, newest first by `sort=-createdAt`.",
  access: "signedIn",
  query: listQuery(["createdAt"], { kind: NoticeKind.optional(), state: z.enum(["unread", "read"]).optional() }),
  output: pageOf(NoticeItem),
  errors: [],
  columns: noticeColumns,
  fileName: { vi: "thong-bao", en: "notices" },
});

export const countUnread = defineOperation({
  id: "notices.countUnread",
  method: "GET",
  path: "/api/notices/unread",
  summary: "How many notices wait to be read and which is the newest; cheap enough to be asked again and again.",
  access: "signedIn",
  output: z.object({ unread: z.int().min(0), newestId: z.uuid().nullable() }),
  errors: [],
});

export const markRead = defineOperation({
  id: "notices.markRead",
  method: "POST",
  path: "/api/notices/reading",
  summary: "Marks notices of the person as read: the named ones, or all.",
  access: "signedIn",
  body: z.strictObject({ notices: z.union([z.literal("all"), z.array(z.uuid()).min(1).max(200)]) }),
  output: z.object({ unread: z.int().min(0) }),
  errors: [],
});

const KindChoice = z.object({ kind: NoticeKind, mail: z.boolean(), message: z.boolean() });

export const NoticeSettings = z.object({
  /** Language of mails and messages. */
  language: z.enum(["vi", "en"]),
  /** One line for each kind: also by mail, also as a short message. */
  kinds: z.array(KindChoice),
  /** Where mails and messages go; null: the account has none, ask the administrator of accounts. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** False where the program has no mail server or message gateway. */
  mailWorks: z.boolean(),
  messagesWork: z.boolean(),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const getSettings = defineOperation({
  id: "notices.getSettings",
  method: "GET",
  path: "/api/notices/settings",
  summary: "By which ways the person is told, beside the application.",
  access: "signedIn",
  output: NoticeSettings,
  errors: [],
});

export const changeSettings = defineOperation({
  id: "notices.changeSettings",
  method: "PUT",
  path: "/api/notices/settings",
  summary: "Chooses the language of mails and which kinds also come by mail or message.",
  access: "signedIn",
  body: z.strictObject({
    language: z.enum(["vi", "en"]),
    kinds: z.array(z.strictObject(KindChoice.shape)).max(20),
  }),
  output: NoticeSettings,
  errors: [],
});
