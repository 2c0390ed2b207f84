import type { Day } from "../../../../domain/calendar/day.ts";
import { dash, heading, paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark, withStop } from "../../../../domain/documents/document-words.ts";
import type { Block, OfficialDocument, Row } from "../../../../domain/documents/official-document.ts";
import { Rational } from "../../../../domain/rational.ts";
import { printDecimal } from "../../../../domain/rational-format.ts";
import type { SheetComponent } from "../../../../domain/scoring/documents/score-sheet.ts";
import type { SelfAssessmentReport } from "../../../../domain/scoring/documents/self-assessment-report.ts";
import { printLongDay } from "../../../../domain/text/dates.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { isZero, markOf, printPercent, printPoints } from "./print-figures.ts";
import { scoreSheetAnnex } from "./score-sheet-annex.ts";

const texts = {
  name: "BÁO CÁO",
  about: (year: number) => `Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year}`,
  intro: (round: string, unit: string) =>
    `Thực hiện đợt đánh giá “${round}”, ${unit} báo cáo kết quả tự đánh giá, chấm điểm như sau:`,
  asOf: (day: Day) => `Số liệu tính đến ${printLongDay(day)}.`,
  result: "I. Kết quả tự đánh giá, chấm điểm",
  total: (points: string, max: string, percent: string) =>
    `Tổng điểm tự chấm: ${points}/${max} điểm của phần đơn vị tự đánh giá, đạt ${percent}.`,
  extras: (bonus: string, penalty: string) => `Điểm thưởng đề nghị: ${bonus}; điểm trừ: ${penalty}.`,
  grounds: (words: string) => withStop(`Căn cứ đề nghị: ${words}`),
  byArea: "Kết quả theo từng lĩnh vực:",
  sheet: "Chi tiết từng tiêu chí, tiêu chí thành phần tại Phiếu tự chấm điểm kèm theo.",
  areaColumns: ["STT", "Lĩnh vực", "Điểm tối đa", "Phần tự chấm", "Điểm tự chấm"] as const,
  sum: "Tổng",
  gaps: "II. Giải trình tiêu chí chưa có hoặc chưa đủ tài liệu kiểm chứng",
  noGaps: "Tất cả tiêu chí tự chấm đều có tài liệu kiểm chứng.",
  gapColumns: ["STT", "Tiêu chí thành phần", "Điểm tự chấm", "Tình trạng", "Giải trình"] as const,
  missing: "Chưa có tài liệu kiểm chứng",
  incomplete: "Tài liệu kiểm chứng chưa đầy đủ",
  estimates: (codes: string) => `Tiêu chí dùng số liệu ước thực hiện: ${codes}.`,
  difficulties: "III. Khó khăn, vướng mắc",
  proposals: "IV. Đề xuất, kiến nghị",
  nothing: "Không có.",
  close: (unit: string, year: number) =>
    `Trên đây là báo cáo kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm ${year} của ${unit}.`,
};

/** The report of a unit with its score sheet as annex, ready to be written by `writeDocument`. */
export function composeSelfAssessmentReport(report: SelfAssessmentReport): OfficialDocument {
  const { round, unitNameVi, total } = report;
  const isComponent = (part: SelfAssessmentReport["sheet"][number]) => part.level === "component";
  const components = report.sheet.filter(isComponent) as SheetComponent[];
  const estimates = components.filter((part) => part.estimate).map((part) => part.code);
  return {
    letterhead: report.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(round.year) },
    addressees: [report.addressee],
    blocks: [
      paragraph(texts.intro(round.titleVi, unitNameVi)),
      ...(report.inputsAsOf === null ? [] : [paragraph(texts.asOf(report.inputsAsOf))]),
      heading(1, texts.result),
      paragraph(texts.total(printPoints(total.points), printPoints(total.applicableMax), printPercent(total.percent))),
      ...(isZero(total.bonus) && isZero(total.penalty)
        ? []
        : [paragraph(texts.extras(printPoints(total.bonus), printPoints(total.penalty))), ...groundsOf(report)]),
      paragraph(texts.byArea),
      areaTable(report),
      paragraph(texts.sheet),
      ...(estimates.length === 0 ? [] : [paragraph(texts.estimates(estimates.join(", ")))]),
      heading(1, texts.gaps),
      gapBlock(components),
      heading(1, texts.difficulties),
      ...said(report.difficulties),
      heading(1, texts.proposals),
      ...said(report.proposals),
      paragraph(endMark(texts.close(unitNameVi, round.year))),
    ],
    closing: { kind: "signed", recipients: report.recipients, signature: report.signature },
    annexes: [scoreSheetAnnex(unitNameVi, round.year, report.sheet, total)],
    fields: {
      nam: String(round.year),
      don_vi: unitNameVi,
      diem: printPoints(total.points),
      diem_toi_da: printPoints(total.applicableMax),
      chi_so: printPercent(total.percent),
    },
    mark: markOf(report),
  };
}

/** What the unit writes to its bonus and penalty, and the documents they rest on. */
function groundsOf({ extras: { note, evidence } }: SelfAssessmentReport): Block[] {
  const words = [note, ...evidence.map(citeEvidence)].filter((one) => one !== null && one !== "");
  return words.length === 0 ? [] : [paragraph(texts.grounds(words.join("; ")))];
}

function areaTable({ sheet, total }: SelfAssessmentReport): Block {
  const [code, name, max, selfMax, points] = texts.areaColumns;
  const areas = sheet.flatMap((part) => (part.level === "area" ? [part] : []));
  const sum: Row = {
    look: "total",
    cells: [
      { words: texts.sum, span: 2, align: "center" },
      printDecimal(
        areas.reduce((sum, area) => sum.add(Rational.parse(area.max)), Rational.ZERO),
        "vi",
      ),
      printPoints(total.applicableMax),
      printPoints(total.points),
    ],
  };
  return tableBlock({
    size: 12,
    columns: [
      { title: code, width: 8, align: "center" },
      { title: name, width: 52, align: "left" },
      { title: max, width: 13, align: "center" },
      { title: selfMax, width: 13, align: "center" },
      { title: points, width: 14, align: "center" },
    ],
    rows: [
      ...areas.map(
        (area): Row => ({
          cells: [area.code, area.nameVi, ...[area.max, area.selfMax, area.points].map((one) => printPoints(one))],
        }),
      ),
      sum,
    ],
  });
}

/** Every component that is scored without all its evidence, with what the unit says to it. */
function gapBlock(components: readonly SheetComponent[]): Block {
  const gaps = components.filter(
    (part) => part.state === "scored" && (part.evidenceState === "missing" || part.evidenceState === "incomplete"),
  );
  if (gaps.length === 0) return paragraph(texts.noGaps);
  const [code, name, points, state, words] = texts.gapColumns;
  return tableBlock({
    size: 12,
    columns: [
      { title: code, width: 9, align: "left" },
      { title: name, width: 32, align: "left" },
      { title: points, width: 10, align: "center" },
      { title: state, width: 23, align: "left" },
      { title: words, width: 26, align: "left" },
    ],
    rows: gaps.map((gap) => ({
      cells: [
        gap.code,
        gap.nameVi,
        printPoints(gap.points),
        gap.evidenceState === "missing" ? texts.missing : texts.incomplete,
        gap.note ?? "",
      ],
    })),
  });
}

function said(lines: readonly string[]): Block[] {
  return lines.length === 0 ? [paragraph(texts.nothing)] : lines.map(dash);
}
