import { paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import { endMark } from "../../../../domain/documents/document-words.ts";
import type { Annex, Block, OfficialDocument, Table } from "../../../../domain/documents/official-document.ts";
import type { MatrixComponent, ScoreMatrix } from "../../../../domain/scoring/documents/score-matrix.ts";
import { markOf, printPercent, printPoints, printTakenOff, romanNumber } from "./print-figures.ts";

const texts = {
  name: "BIỂU TỔNG HỢP",
  about: (year: number, block: string) => `Điểm Chỉ số cải cách hành chính năm ${year} - ${block}`,
  intro: (stage: string, units: number, components: number) =>
    `${stage}: ${units} đơn vị, ${components} tiêu chí thành phần (chi tiết tại phụ lục kèm theo).`,
  annex: (block: string, stage: string) => `Điểm các tiêu chí thành phần - ${block} (${stage.toLocaleLowerCase("vi")})`,
  blank: "Ô để trống: tiêu chí không đánh giá với đơn vị hoặc đơn vị chưa có điểm.",
  legend: "Danh mục tiêu chí thành phần",
  rank: "Hạng",
  unit: "Đơn vị",
  bonus: "Điểm thưởng",
  penalty: "Điểm trừ",
  total: "Tổng",
  percent: "Chỉ số (%)",
  area: (code: string, name: string) => `${code}. ${name}`,
  max: "Điểm tối đa",
  code: "Mã",
  component: "Tiêu chí thành phần",
};

/** Columns of points that stay legible on one sheet of A3. */
export const columnsOnSheet = 48;

/** The matrix of a block on A3, cut at areas where it is wider than a sheet, and the list of its components. */
export function composeScoreMatrix(matrix: ScoreMatrix): OfficialDocument {
  const { round, blockNameVi, stageVi, components, units } = matrix;
  const sheets = cutAtAreas(components);
  const title = texts.annex(blockNameVi, stageVi);
  const parts: readonly Omit<Annex, "label">[] = [
    ...sheets.map((sheet): Omit<Annex, "label"> => {
      return {
        title,
        paper: "a3Landscape",
        blocks: [tableBlock(matrixTable(matrix, sheet)), ...blankNote(matrix, sheet)],
      };
    }),
    { title: texts.legend, paper: "a4", blocks: [tableBlock(legendTable(components))] },
  ];
  const annexes = parts.map((annex, at) => ({ label: `Phụ lục ${romanNumber(at + 1)}`, ...annex }));
  return {
    letterhead: matrix.letterhead,
    naming: { kind: "named", name: texts.name, about: texts.about(round.year, blockNameVi) },
    blocks: [paragraph(endMark(texts.intro(stageVi, units.length, components.length)))],
    // Nobody is written to, so none of those above gets it.
    closing: { kind: "signed", recipients: { ...matrix.recipients, list: [] }, signature: matrix.signature },
    annexes,
    fields: { nam: String(round.year), nhom: blockNameVi, giai_doan: stageVi, so_don_vi: String(units.length) },
    mark: markOf(matrix),
  };
}

/** Runs of components, `from` included and `to` not, that fit on a sheet; an area is cut only where it alone is too wide. */
export function cutAtAreas(
  components: readonly Pick<MatrixComponent, "areaCode">[],
  most = columnsOnSheet,
): { from: number; to: number }[] {
  const sheets: { from: number; to: number }[] = [];
  let from = 0;
  while (from < components.length) {
    let to = Math.min(from + most, components.length);
    if (to < components.length) {
      let edge = to;
      while (edge > from && components[edge - 1]?.areaCode === components[edge]?.areaCode) edge -= 1;
      if (edge > from) to = edge;
    }
    sheets.push({ from, to });
    from = to;
  }
  return sheets;
}

function matrixTable({ components, extras, units }: ScoreMatrix, { from, to }: { from: number; to: number }): Table {
  const shown = components.slice(from, to);
  const isLast = to === components.length;
  const extra = isLast ? extras : null;
  const areas = [...Map.groupBy(shown, (component) => component.areaCode)].map(([code, parts]) => ({
    title: texts.area(code, parts[0]?.areaNameVi ?? ""),
    span: parts.length,
  }));
  return {
    size: 8,
    columns: [
      { title: texts.rank, width: 9, align: "center" },
      { title: texts.unit, width: 34, align: "left" },
      ...shown.map(({ code }) => ({ title: code, width: 7, align: "center" as const, upright: true })),
      ...(extra === null ? [] : [texts.bonus, texts.penalty].map(extraColumn)),
      ...(isLast
        ? [
            { title: texts.total, width: 9, align: "center" as const },
            { title: texts.percent, width: 9, align: "center" as const },
          ]
        : []),
    ],
    groups: [{ title: "", span: 2 }, ...areas, ...(isLast ? [{ title: "", span: extra === null ? 2 : 4 }] : [])],
    rows: [
      {
        look: "group",
        cells: [
          { words: texts.max, span: 2, align: "center" },
          ...shown.map(({ max }) => printPoints(max)),
          ...(extra === null ? [] : [printPoints(extra.bonusMax), printTakenOff(extra.penaltyMax)]),
          ...(isLast ? ["", ""] : []),
        ],
      },
      ...units.map((unit) => ({
        cells: [
          unit.rank === null ? "" : String(unit.rank),
          unit.unitNameVi,
          ...shown.map((_, at) => printPoints(unit.points[from + at] ?? null, 2)),
          ...(extra === null ? [] : [printPoints(unit.bonus, 2), printTakenOff(unit.penalty, 2)]),
          ...(isLast ? [printPoints(unit.total, 2), printPercent(unit.percent).replace("%", "")] : []),
        ],
      })),
    ],
  };
}

/** What a cell without points means, where there is one on the sheet. */
function blankNote({ units }: ScoreMatrix, { from, to }: { from: number; to: number }): Block[] {
  const isBlank = units.some(({ points }) => points.slice(from, to).some((one) => one === null));
  return isBlank ? [paragraph(texts.blank)] : [];
}

const extraColumn = (title: string) => ({ title, width: 7, align: "center" as const, upright: true });

function legendTable(components: readonly MatrixComponent[]): Table {
  return {
    size: 11,
    columns: [
      { title: texts.code, width: 12, align: "left" },
      { title: texts.component, width: 74, align: "left" },
      { title: texts.max, width: 14, align: "center" },
    ],
    rows: components.map(({ code, nameVi, max }) => ({ cells: [code, nameVi, printPoints(max)] })),
  };
}
