import { tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Annex, AnnexForm, Column, Row } from "../../../../domain/documents/official-document.ts";
import { amendedReason } from "../../../../domain/scoring/amended/amended-reason.ts";
import { type Stage, stageLabels } from "../../../../domain/scoring/columns/stage.ts";
import type { Points } from "../../../../domain/scoring/documents/document-frame.ts";
import type { ResultLetter } from "../../../../domain/scoring/documents/result-letter.ts";
import type {
  GivenColumn,
  ResultComponent,
  ResultExtra,
  ResultGroup,
} from "../../../../domain/scoring/documents/result-sheet.ts";
import { printPercent, printPoints } from "./print-figures.ts";

const texts = {
  title: (unit: string, year: number) => `Bảng điểm chi tiết Chỉ số cải cách hành chính năm ${year} của ${unit}`,
  titleDraft: (unit: string, year: number) =>
    `Bảng điểm thẩm định chi tiết (dự kiến) Chỉ số cải cách hành chính năm ${year} của ${unit}`,
  code: "STT",
  name: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
  max: "Điểm tối đa",
  self: "Điểm tự chấm",
  given: { appraisal1: "Thẩm định lần 1", appraisal2: "Thẩm định lần 2", council: "Hội đồng" },
  points: "Điểm đạt được",
  decidedBy: "Điểm theo",
  reason: "Lý do, cách tính",
  bonus: "Điểm thưởng",
  penalty: "Điểm trừ",
  total: "Tổng điểm",
  hidden: (count: number) => `Không gồm ${count} tiêu chí thành phần chưa có kết quả thẩm định.`,
  index: "Chỉ số",
  className: "Xếp loại",
  sentNothing: "Không gửi số liệu",
  rank: "Xếp hạng",
  rankIn: (rank: number, of: number, block: string) => `${rank}/${of} trong ${block}`,
} as const satisfies Record<string, unknown>;

/** A line by the names of its places in a template. */
interface PrintedLine {
  readonly ma: string;
  readonly ten: string;
  readonly diem_toi_da: string;
  readonly diem_tu_cham: string;
  readonly tham_dinh_1: string;
  readonly tham_dinh_2: string;
  readonly hoi_dong: string;
  readonly diem: string;
  readonly diem_theo: string;
  readonly ly_do: string;
}

const placeOf = {
  appraisal1: "tham_dinh_1",
  appraisal2: "tham_dinh_2",
  council: "hoi_dong",
} as const satisfies Record<GivenColumn, keyof PrintedLine>;

/** Every part of the set with the points of each stage, what counts and why; sum, index, class and rank below. */
export function resultSheetAnnex(letter: ResultLetter, label: string): Annex {
  const { sheet, round, unitNameVi } = letter;
  const narrow = (title: string): Column => ({ title, width: 7, align: "center" });
  const columns: readonly Column[] = [
    { title: texts.code, width: 7, align: "left" },
    { title: texts.name, width: 30, align: "left" },
    narrow(texts.max),
    narrow(texts.self),
    ...sheet.columns.map((column) => narrow(texts.given[column])),
    narrow(texts.points),
    { title: texts.decidedBy, width: 10, align: "center" },
    // As much as the columns that are not there leave.
    { title: texts.reason, width: 32 + 7 * (3 - sheet.columns.length), align: "left" },
  ];
  const names: readonly (keyof PrintedLine)[] = [
    ...(["ma", "ten", "diem_toi_da", "diem_tu_cham"] as const),
    ...sheet.columns.map((column) => placeOf[column]),
    ...(["diem", "diem_theo", "ly_do"] as const),
  ];
  const cellsOf = (line: PrintedLine) => names.map((name) => line[name]);
  return {
    label,
    title: (letter.decision === null ? texts.titleDraft : texts.title)(unitNameVi, round.year),
    paper: "a4Landscape",
    form: sheetForm(letter),
    blocks: [
      tableBlock({
        size: 11,
        columns,
        rows: [
          ...sheet.parts.map((part): Row => {
            const cells = cellsOf(printPart(part));
            return part.level === "component" ? { cells } : { look: "group", cells };
          }),
          ...sheet.extras.map((extra): Row => ({ cells: cellsOf(printExtra(extra)) })),
          ...totalRows(letter, cellsOf),
        ],
      }),
    ],
  };
}

