import type { AreaType, UnitKind } from "../../../../domain/organisations/model.ts";

/** What an editor fills in about a unit. */
export type UnitFormValues = {
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly areaType: AreaType | null;
  readonly parentId: string | null;
  readonly effectiveOn: string | null;
  readonly documentNumber: string | null;
  readonly documentDate: string | null;
  readonly reason: string;
};

interface StatedUnit {
  readonly officialCode: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly areaType: AreaType | null;
  readonly parentId: string | null;
}

export const emptyUnitForm: UnitFormValues = {
  officialCode: null,
  nameVi: "",
  nameEn: null,
  shortName: null,
  kind: "department",
  areaType: null,
  parentId: null,
  effectiveOn: null,
  documentNumber: null,
  documentDate: null,
  reason: "",
};

/** The description part of the form. */
export function descriptionOf(values: StatedUnit): StatedUnit {
  const { officialCode, nameVi, nameEn, shortName, kind, areaType, parentId } = values;
  return { officialCode, nameVi, nameEn, shortName, kind, areaType, parentId };
}

/** The document behind the change; none when no number was given. */
export function documentOf(values: UnitFormValues): { number: string; date: string | null } | null {
  return values.documentNumber === null ? null : { number: values.documentNumber, date: values.documentDate };
}

/** A stored version, as the server shows it beside the sent one. */
export interface StoredVersion extends StatedUnit {
  readonly id: string;
}
