import type { Moment } from "./council-minutes.ts";
import type { DocumentFrame, RoundName } from "./document-frame.ts";

/** A letter that reminds one unit or agency of what is not done, printed where nobody reads mail. */
export interface ReminderLetter extends DocumentFrame {
  readonly round: RoundName;
  readonly addressee: string;
  /** "tự đánh giá, chấm điểm", "thẩm định lần 1", "giải trình". */
  readonly work: string;
  readonly closesAt: Moment;
  /** Whether the term is over on the day of the letter. */
  readonly overdue: boolean;
  /** What is counted, where it is not components of one unit. */
  readonly counted?: string | undefined;
  /** How much is done: 31 of 45 components. */
  readonly done: number;
  readonly of: number;
  /** What is missing, one each: "Tiêu chí 1.2.1: chưa có tài liệu kiểm chứng". */
  readonly missing: readonly string[];
  /** "đồng chí Nguyễn Văn A, chuyên viên Phòng CCHC, số điện thoại …" */
  readonly contact: string | null;
}
