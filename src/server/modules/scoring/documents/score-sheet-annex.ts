import { tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Annex, AnnexForm, Row } from "../../../../domain/documents/official-document.ts";
import type { ScoreSheet, SheetComponent, SheetGroup } from "../../../../domain/scoring/documents/score-sheet.ts";
import type { SelfAssessedTotal } from "../../../../domain/scoring/documents/self-assessment-report.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { isZero, printPercent, printPoints } from "./print-figures.ts";

const texts = {
  title: (unit: string, year: number) => `Phiếu tự chấm điểm Chỉ số cải cách hành chính năm ${year} của ${unit}`,
  columns: {
    code: "STT",
    name: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
    max: "Điểm tối đa",
    inputs: "Số liệu",
    points: "Điểm tự chấm",
    evidence: "Tài liệu kiểm chứng",
    note: "Ghi chú",
  },
  states: {
    survey: "Điểm qua điều tra xã hội học, đơn vị không tự chấm.",
    elsewhere: "Điểm do cơ quan khác chấm, đơn vị không tự chấm.",
    notApplicable: "Không đánh giá.",
    open: "Chưa đủ số liệu.",
  },
  estimate: "Số liệu ước thực hiện.",
  noEvidence: "Chưa có tài liệu kiểm chứng.",
  sum: "Tổng điểm tự chấm",
  bonus: "Điểm thưởng đề nghị",
  penalty: "Điểm trừ",
  rate: (percent: string) => `Đạt ${percent} điểm tối đa của phần tự chấm`,
};

/** The sheet of a unit as the annex of its report: every part of the set with inputs, points and evidence. */
export function scoreSheetAnnex(unitNameVi: string, year: number, sheet: ScoreSheet, total: SelfAssessedTotal): Annex {
  const { columns } = texts;
  return {
    label: null,
    title: texts.title(unitNameVi, year),
    paper: "a4Landscape",
    form: sheetForm(unitNameVi, sheet, total),
    blocks: [
      tableBlock({
        size: 11,
        columns: [
          { title: columns.code, width: 7, align: "left" },
          { title: columns.name, width: 29, align: "left" },
          { title: columns.max, width: 6, align: "center" },
          { title: columns.inputs, width: 18, align: "left" },
          { title: columns.points, width: 7, align: "center" },
          { title: columns.evidence, width: 24, align: "left" },
          { title: columns.note, width: 14, align: "left" },
        ],
        rows: [
          ...sheet.map(partRow),
          totalRow(texts.sum, total.applicableMax, total.points, texts.rate(printPercent(total.percent))),
          ...(isZero(total.bonus) ? [] : [totalRow(texts.bonus, null, total.bonus, "")]),
          ...(isZero(total.penalty) ? [] : [totalRow(texts.penalty, null, total.penalty, "")]),
        ],
      }),
    ],
  };
}

/** A line of the sheet by the names of its places in a template. */
type PrintedPart = Readonly<Record<(typeof columnNames)[number], string>>;
const columnNames = ["ma", "ten", "diem_toi_da", "so_lieu", "diem_tu_cham", "tai_lieu", "ghi_chu"] as const;

function partRow(part: SheetGroup | SheetComponent): Row {
  const printed = printPart(part);
  const cells = columnNames.map((name) => printed[name]);
  return part.level === "component" ? { cells } : { look: "group", cells };
}

const printPart = (part: SheetGroup | SheetComponent) =>
  part.level === "component" ? printComponent(part) : printGroup(part);

/** A group that is by survey alone has no points of the unit's own. */
function printGroup({ code, nameVi, max, selfMax, points }: SheetGroup): PrintedPart {
  return {
    ...{ ma: code, ten: nameVi, diem_toi_da: printPoints(max), so_lieu: "", tai_lieu: "", ghi_chu: "" },
    diem_tu_cham: isZero(selfMax) ? "" : printPoints(points),
  };
}

function printComponent(part: SheetComponent): PrintedPart {
  const inputs = part.inputs
    .filter((input) => input.value !== null)
    .map(({ title, value }) => `${title}: ${value}`)
    .join("\n");
  return {
    ...{ ma: part.code, ten: part.nameVi, diem_toi_da: printPoints(part.max), so_lieu: inputs },
    ...{ diem_tu_cham: printPoints(part.points), tai_lieu: evidenceText(part), ghi_chu: noteText(part) },
  };
}

function sheetForm(unitNameVi: string, sheet: ScoreSheet, total: SelfAssessedTotal): AnnexForm {
  const unlessZero = (points: string) => (isZero(points) ? "" : printPoints(points));
  return {
    kind: "sheetAnnex",
    fields: {
      ...{ don_vi: unitNameVi, tong_diem: printPoints(total.points), tong_toi_da: printPoints(total.applicableMax) },
      ...{ ty_le: printPercent(total.percent), diem_thuong: unlessZero(total.bonus) },
      diem_tru: unlessZero(total.penalty),
    },
    rows: sheet.map((part) => ({
      ...printPart(part),
      la_nhom: part.level === "component" ? "" : "x",
      la_thanh_phan: part.level === "component" ? "x" : "",
    })),
  };
}

function evidenceText({ evidence, evidenceState }: SheetComponent): string {
  if (evidence.length > 0) return evidence.map((one) => `- ${citeEvidence(one)}`).join("\n");
  return evidenceState === "missing" ? texts.noEvidence : "";
}

function noteText({ state, estimate, note }: SheetComponent): string {
  const said = state === "scored" ? null : texts.states[state];
  return [said, estimate ? texts.estimate : null, note].filter((one) => one !== null).join("\n");
}

function totalRow(title: string, max: string | null, points: string, note: string): Row {
  return {
    look: "total",
    cells: [
      { words: title, span: 2, align: "center" },
      printPoints(max),
      "",
      printPoints(points),
      { words: note, span: 2 },
    ],
  };
}
