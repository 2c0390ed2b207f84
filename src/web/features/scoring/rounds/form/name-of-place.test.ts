import { expect, test } from "vitest";
import { translate } from "../../../../i18n/texts.ts";
import { roundTexts } from "../texts.ts";
import { nameOfPlace } from "./name-of-place.ts";

const t = (key: keyof typeof roundTexts.vi, values?: Readonly<Record<string, string | number>>) =>
  translate(roundTexts, key, values);

test.each([
  ["plan.blocks[1].code", "Nhóm 2, Mã nhóm"],
  ["body.plan.blocks.0.setId", "Nhóm 1, Bộ tiêu chí"],
  ["plan.blocks[0].unitIds[3]", "Nhóm 1, Đơn vị"],
  ["plan.tieBreak", "Mã tiêu chí để phân định"],
  ["body.reason", "Lý do, căn cứ"],
  ["somewhere.else", "somewhere.else"],
])("%s is %s", (path, name) => {
  expect(nameOfPlace(t, path)).toBe(name);
});
