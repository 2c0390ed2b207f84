import type { Translate } from "../../../../i18n/texts.ts";
import type { vi } from "../vi.ts";

const fields: Readonly<Record<string, keyof typeof vi>> = {
  year: "year",
  titleVi: "titleVi",
  titleEn: "titleEn",
  day: "day",
  ties: "ties",
  tieBreak: "tieBreak",
  notSubmitted: "notSubmitted",
  reason: "reason",
};
const ofBlock: Readonly<Record<string, keyof typeof vi>> = {
  code: "block.code",
  nameVi: "block.nameVi",
  nameEn: "block.nameEn",
  setId: "set",
  classes: "classes",
  unitIds: "units",
};

/** The place of a fault in the words of the form: "plan.blocks[1].code" is "Nhóm 2, Mã nhóm". */
export function nameOfPlace(t: Translate<keyof typeof vi>, path: string): string {
  const block = /blocks(?:\[(\d+)\]|\.(\d+))(?:\.(\w+))?/.exec(path);
  if (block) {
    const number = Number(block[1] ?? block[2]) + 1;
    const field = ofBlock[block[3] ?? ""];
    const name = t("block.number", { number });
    return field === undefined ? name : `${name}, ${t(field)}`;
  }
  const field = fields[path.split(".").at(-1) ?? ""];
  return field === undefined ? path : t(field);
}
