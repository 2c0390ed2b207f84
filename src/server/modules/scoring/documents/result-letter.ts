import { paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { Annex, OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import { Rational } from "../../../../domain/rational.ts";
import { printDecimal } from "../../../../domain/rational-format.ts";
import type { ResultLetter } from "../../../../domain/scoring/documents/result-letter.ts";
import { isZero, lostPoints, markOf, printPercent, printPoints, romanNumber } from "./print-figures.ts";
import { classOf, resultSheetAnnex } from "./result-sheet-annex.ts";

const texts = {
  about: (year: number) => `thông báo kết quả Chỉ số cải cách hành chính năm ${year}`,
  aboutDraft: (year: number) => `thông báo kết quả thẩm định (dự kiến) Chỉ số cải cách hành chính năm ${year}`,
  final: (decision: string, unit: string) => `Căn cứ ${decision}, xin thông báo kết quả của ${unit} như sau:`,
  draft: (round: string, unit: string) =>
    `Thực hiện đợt đánh giá “${round}”, xin thông báo kết quả thẩm định (dự kiến) của ${unit} như sau:`,
  points: (points: string, max: string, percent: string | null) =>
    `- Điểm đạt được: ${points}/${max} điểm tối đa áp dụng${percent === null ? "" : `; Chỉ số: ${percent}`}.`,
  sentNothing: "- Đơn vị không gửi số liệu tự đánh giá nên không tính Chỉ số, không xếp loại, không xếp hạng.",
  self: (points: string, max: string) => `- Điểm đơn vị tự chấm: ${points}/${max} điểm tối đa của phần tự chấm`,
  leftOut: (points: string) => ` (không gồm ${points} điểm do điều tra xã hội học hoặc cơ quan khác chấm)`,
  className: (name: string) => `- Xếp loại: ${name}.`,
  rank: (rank: number, of: number, block: string) => `- Xếp hạng: ${rank}/${of} trong ${block}.`,
  lost: (count: number, points: string, penalty: string | null) =>
    `- Số tiêu chí thành phần bị mất điểm: ${count}, tổng số điểm mất${penalty === null ? "" : ` (kể cả ${penalty} điểm trừ)`}: ${points} (lý do từng tiêu chí tại Phụ lục I kèm theo).`,
  extras: (bonus: string, penalty: string) => `- Điểm thưởng: ${bonus}; điểm trừ: ${penalty}.`,
  onlyPenalty: (points: string) =>
    `- Đơn vị không mất điểm ở tiêu chí nào; bị trừ ${points} điểm (lý do tại Phụ lục I kèm theo).`,
  penalty: "Điểm trừ",
  penaltyCause: "Bị trừ điểm",
  noReason: "Theo quyết định của cơ quan thẩm định.",
  full: "- Đơn vị không mất điểm ở tiêu chí nào.",
  sheet: (label: string) => `- Điểm từng tiêu chí, qua từng bước: tại ${label} kèm theo.`,
  explain: (until: string) =>
    `Đề nghị đơn vị gửi giải trình và tài liệu bổ sung (nếu có) đối với từng tiêu chí trước ${until}; quá thời hạn, hệ thống tự động khóa việc giải trình.`,
  follow: "Đề nghị đơn vị phân tích nguyên nhân, xây dựng kế hoạch khắc phục các tiêu chí bị mất điểm.",
  label: "Phụ lục",
  annex: (unit: string) => `Các tiêu chí bị mất điểm của ${unit}`,
  code: "STT",
  name: "Tiêu chí thành phần",
  max: "Điểm tối đa",
  selfPoints: "Điểm tự chấm",
  reached: "Điểm đạt được",
  lostColumn: "Điểm mất",
  cause: "Nguyên nhân",
  reason: "Lý do",
  total: "Tổng điểm mất",
};

/** The letter that tells one unit its points and the reason of every lost point. */
export function composeResultLetter(letter: ResultLetter): OfficialDocument {
  const { round, unitNameVi, decision, rank } = letter;
  const lost = letter.lost.filter((one) => lostPoints(one.max, one.points).sign() > 0);
  const { extras } = letter;
  const penalty = extras === null || isZero(extras.penalty) ? null : extras;
  const taken = penalty === null ? Rational.ZERO : Rational.parse(penalty.penalty);
  const hasLost = lost.length > 0 || penalty !== null;
  // One alone has no number.
  const sheetLabel = hasLost ? `${texts.label} ${romanNumber(2)}` : texts.label;
  const sum = lost.reduce((total, one) => total.add(lostPoints(one.max, one.points)), taken);
  return {
    letterhead: letter.letterhead,
    naming: { kind: "letter", about: decision === null ? texts.aboutDraft(round.year) : texts.about(round.year) },
    addressees: [unitNameVi],
    blocks: [
      decision === null ? texts.draft(round.titleVi, unitNameVi) : texts.final(decision, unitNameVi),
      texts.points(
        printPoints(letter.points),
        printPoints(letter.applicableMax),
        letter.sentNothing ? null : printPercent(letter.percent),
      ),
      ...(letter.sentNothing ? [texts.sentNothing] : []),
      // What nobody sent in is no claim, though rules may give points without inputs.
      ...(letter.self === null || letter.sentNothing ? [] : [tellSelf(letter.self)]),
      ...(letter.className === null ? [] : [texts.className(letter.className)]),
      ...(rank === null ? [] : [texts.rank(rank.rank, rank.of, letter.blockNameVi)]),
      ...(extras === null ? [] : [texts.extras(printPoints(extras.bonus), printPoints(extras.penalty))]),
      tellLosses(lost.length, sum, penalty),
      texts.sheet(sheetLabel),
      endMark(letter.explainUntil === null ? texts.follow : texts.explain(letter.explainUntil)),
    ].map(paragraph),
    closing: { kind: "signed", recipients: letter.recipients, signature: letter.signature },
    annexes: [...(hasLost ? [lostAnnex(unitNameVi, lost, penalty, sum)] : []), resultSheetAnnex(letter, sheetLabel)],
    fields: {
      nam: String(round.year),
      don_vi: unitNameVi,
      nhom: letter.blockNameVi,
      diem: printPoints(letter.points),
      diem_toi_da: printPoints(letter.applicableMax),
      chi_so: printPercent(letter.percent),
      xep_loai: classOf(letter),
      xep_hang: rank === null ? "" : `${rank.rank}/${rank.of}`,
      so_mat_diem: String(lost.length),
      diem_mat: printDecimal(sum, "vi"),
    },
    mark: markOf(letter),
  };
}

type Penalty = ResultLetter["extras"];

function tellSelf({ points, max, leftOut }: NonNullable<ResultLetter["self"]>): string {
  const rest = isZero(leftOut) ? "" : texts.leftOut(printPoints(leftOut));
  return `${texts.self(printPoints(points), printPoints(max))}${rest}.`;
}

function tellLosses(count: number, sum: Rational, penalty: Penalty): string {
  const taken = penalty === null ? null : printPoints(penalty.penalty);
  if (count > 0) return texts.lost(count, printDecimal(sum, "vi"), taken);
  return taken === null ? texts.full : texts.onlyPenalty(taken);
}

function printPenalty({ penalty, reason }: NonNullable<Penalty>): PrintedLoss {
  const points = printPoints(penalty);
  return {
    ...{ ma: "", ten: texts.penalty, diem_toi_da: "", diem_tu_cham: "", diem: `-${points}`, diem_mat: points },
    ...{ nguyen_nhan: texts.penaltyCause, ly_do: reason ?? texts.noReason },
  };
}

/** A loss by the names of its places in a template. */
type PrintedLoss = Readonly<Record<(typeof columnNames)[number], string>>;
const columnNames = ["ma", "ten", "diem_toi_da", "diem_tu_cham", "diem", "diem_mat", "nguyen_nhan", "ly_do"] as const;

function printLoss(one: ResultLetter["lost"][number]): PrintedLoss {
  return {
    ...{ ma: one.code, ten: one.nameVi, diem_toi_da: printPoints(one.max), diem_tu_cham: printPoints(one.selfPoints) },
    ...{ diem: printPoints(one.points), diem_mat: printDecimal(lostPoints(one.max, one.points), "vi") },
    ...{ nguyen_nhan: one.cause ?? "", ly_do: one.reason },
  };
}

function lostAnnex(unitNameVi: string, lost: ResultLetter["lost"], penalty: Penalty, sum: Rational): Annex {
  const losses = [...lost.map(printLoss), ...(penalty === null ? [] : [printPenalty(penalty)])];
  const total: Row = {
    look: "total",
    cells: [{ words: texts.total, span: 5, align: "center" }, printDecimal(sum, "vi"), { words: "", span: 2 }],
  };
  return {
    label: `${texts.label} ${romanNumber(1)}`,
    title: texts.annex(unitNameVi),
    paper: "a4Landscape",
    form: { kind: "lossAnnex", fields: { tong_mat: printDecimal(sum, "vi") }, rows: losses },
    blocks: [
      tableBlock({
        size: 11,
        columns: [
          { title: texts.code, width: 7, align: "left" },
          { title: texts.name, width: 32, align: "left" },
          { title: texts.max, width: 7, align: "center" },
          { title: texts.selfPoints, width: 7, align: "center" },
          { title: texts.reached, width: 7, align: "center" },
          { title: texts.lostColumn, width: 7, align: "center" },
          { title: texts.cause, width: 14, align: "left" },
          { title: texts.reason, width: 34, align: "left" },
        ],
        rows: [...losses.map((one): Row => ({ cells: columnNames.map((name) => one[name]) })), total],
      }),
    ],
  };
}
