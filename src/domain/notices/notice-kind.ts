import { z } from "zod";

/**
 * What a notice is about; people choose by it what they also get by mail.
 * deadline: a window closes soon or has closed; urge: a reminder by a person (đôn đốc); task: work was given or waits;
 * answer: something the person asked for or sent was decided; result: a draft result is shown or a result published.
 */
export const NoticeKind = z.enum(["deadline", "urge", "task", "answer", "result"]);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const noticeKindTexts: Readonly<Record<NoticeKind, { readonly vi: string; readonly en: string }>> = {
  deadline: { vi: "Sắp hết hạn, quá hạn", en: "Deadlines near or passed" },
  urge: { vi: "Đôn đốc", en: "Reminders by a person" },
  task: { vi: "Việc được giao, chờ xử lý", en: "Work given or waiting" },
  answer: { vi: "Trả lời đề nghị, trả lại, gia hạn", en: "Answers, returns, extensions" },
  result: { vi: "Dự thảo kết quả, công bố kết quả", en: "Draft results and publications" },
};
