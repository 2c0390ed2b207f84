import type { Day } from "../../calendar/day.ts";
import { fillWords, type Words } from "../../imports/definition.ts";
import { printDay } from "../../text/dates.ts";
import { bareNameKey, nameKey } from "../../text/name-key.ts";
import { livesOn, type UnitSpan } from "./account-state.ts";

export type FoundUnit =
  | { readonly ok: true; readonly unitId: string }
  | { readonly ok: false; readonly column: "unitCode" | "unitName"; readonly words: Words };

/** Which living unit a row names, by code, else by name; a name that several units bear is not guessed at. */
export function findUnit(
  given: { readonly code: string | null; readonly name: string | null },
  day: Day,
  units: readonly UnitSpan[],
): FoundUnit {
  const { code, name } = given;
  const living = units.filter((unit) => livesOn(unit, day));
  if (code !== null) {
    const unit = living.find((one) => one.officialCode === code);
    if (unit === undefined) return refuse("unitCode", unknown, { given: code, day: printDay(day) });
    if (name === null || sameName(unit.nameVi, name)) return { ok: true, unitId: unit.unitId };
    return refuse("unitName", differs, { code, stored: unit.nameVi, given: name });
  }
  if (name === null) return { ok: false, column: "unitCode", words: missing };
  const exact = living.filter((one) => nameKey(one.nameVi) === nameKey(name));
  const [only, ...others] = exact.length > 0 ? exact : living.filter((one) => sameName(one.nameVi, name));
  if (only === undefined) return refuse("unitName", unknown, { given: name, day: printDay(day) });
  if (others.length > 0) return refuse("unitName", several, { given: name });
  return { ok: true, unitId: only.unitId };
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b) || bareNameKey(a) === bareNameKey(b);
}

function refuse(column: "unitCode" | "unitName", words: Words, values: Readonly<Record<string, string>>): FoundUnit {
  return { ok: false, column, words: fillWords(words, values) };
}

const missing: Words = {
  vi: "Chưa nêu đơn vị. Ghi mã hoặc tên đơn vị.",
  en: "No unit is named. Give the code or the name of the unit.",
};
const unknown: Words = {
  vi: "Không có đơn vị “{given}” hoạt động trong ngày {day}. Đối chiếu với Cơ cấu tổ chức.",
  en: "No unit “{given}” lives on {day}. Compare with the organisation.",
};
const several: Words = {
  vi: "Có nhiều đơn vị tên “{given}”. Ghi mã đơn vị để biết là đơn vị nào.",
  en: "Several units are called “{given}”. Give the unit code to tell which is meant.",
};
const differs: Words = {
  vi: "Mã {code} là của “{stored}”, không phải “{given}”. Sửa mã hoặc tên đơn vị.",
  en: "The code {code} belongs to “{stored}”, not to “{given}”. Correct the code or the name.",
};
