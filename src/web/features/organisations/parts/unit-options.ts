import type { Language } from "../../../../contract/text.ts";
import { eraOf, kindsOfferedOn } from "../../../../domain/organisations/era.ts";
import type { AreaType, Authenticity, UnitKind } from "../../../../domain/organisations/model.ts";
import { areaTypeLabels, authenticityLabels, unitKindLabels } from "../../../../domain/organisations/unit-labels.ts";
import type { Option } from "../../../ui/list/list-types.ts";

const kinds = Object.keys(unitKindLabels) as UnitKind[];

/** All kinds, for filters over any day. */
export function kindOptions(language: Language): Option[] {
  return kinds.map((kind) => ({ value: kind, label: unitKindLabels[kind][language] }));
}

/** Kinds that may live on the day: no district level after 30 June 2025. */
export function kindOptionsOn(day: string, language: Language): Option[] {
  return kindsOfferedOn(day, kinds).map((kind) => ({ value: kind, label: unitKindLabels[kind][language] }));
}

/** Legal types a territory of this kind can have on the day; none for other bodies. */
export function areaTypeOptions(kind: UnitKind, day: string, language: Language): Option[] {
  const types: readonly AreaType[] = eraOf(day).areaTypes[kind] ?? [];
  return types.map((type) => ({ value: type, label: areaTypeLabels[type][language] }));
}

export function authenticityOptions(language: Language): Option[] {
  return (Object.keys(authenticityLabels) as Authenticity[]).map((value) => ({
    value,
    label: authenticityLabels[value][language],
  }));
}
