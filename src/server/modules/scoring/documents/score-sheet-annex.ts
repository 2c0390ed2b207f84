import { tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Annex, Row } from "../../../../domain/documents/official-document.ts";
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
          ...sheet.map((part): Row => (part.level === "component" ? componentRow(part) : groupRow(part))),
          totalRow(texts.sum, total.applicableMax, total.points, texts.rate(printPercent(total.percent))),
          ...(isZero(total.bonus) ? [] : [totalRow(texts.bonus, null, total.bonus, "")]),
          ...(isZero(total.penalty) ? [] : [totalRow(texts.penalty, null, total.penalty, "")]),
        ],
      }),
    ],
  };
}

/** A group that is by survey alone has no points of the unit's own. */
function groupRow({ code, nameVi, max, selfMax, points }: SheetGroup): Row {
  const own = isZero(selfMax) ? "" : printPoints(points);
  return { look: "group", cells: [code, nameVi, printPoints(max), "", own, "", ""] };
}

function componentRow(part: SheetComponent): Row {
  const inputs = part.inputs
    .filter((input) => input.value !== null)
    .map(({ title, value }) => `${title}: ${value}`)
    .join("\n");
  return {
    cells: [
      part.code,
      part.nameVi,
      printPoints(part.max),
      inputs,
      printPoints(part.points),
      evidenceText(part),
      noteText(part),
    ],
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
