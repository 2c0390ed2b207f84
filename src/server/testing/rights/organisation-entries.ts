import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

const read = { door: "organisations.read" } as const;
/** Editing is held province-wide or not at all by the roles that ship; the unit decides all the same. */
const edit = {
  door: "organisations.edit",
  inside: { ability: "organisations.edit", reach: "unit", outside: "403" },
} as const;
const everywhere = {
  door: "organisations.edit",
  inside: { ability: "organisations.edit", reach: "province", outside: "403" },
} as const;
const imports = {
  door: "organisations.import",
  inside: { ability: "organisations.import", reach: "province", outside: "403" },
} as const;

const unit = ({ unitId }: Target) => ({ unitId });
const description = ({ unitId }: Target) => ({
  officialCode: null,
  nameVi: "Phòng không lập được",
  nameEn: null,
  shortName: null,
  kind: "division",
  areaType: null,
  parentId: unitId,
});

export const organisationEntries: Entries = {
  "organisations.listUnits": { rule: read },
  "organisations.getUnitTree": { rule: read },
  "organisations.exportUnits": { rule: read, query: () => ({ format: "csv" }) },
  "organisations.getUnit": { rule: read, params: unit },
  "organisations.listUnitHistory": { rule: read, params: unit },
  // No unit lived on this day, so nothing can be put below it.
  "organisations.createUnit": {
    rule: edit,
    body: (target) => ({ description: description(target), validFrom: "1990-01-01", sourceDocument: null, reason }),
  },
  "organisations.changeUnit": {
    rule: edit,
    params: unit,
    body: (target) => ({
      basedOnVersionId: noId,
      effectiveOn: "2026-11-20",
      description: description(target),
      sourceDocument: null,
      reason,
    }),
  },
  "organisations.correctUnit": {
    rule: { ...edit, granted: "404" },
    params: unit,
    body: (target) => ({ versionId: noId, description: description(target), sourceDocument: null, reason }),
  },
  "organisations.linkComparison": {
    rule: edit,
    params: unit,
    body: ({ unitId }) => ({ year: 2001, previousUnitId: unitId, reason }),
  },
  "organisations.recordSuccession": {
    rule: everywhere,
    body: ({ unitId }) => ({
      kind: "renamed",
      effectiveOn: "2026-11-20",
      document: null,
      pairs: [{ fromUnitId: unitId, toUnitId: unitId, part: "full" }],
      reason,
    }),
  },
  "organisations.getImportTemplate": { rule: imports },
  "organisations.previewImport": { rule: imports, query: () => ({ fileName: "a.csv" }) },
  "organisations.applyImport": {
    rule: { ...imports, granted: "404" },
    params: () => ({ previewId: noId }),
    body: () => ({ reason }),
  },
};
