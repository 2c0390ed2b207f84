import type { Day } from "../../calendar/day.ts";
import { isDay } from "../../calendar/day.ts";
import { nameKey } from "../../text/name-key.ts";
import { tidySpaces } from "../../text/vietnamese-letters.ts";
import type { SourceDocument } from "../model.ts";
import type { AdminUnitRows } from "./admin-unit-rows.ts";
import { areaNames, areaTypeOf, withoutPrefix } from "./area-names.ts";
import { changeDay, communeKey, type DraftVersion, districtKey, listsBegin, provinceKey } from "./draft.ts";

type HistoryRow = AdminUnitRows["history"][number];

/** Rows in which the history swapped two codes of Hà Quảng for three months; see data/admin-units/SOURCE.md. */
const swappedRows = new Set(["01405 2020-03-01", "01423 2020-03-01"]);

/** All territory of the provinces until 30 June 2025: by the history where there is one, else by the last list. */
export function buildOldEra(rows: AdminUnitRows, provinceCodes: ReadonlySet<string>): DraftVersion[] {
  const withHistory = new Set(rows.history.map((row) => row.province_code));
  const lastNames = new Map(
    listedVersions(rows, provinceCodes.intersection(withHistory)).map((version) => [version.unitKey, version]),
  );
  return [
    ...listedVersions(rows, provinceCodes.difference(withHistory)),
    ...historicVersions(rows.history, provinceCodes, lastNames),
  ];
}

function listedVersions(rows: AdminUnitRows, provinceCodes: ReadonlySet<string>): DraftVersion[] {
  const common = { validTo: changeDay, sourceDocument: null } as const;
  const provinces = rows.provincesBefore
    .filter((row) => provinceCodes.has(row.code))
    .map((row): DraftVersion => {
      const areaType = areaTypeOf(row.type);
      return {
        ...common,
        unitKey: provinceKey(row.code),
        parentKey: null,
        officialCode: row.code,
        ...areaNames(areaType, row.name),
        kind: "province",
        areaType,
        validFrom: listsBegin,
      };
    });
  const districts = rows.districtsBefore
    .filter((row) => provinceCodes.has(row.province_code))
    .map((row): DraftVersion => {
      const areaType = areaTypeOf(row.type);
      return {
        ...common,
        unitKey: districtKey(row.code),
        parentKey: provinceKey(row.province_code),
        officialCode: row.code,
        ...areaNames(areaType, row.name),
        kind: "district",
        areaType,
        validFrom: row.effective_from,
      };
    });
  const districtBegins = new Map(districts.map((district) => [district.officialCode, district.validFrom]));
  const communes = rows.communesBefore
    .filter((row) => provinceCodes.has(row.province_code))
    .map((row): DraftVersion => {
      const areaType = areaTypeOf(row.type);
      return {
        ...common,
        unitKey: communeKey(row.code),
        parentKey: districtKey(row.district_code),
        officialCode: row.code,
        ...areaNames(areaType, row.name),
        kind: "commune",
        areaType,
        // Where it stood before its district was so called is not in the list, so nothing is said about those days.
        validFrom: later(row.effective_from, districtBegins.get(row.district_code) ?? listsBegin),
      };
    });
  return [...provinces, ...districts, ...communes];
}

function historicVersions(
  history: readonly HistoryRow[],
  provinceCodes: ReadonlySet<string>,
  lastNames: ReadonlyMap<string, DraftVersion>,
): DraftVersion[] {
  const byUnit = new Map<string, DraftVersion[]>();
  for (const row of history) {
    if (!provinceCodes.has(row.province_code) || swappedRows.has(`${row.code} ${row.valid_from}`)) continue;
    const version = historicVersion(row, lastNames);
    const own = byUnit.get(version.unitKey) ?? [];
    const previous = own.at(-1);
    // The same name again after a gap: the gap is the swap of codes above, the unit never ended.
    if (previous !== undefined && previous.validTo !== version.validFrom && sameUnit(previous, version)) {
      own[own.length - 1] = { ...previous, validTo: version.validTo };
    } else own.push(version);
    byUnit.set(version.unitKey, own);
  }
  return [...byUnit.values()].flat();
}

function sameUnit(a: DraftVersion, b: DraftVersion): boolean {
  return a.nameVi === b.nameVi && a.parentKey === b.parentKey;
}

function historicVersion(row: HistoryRow, lastNames: ReadonlyMap<string, DraftVersion>): DraftVersion {
  const key = { province: provinceKey, district: districtKey, commune: communeKey };
  const parentKey = { province: () => null, district: provinceKey, commune: districtKey };
  const unitKey = key[row.level](row.code);
  const areaType = areaTypeOf(row.type);
  const names = areaNames(areaType, withoutPrefix(areaType, row.full_name));
  const listed = lastNames.get(unitKey);
  // One spelling through time: that of the last list, where both mean the same name.
  const sameName = listed !== undefined && nameKey(listed.nameVi) === nameKey(names.nameVi);
  return {
    unitKey,
    parentKey: parentKey[row.level](row.parent_code),
    officialCode: row.code,
    nameVi: sameName ? listed.nameVi : names.nameVi,
    shortName: sameName ? listed.shortName : names.shortName,
    kind: row.level,
    areaType,
    validFrom: row.valid_from,
    validTo: row.valid_to_exclusive === "" ? changeDay : row.valid_to_exclusive,
    sourceDocument: documentOf(row.first_decree_of_the_version),
  };
}

/** "60/NQ-CP ngày 25-9-2012" is number 60/NQ-CP of 25 September 2012; most decrees come without a day. */
function documentOf(text: string): SourceDocument | null {
  const match = /^(.+?)(?: ngày (\d{1,2})[-/](\d{1,2})[-/](\d{4}))?$/.exec(tidySpaces(text));
  if (match === null) return null;
  const [, number = "", date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return { number, date: isDay(day) ? day : null };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