const printPart = (part: ResultGroup | ResultComponent): PrintedLine => ({
  ...{ ma: part.code, ten: part.nameVi, diem_toi_da: printPoints(part.max) },
  ...{ diem_tu_cham: printPoints(part.self), diem: printPoints(part.points) },
  ...printDecided(part.level === "component" ? part : nothingDecided),
});

const printExtra = (extra: ResultExtra): PrintedLine => {
  const signed = (points: Points | null) => {
    const printed = printPoints(points);
    return extra.kind === "penalty" && !["", "0"].includes(printed) ? `-${printed}` : printed;
  };
  return {
    ...{ ma: "", ten: texts[extra.kind], diem_toi_da: "" },
    ...{ diem_tu_cham: signed(extra.self), diem: signed(extra.points) },
    ...printDecided(extra, signed),
  };
};

type Decided = Pick<ResultComponent, "given" | "decidedBy" | "amendedBy" | "reason">;
const nothingDecided: Decided = { given: {}, decidedBy: null, reason: "" };

function printDecided(
  { given, decidedBy, amendedBy, reason }: Decided,
  print: (points: Points | null) => string = printPoints,
) {
  const labelOf = (stage: Stage | null) => (stage === null ? "" : stageLabels[stage].vi);
  return {
    ...{ tham_dinh_1: print(given.appraisal1 ?? null), tham_dinh_2: print(given.appraisal2 ?? null) },
    ...{ hoi_dong: print(given.council ?? null), diem_theo: amendedBy?.vi ?? labelOf(decidedBy) },
    ly_do: amendedReason(reason, amendedBy, "vi"),
  };
}

function totalRows(letter: ResultLetter, cellsOf: (line: PrintedLine) => readonly string[]): Row[] {
  const { sheet, self, rank, percent } = letter;
  const className = classOf(letter);
  const [, , ...figures] = cellsOf({
    ...{ ma: "", ten: "", diem_toi_da: printPoints(letter.applicableMax) },
    ...{ diem_tu_cham: printPoints(self?.points ?? null), diem: printPoints(letter.points) },
    ...printDecided({ ...nothingDecided, reason: sheet.hidden === 0 ? "" : texts.hidden(sheet.hidden) }),
  });
  const titled = (title: string) => ({ words: title, span: 2, align: "center" }) as const;
  const said = (title: string, words: string): Row => ({
    look: "total",
    cells: [titled(title), { words, span: figures.length, align: "left" }],
  });
  return [
    { look: "total", cells: [titled(texts.total), ...figures] },
    ...(percent === null ? [] : [said(texts.index, printPercent(percent))]),
    ...(className === "" ? [] : [said(texts.className, className)]),
    ...(rank === null ? [] : [said(texts.rank, texts.rankIn(rank.rank, rank.of, letter.blockNameVi))]),
  ];
}

/** The class, or in its place, as in the ranking, that the unit sent nothing; empty where there is neither. */
export function classOf({ className, sentNothing }: ResultLetter): string {
  return className ?? (sentNothing ? texts.sentNothing : "");
}

function sheetForm(letter: ResultLetter): AnnexForm {
  const { sheet, rank } = letter;
  const extra = (kind: ResultExtra["kind"]) => sheet.extras.find((one) => one.kind === kind)?.points ?? null;
  return {
    kind: "resultSheetAnnex",
    fields: {
      ...{ don_vi: letter.unitNameVi, nhom: letter.blockNameVi, tong_diem: printPoints(letter.points) },
      ...{ tong_toi_da: printPoints(letter.applicableMax), tong_tu_cham: printPoints(letter.self?.points ?? null) },
      ...{ chi_so: letter.percent === null ? "" : printPercent(letter.percent), xep_loai: classOf(letter) },
      ...{ xep_hang: rank === null ? "" : `${rank.rank}/${rank.of}` },
      ...{ diem_thuong: printPoints(extra("bonus")), diem_tru: printPoints(extra("penalty")) },
    },
    rows: sheet.parts.map((part) => ({
      ...printPart(part),
      la_nhom: part.level === "component" ? "" : "x",
      la_thanh_phan: part.level === "component" ? "x" : "",
    })),
  };
}
