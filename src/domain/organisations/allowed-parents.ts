import type { Era } from "./era.ts";
import type { UnitKind } from "./model.ts";

const government: readonly UnitKind[] = ["province", "district", "commune"];

/** Where bodies that are no territory may stand; territory stands as the era says. */
const bodyParents: Readonly<Partial<Record<UnitKind, readonly UnitKind[]>>> = {
  department: ["province"],
  division: [
    "department",
    "district",
    "commune",
    "publicServiceUnit",
    "serviceCentre",
    "landRegistrationBranch",
    "centralAgency",
    "other",
  ],
  publicServiceUnit: [...government, "department", "division", "publicServiceUnit", "centralAgency", "other"],
  landRegistrationBranch: ["department", "publicServiceUnit", "district", "commune"],
  serviceCentre: [...government, "department"],
  oneStopOffice: ["department", "district", "commune", "serviceCentre", "centralAgency", "publicServiceUnit"],
  centralAgency: [...government, "centralAgency"],
  council: [...government, "department"],
  other: [...government, "department", "division", "publicServiceUnit", "centralAgency", "other"],
};

/** Kinds a unit of this kind may stand under in the era; empty: it stands on top. Undefined: the era has no such kind. */
export function allowedParents(kind: UnitKind, era: Era): readonly UnitKind[] | undefined {
  const body = bodyParents[kind];
  if (body === undefined) return era.areaParents[kind];
  return body.filter((parent) => !government.includes(parent) || era.areaParents[parent] !== undefined);
}
