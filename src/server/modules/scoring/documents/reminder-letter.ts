import { dash, paragraph } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { OfficialDocument } from "../../../../domain/documents/official-document.ts";
import type { ReminderLetter } from "../../../../domain/scoring/documents/reminder-letter.ts";
import { printLongMoment } from "../../../../domain/text/dates.ts";
import { markOf } from "./print-figures.ts";

const texts = {
  about: (work: string, year: number) => `đôn đốc ${work} Chỉ số cải cách hành chính năm ${year}`,
  term: (round: string, work: string, until: string) =>
    `Theo kế hoạch của đợt đánh giá “${round}”, thời hạn ${work} là ${until}.`,
  state: ({ addressee, done, of, counted = "tiêu chí thành phần" }: ReminderLetter) =>
    `Đến nay, ${addressee} đã hoàn thành ${done}/${of} ${counted}. Các nội dung còn thiếu:`,
  allDone: (addressee: string, of: number) =>
    of === 0
      ? `Đến nay, ${addressee} chưa gửi kết quả.`
      : `Đến nay, ${addressee} đã nhập đủ ${of}/${of} tiêu chí thành phần nhưng chưa gửi kết quả.`,
  ask: (addressee: string) =>
    `Đề nghị ${addressee} khẩn trương hoàn thành trước thời hạn nêu trên; sau thời hạn này hệ thống tự động khóa việc nhập.`,
  askOverdue: (addressee: string) =>
    `Thời hạn nêu trên đã hết. Đề nghị ${addressee} báo cáo rõ lý do chậm và đề xuất (nếu có) để được xem xét mở lại.`,
  contact: (contact: string) => `Trong quá trình thực hiện nếu có vướng mắc, đề nghị liên hệ ${contact}.`,
};

/** The letter that reminds one unit or agency of what is still missing. */
export function composeReminderLetter(letter: ReminderLetter): OfficialDocument {
  const { addressee, work, round, missing } = letter;
  const last = letter.overdue ? texts.askOverdue(addressee) : texts.ask(addressee);
  const closing = letter.contact === null ? [last] : [last, texts.contact(letter.contact)];
  return {
    letterhead: letter.letterhead,
    naming: { kind: "letter", about: texts.about(work, round.year) },
    addressees: [addressee],
    blocks: [
      paragraph(texts.term(round.titleVi, work, printLongMoment(letter.closesAt))),
      paragraph(missing.length === 0 ? texts.allDone(addressee, letter.of) : texts.state(letter)),
      ...missing.map(dash),
      ...closing.map((text, at) => paragraph(at === closing.length - 1 ? endMark(text) : text)),
    ],
    closing: { kind: "signed", recipients: letter.recipients, signature: letter.signature },
    annexes: [],
    fields: { nam: String(round.year), viec: work, thoi_han: printLongMoment(letter.closesAt) },
    mark: markOf(letter),
  };
}
