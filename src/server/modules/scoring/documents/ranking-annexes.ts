import { paragraph, tableBlock } from "../../../../domain/documents/blocks.ts";
import type { Annex, AnnexForm, Block } from "../../../../domain/documents/official-document.ts";
import type { ConfirmedExtra } from "../../../../domain/scoring/documents/council-minutes.ts";
import type { BlockResult, RankedUnit } from "../../../../domain/scoring/documents/round-result.ts";
import { hasPointsUnsent, sentNothingNote } from "../../../../domain/scoring/sent-nothing.ts";
import { type ChangeNotes, changeNotes } from "./change-notes.ts";
import { extraTable } from "./extra-table.ts";
import { isZero, printPercent, printPoints, printTakenOff, romanNumber } from "./print-figures.ts";

const texts = {
  ranking: (year: number, block: string) => `Kết quả, xếp hạng Chỉ số cải cách hành chính năm ${year} - ${block}`,
  matrix: (year: number, block: string) => `Điểm theo từng lĩnh vực năm ${year} - ${block}`,
  extras: (year: number) => `Điểm thưởng, điểm trừ năm ${year}`,
  amended: " (sau điều chỉnh)",
  counted: "Điểm được tính",
  rank: "Xếp hạng",
  unit: "Đơn vị",
  points: "Điểm đạt được",
  max: "Điểm tối đa áp dụng",
  percent: "Chỉ số (%)",
  className: "Xếp loại",
  change: "So với năm trước (điểm %)",
  areas: "Điểm từng lĩnh vực",
  bonus: "Điểm thưởng",
  penalty: "Điểm trừ",
  total: "Tổng điểm",
  legend: (areas: string) => `Ghi chú: ${areas}.`,
  area: (code: string, name: string, max: string) => `(${code}) ${name}, tối đa ${max} điểm`,
  unranked: "-",
  notSubmitted: "Không gửi số liệu",
};

interface Rankings {
  readonly blocks: readonly BlockResult[];
  readonly extras: readonly ConfirmedExtra[];
  /** They stand so after an amendment. */
  readonly isAmended?: boolean;
}

/**
 * For each block its ranking and, beside it, the points by area; after them bonus and penalty, where anybody spoke of
 * any; numbered on from annex to annex.
 */
export function rankingAnnexes(year: number, rankings: Rankings): Annex[] {
  return numberAnnexes(rankingParts(year, rankings));
}

/** The same without numbers, for a paper that has other annexes before them. */
export function rankingParts(year: number, { blocks, extras, isAmended = false }: Rankings): Omit<Annex, "label">[] {
  const titled = (title: string) => (isAmended ? title + texts.amended : title);
  const annexes = blocks.flatMap((block): Omit<Annex, "label">[] => [
    { title: titled(texts.ranking(year, block.nameVi)), paper: "a4", ...rankingOf(block) },
    {
      ...{ title: titled(texts.matrix(year, block.nameVi)), paper: "a4Landscape" },
      ...{ blocks: areaMatrix(block), form: areaForm(block) },
    },
  ]);
  const table = {
    title: titled(texts.extras(year)),
    paper: "a4",
    blocks: [extraTable(extras, texts.counted)],
  } as const;
  return [...annexes, ...(extras.length === 0 ? [] : [table])];
}

/** Labels annexes in their order: "Phụ lục I", "Phụ lục II". */
export function numberAnnexes(annexes: readonly Omit<Annex, "label">[]): Annex[] {
  return annexes.map((annex, at) => ({ label: `Phụ lục ${romanNumber(at + 1)}`, ...annex }));
}

/** The ranking of a block: rank, points, applicable maximum, index, class, change against last year or why there is none. */
function rankingOf({ nameVi, units }: BlockResult): Pick<Annex, "blocks" | "form"> {
  const change = changeNotes(units);
  const rows = units.map((unit) => printRanked(unit, change));
  const table = tableBlock({
    size: 12,
    columns: [
      { title: texts.rank, width: 9, align: "center" },
      { title: texts.unit, width: 36, align: "left" },
      { title: texts.points, width: 12, align: "center" },
      { title: texts.max, width: 12, align: "center" },
      { title: texts.percent, width: 12, align: "center" },
      { title: texts.className, width: 14, align: "center" },
      ...(change.hasColumn ? [{ title: texts.change, width: 13, align: "center" as const }] : []),
    ],
    rows: rows.map((one) => ({
      cells: [
        ...[one.hang, one.don_vi, one.diem, one.diem_toi_da, one.chi_so, one.xep_loai],
        ...(change.hasColumn ? [one.so_nam_truoc] : []),
      ],
    })),
  });
  const notes = [...(change.note === null ? [] : [change.note]), ...unsentNotes(units)];
  return {
    blocks: [table, ...notes.map(paragraph)],
    form: { kind: "rankingAnnex", fields: { nhom: nameVi, ghi_chu: notes.join(" ") }, rows },
  };
}

/** Where the points of those that sent nothing come from. */
const unsentNotes = (units: readonly RankedUnit[]) => (units.some(hasPointsUnsent) ? [sentNothingNote.vi] : []);

const rankOf = ({ rank }: RankedUnit) => (rank === null ? texts.unranked : String(rank));

/** A row of the ranking by the names of its places in a template. */
function printRanked(unit: RankedUnit, change: ChangeNotes) {
  return {
    hang: rankOf(unit),
    don_vi: unit.unitNameVi,
    diem: printPoints(unit.points),
    diem_toi_da: printPoints(unit.applicableMax),
    chi_so: printPercent(unit.percent).replace("%", ""),
    xep_loai: unit.className ?? (unit.hasSubmitted ? "" : texts.notSubmitted),
    so_nam_truoc: change.hasColumn ? change.cellOf(unit) : "",
  };
}

function areaForm(block: BlockResult): AnnexForm {
  return { kind: "areaAnnex", fields: { nhom: block.nameVi, ghi_chu: areaNotes(block).join(" ") }, rows: [] };
}

function areaMatrix(block: BlockResult): Block[] {
  const { areas, units } = block;
  const extras = units.some((unit) => !isZero(unit.bonus) || !isZero(unit.penalty));
  const figure = (title: string) => ({ title, width: 8, align: "center" as const });
  const table = tableBlock({
    size: 11,
    columns: [
      { title: texts.rank, width: 6, align: "center" },
      { title: texts.unit, width: 28, align: "left" },
      ...areas.map(({ code }) => figure(code)),
      ...(extras ? [figure(texts.bonus), figure(texts.penalty)] : []),
      figure(texts.total),
      figure(texts.percent),
    ],
    groups: [
      { title: "", span: 2 },
      { title: texts.areas, span: areas.length },
      { title: "", span: extras ? 4 : 2 },
    ],
    rows: units.map((unit) => ({
      cells: [
        rankOf(unit),
        unit.unitNameVi,
        ...areas.map((_, at) => printPoints(unit.areas[at] ?? null)),
        ...(extras ? [printPoints(unit.bonus), printTakenOff(unit.penalty)] : []),
        printPoints(unit.points),
        printPercent(unit.percent).replace("%", ""),
      ],
    })),
  });
  return [table, ...areaNotes(block).map(paragraph)];
}

const areaNotes = (block: BlockResult) => [legendOf(block), ...unsentNotes(block.units)];

function legendOf({ areas }: BlockResult): string {
  return texts.legend(areas.map(({ code, nameVi, max }) => texts.area(code, nameVi, printPoints(max))).join("; "));
}
