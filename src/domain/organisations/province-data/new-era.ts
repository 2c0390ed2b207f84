import { nameKey } from "../../text/name-key.ts";
import type { AdminUnitRows } from "./admin-unit-rows.ts";
import { areaNames, areaTypeOf } from "./area-names.ts";
import { changeDay, type DraftVersion } from "./draft.ts";
import type { Mapping } from "./mapping.ts";

/** Acts after the change day that the list of provinces states in its note column only. */
const laterProvinceTypes = [
  { code: "75", type: "centralCity", validFrom: "2026-04-30", document: "30/2026/QH16" },
] as const;

/** The provinces and communes that live since 1 July 2025, as far as the mapping reaches them. */
export function buildNewEra(rows: AdminUnitRows, mapping: Mapping, oldEra: readonly DraftVersion[]): DraftVersion[] {
  const lastNames = new Map(oldEra.filter((version) => version.validTo === changeDay).map((old) => [old.unitKey, old]));
  const provinces = rows.provincesFrom
    .filter((row) => mapping.newProvinces.has(row.code))
    .flatMap((row): DraftVersion[] => {
      const areaType = areaTypeOf(row.type);
      const unitKey = mapping.provinceUnitKey(row.code);
      return withLaterType({
        unitKey,
        parentKey: null,
        officialCode: row.code,
        ...oneSpelling(areaNames(areaType, row.name), lastNames.get(unitKey)),
        kind: "province",
        areaType,
        validFrom: changeDay,
        validTo: null,
        sourceDocument: null,
      });
    });
  const communes = rows.communesFrom
    .filter((row) => mapping.newCommunes.has(row.code))
    .map((row): DraftVersion => {
      const areaType = areaTypeOf(row.type);
      const unitKey = mapping.communeUnitKey(row.code);
      return {
        unitKey,
        parentKey: mapping.provinceUnitKey(row.province_code),
        officialCode: row.code,
        ...oneSpelling(areaNames(areaType, row.name), lastNames.get(unitKey)),
        kind: "commune",
        areaType,
        validFrom: changeDay,
        validTo: null,
        sourceDocument: mapping.documentOf(row.province_code),
      };
    });
  return [...provinces, ...communes];
}

/** A body that lives on keeps the spelling of its name where only the place of the tone mark differs. */
function oneSpelling(
  names: ReturnType<typeof areaNames>,
  before: DraftVersion | undefined,
): ReturnType<typeof areaNames> {
  if (before === undefined || nameKey(before.nameVi) !== nameKey(names.nameVi)) return names;
  return { nameVi: before.nameVi, shortName: before.shortName };
}

function withLaterType(version: DraftVersion): DraftVersion[] {
  const change = laterProvinceTypes.find((one) => one.code === version.officialCode);
  if (change === undefined) return [version];
  return [
    { ...version, validTo: change.validFrom },
    {
      ...version,
      ...areaNames(change.type, version.shortName),
      areaType: change.type,
      validFrom: change.validFrom,
      sourceDocument: { number: change.document, date: null },
    },
  ];
}
