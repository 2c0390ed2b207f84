import type { SheetTable } from "../../imports/cell.ts";
import type { Text } from "../finding.ts";
import { cellText, findTitle, type SheetFault, type Title } from "../workbook/sheet.ts";

/** Whose sheet a workbook is: ids decide, names are for people. */
export interface SheetOrigin {
  readonly roundId: string;
  readonly unitId: string;
  readonly setId: string;
  readonly round: Text;
  readonly unit: Text;
}

/** What a workbook says of its origin; names are empty where somebody took them away. */
export interface ReadOrigin {
  readonly sheet: string;
  readonly row: number;
  readonly ids: string;
  readonly round: string;
  readonly unit: string;
}

const lines = [
  { key: "round", vi: "Đợt đánh giá", en: "Round" },
  { key: "unit", vi: "Đơn vị", en: "Unit" },
  { key: "ids", vi: "Mã phiếu (giữ nguyên)", en: "Code of the sheet (leave as it is)" },
] as const satisfies readonly Title[];

const idsOf = ({ roundId, unitId, setId }: Pick<SheetOrigin, "roundId" | "unitId" | "setId">) =>
  `${roundId} ${unitId} ${setId}`;

/** The lines of a workbook that say whose sheet it is; they are read back when it is taken in. */
export function writeOrigin(origin: SheetOrigin, language: "vi" | "en"): [string, string][] {
  const said = { round: origin.round[language], unit: origin.unit[language], ids: idsOf(origin) };
  return lines.map((line) => [line[language], said[line.key]]);
}

/** Whose sheet the workbook is; undefined where it does not say: a CSV file, or a workbook from before. */
export function readOrigin(sheets: readonly SheetTable[]): ReadOrigin | undefined {
  for (const sheet of sheets) {
    const found = new Map<string, { readonly text: string; readonly row: number }>();
    for (const [at, row] of sheet.rows.entries()) {
      const key = findTitle(lines, cellText(row[0]))?.key;
      if (key !== undefined) found.set(key, { text: cellText(row[1]), row: at + 1 });
    }
    const ids = found.get("ids");
    if (ids === undefined || ids.text === "") continue;
    const name = (key: string) => (found.get(key)?.text ?? "").slice(0, 200);
    return { sheet: sheet.name, row: ids.row, ids: ids.text, round: name("round"), unit: name("unit") };
  }
  return undefined;
}

/** Why the workbook cannot be taken into this sheet: it is another unit's, another round's, or made for another set. */
export function findForeign(origin: ReadOrigin, here: SheetOrigin): SheetFault | undefined {
  const [roundId, unitId, setId] = origin.ids.split(/\s+/);
  const fault = (vi: string, en: string): SheetFault => ({
    ...{ sheet: origin.sheet, row: origin.row, column: null },
    text: { vi, en },
  });
  if (unitId !== here.unitId) {
    return fault(
      `Tệp này là phiếu của ${origin.unit || "đơn vị khác"}, không phải của ${here.unit.vi}; chọn đúng tệp của đơn vị`,
      `This file is the sheet of ${origin.unit || "another unit"}, not of ${here.unit.en}; choose the file of the unit`,
    );
  }
  if (roundId !== here.roundId) {
    return fault(
      `Tệp này là phiếu của đợt ${origin.round ? `“${origin.round}”` : "khác"}, không phải “${here.round.vi}”; chọn đúng tệp của đợt`,
      `This file is a sheet of ${origin.round ? `“${origin.round}”` : "another round"}, not of “${here.round.en}”; choose the file of this round`,
    );
  }
  if (setId === here.setId) return undefined;
  return fault(
    "Tệp này làm theo bộ tiêu chí khác với bộ đang dùng; tải bảng mới rồi nhập lại",
    "This file was made for another criteria set than the one in force; download the workbook again",
  );
}

/** What a person must say before a file that does not tell its origin is taken in. */
export function askOrigin({ unit, round }: Pick<SheetOrigin, "unit" | "round">): Text {
  return {
    vi: `Tệp không ghi là phiếu của đơn vị nào. Tôi đã kiểm tra: đây là số liệu của ${unit.vi}, ${round.vi}.`,
    en: `The file does not say whose sheet it is. I have checked: these are the figures of ${unit.en}, ${round.en}.`,
  };
}
