import { z } from "zod";

/**
 * What a notice is about; people choose by it what they also get by mail.
 * deadline: a window closes soon or has closed; urge: a reminder by a person (đôn đốc); task: work was given or waits;
 * answer: something the person asked for or sent was decided; result: a draft result is shown or a result published.
 */
export const NoticeKind = z.enum(["deadline", "urge", "task", "answer", "result"]);
export type NoticeKind = z.infer<typeof NoticeKind>;
