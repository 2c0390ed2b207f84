import { tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Annex, AnnexForm, Column } from "../../../../domain/documents/official-document.ts";
import type {
  AmendedFigure,
  AmendedUnit,
  AmendmentPaper,
  ChangedField,
  UnitStanding,
} from "../../../../domain/scoring/documents/amendment.ts";
import { printFigure } from "../../../../domain/scoring/print-figure.ts";
import { printPercent, printPoints } from "./print-figures.ts";
import { numberAnnexes, rankingParts } from "./ranking-annexes.ts";

const texts = {
  changes: (year: number) => `Nội dung được điều chỉnh, năm ${year}`,
  standings: (year: number) => `Kết quả của các đơn vị trước và sau điều chỉnh, năm ${year}`,
  order: "TT",
  unit: "Đơn vị",
  code: "Mã",
  name: "Tiêu chí, tiêu chí thành phần",
  what: "Nội dung",
  before: "Trước",
  after: "Sau",
  reason: "Lý do",
  none: "-",
  fields: {
    points: "Điểm",
    applicableMax: "Điểm tối đa áp dụng",
    state: "Trạng thái",
    bonus: "Điểm thưởng",
    penalty: "Điểm trừ",
    columnInputs: "Số liệu",
    column: "Cột quyết định",
  } satisfies Record<ChangedField, string>,
  states: {
    scored: "Đã chấm",
    notApplicable: "Không áp dụng",
    faulty: "Thiếu hoặc sai số liệu",
    notSubmitted: "Không gửi số liệu",
  } as Readonly<Record<string, string>>,
  standing: {
    diem: "Điểm đạt được",
    diem_toi_da: "Điểm tối đa",
    chi_so: "Chỉ số (%)",
    hang: "Xếp hạng",
    xep_loai: "Xếp loại",
  },
};

type Part = Omit<Annex, "label">;

/** What is set anew, what that changes of the units, and the rankings and points by area as they stand afterwards. */
export function amendmentAnnexes({ round, figures, units, blocks, extras }: AmendmentPaper): Annex[] {
  return numberAnnexes([
    changesOf(round.year, figures),
    ...(units.length === 0 ? [] : [standingsOf(round.year, units)]),
    ...rankingParts(round.year, { blocks, extras, isAmended: true }),
  ]);
}

const centred = (title: string, width: number): Column => ({ title, width, align: "center" });
const left = (title: string, width: number): Column => ({ title, width, align: "left" });

function changesOf(year: number, figures: readonly AmendedFigure[]): Part {
  const rows = figures.map(printChange);
  const table = tableBlock({
    size: 12,
    columns: [
      centred(texts.order, 5),
      left(texts.unit, 14),
      left(texts.code, 7),
      left(texts.name, 18),
      left(texts.what, 10),
      centred(texts.before, 17),
      centred(texts.after, 17),
      left(texts.reason, 20),
    ],
    rows: rows.map((one) => ({
      cells: [one.tt, one.don_vi, one.ma, one.ten, one.noi_dung, one.truoc, one.sau, one.ly_do],
    })),
  });
  const form: AnnexForm = { kind: "changeAnnex", fields: {}, rows };
  return { title: texts.changes(year), paper: "a4Landscape", blocks: [table], form };
}

/** A row of the changes by the names of its places in a template. */
function printChange({ unitNameVi, code, nameVi, field, before, after, reason }: AmendedFigure, at: number) {
  return {
    ...{ tt: String(at + 1), don_vi: unitNameVi, ma: code, ten: nameVi, noi_dung: texts.fields[field] },
    ...{ truoc: printSide(field, before), sau: printSide(field, after), ly_do: reason ?? "" },
  };
}

function printSide(field: ChangedField, value: string | null): string {
  if (value === null) return texts.none;
  if (field === "columnInputs" || field === "column") return value;
  return field === "state" ? (texts.states[value] ?? value) : printFigure(field, value, "vi");
}

/** Before and after of each figure of a unit beside each other; the maximum only where any unit has another one. */
function standingsOf(year: number, units: readonly AmendedUnit[]): Part {
  const hasMaxima = units.some(({ before, after }) => before.applicableMax !== after.applicableMax);
  const shown = (["diem", "diem_toi_da", "chi_so", "hang", "xep_loai"] as const).filter(
    (figure) => figure !== "diem_toi_da" || hasMaxima,
  );
  const rows = units.map(printUnit);
  const table = tableBlock({
    size: 12,
    columns: [
      left(texts.unit, 30),
      ...shown.flatMap((figure) => {
        const width = figure === "xep_loai" ? 12 : 8;
        return [centred(texts.before, width), centred(texts.after, width)];
      }),
    ],
    groups: [{ title: "", span: 1 }, ...shown.map((figure) => ({ title: texts.standing[figure], span: 2 }))],
    rows: rows.map((one) => ({
      cells: [one.don_vi, ...shown.flatMap((figure) => [one[`${figure}_truoc`], one[`${figure}_sau`]])],
    })),
  });
  const form: AnnexForm = { kind: "standingAnnex", fields: {}, rows };
  return { title: texts.standings(year), paper: "a4Landscape", blocks: [table], form };
}

/** A row of a unit by the names of its places in a template. */
function printUnit({ unitNameVi, before, after }: AmendedUnit) {
  const [then, now] = [printStanding(before), printStanding(after)];
  return {
    don_vi: unitNameVi,
    ...{ diem_truoc: then.points, diem_sau: now.points },
    ...{ diem_toi_da_truoc: then.applicableMax, diem_toi_da_sau: now.applicableMax },
    ...{ chi_so_truoc: then.percent, chi_so_sau: now.percent },
    ...{ hang_truoc: then.rank, hang_sau: now.rank },
    ...{ xep_loai_truoc: then.className, xep_loai_sau: now.className },
  };
}

function printStanding({ points, applicableMax, percent, rank, className }: UnitStanding) {
  return {
    points: printPoints(points),
    applicableMax: printPoints(applicableMax),
    percent: printPercent(percent).replace("%", ""),
    rank: rank ?? texts.none,
    className: className ?? texts.none,
  };
}
