import { z } from "zod";
import { Day } from "../domain/calendar/day.ts";
import {
  Authenticity,
  SourceDocument,
  Succession,
  SuccessionKind,
  SuccessionPair,
  UnitDescription,
  UnitId,
  UnitKind,
  UnitVersion,
} from "../domain/organisations/model.ts";
import { authenticityLabels, unitKindLabels } from "../domain/organisations/unit-labels.ts";
import { typedText } from "../domain/text/typed-text.ts";
import { ActionView } from "./action-view.ts";
import { ImportPreview, ImportResult } from "./imports.ts";
import { listQuery, pageOf } from "./list.ts";
import { defineOperation, type ListColumn } from "./operation.ts";

const Reason = typedText().min(3).max(1000);

/** A unit as it is on one day. */
export const UnitRow = UnitDescription.extend({
  id: UnitId,
  versionId: z.uuid(),
  parentName: z.string().nullable(),
  parentNameEn: z.string().nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
  authenticity: Authenticity,
});
export type UnitRow = z.infer<typeof UnitRow>;

/** A unit of the tree of one day, without its details. */
export const TreeNode = z.object({
  id: UnitId,
  parentId: UnitId.nullable(),
  officialCode: z.string().nullable(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  kind: UnitKind,
});
export type TreeNode = z.infer<typeof TreeNode>;

/** An act of succession with the names of its units, for reading. */
export const SuccessionView = Succession.omit({ pairs: true }).extend({
  pairs: z.array(SuccessionPair.extend({ fromName: z.string(), toName: z.string().nullable() })),
});

/** All that is known of one unit, with what this person may do to it. */
export const UnitDetail = z.object({
  unit: UnitRow,
  /** Versions believed now, oldest first. */
  versions: z.array(UnitVersion),
  successions: z.array(SuccessionView),
  /** Whether a result of this unit in the year of the day may be compared with the year before, and if not why. */
  comparable: z.object({ allowed: z.boolean(), because: z.string(), since: Day.nullable() }),
  abilities: z.object({ edit: z.boolean(), recordSuccession: z.boolean() }),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

const unitColumns: readonly ListColumn[] = [
  { key: "officialCode", titleVi: "Mã", titleEn: "Code", type: "text" },
  { key: "nameVi", titleVi: "Tên đơn vị", titleEn: "Name", type: "text" },
  { key: "nameEn", titleVi: "Tên tiếng Anh", titleEn: "English name", type: "text" },
  { key: "kind", titleVi: "Loại", titleEn: "Kind", type: "text", labels: unitKindLabels },
  { key: "parentName", titleVi: "Đơn vị cấp trên", titleEn: "Parent", type: "text" },
  { key: "validFrom", titleVi: "Hiệu lực từ", titleEn: "Valid from", type: "day" },
  { key: "validTo", titleVi: "Hiệu lực đến", titleEn: "Valid until", type: "day" },
  { key: "authenticity", titleVi: "Tính xác thực", titleEn: "Authenticity", type: "text", labels: authenticityLabels },
];

const unitParams = z.strictObject({ unitId: UnitId });

/** The units that live on a day (default: today), as a flat list with filters. */
export const listUnits = defineOperation({
  id: "organisations.listUnits",
  method: "GET",
  path: "/api/units",
  summary: "Units that live on a day, filtered, sorted and paged",
  access: { ability: "organisations.read" },
  query: listQuery(["nameVi", "officialCode", "kind", "validFrom"], {
    day: Day.optional(),
    kind: UnitKind.optional(),
    parentId: UnitId.optional(),
    authenticity: Authenticity.optional(),
  }),
  output: pageOf(UnitRow),
  columns: unitColumns,
  fileName: { vi: "don-vi", en: "units" },
  errors: [],
});

/** The whole tree of a day; small enough to be one answer (a province has a few hundred units). */
export const getUnitTree = defineOperation({
  id: "organisations.getUnitTree",
  method: "GET",
  path: "/api/units/tree",
  summary: "The tree of units on a day",
  access: { ability: "organisations.read" },
  query: z.strictObject({ day: Day.optional() }),
  output: z.object({ day: Day, nodes: z.array(TreeNode) }),
  errors: [],
});

export const getUnit = defineOperation({
  id: "organisations.getUnit",
  method: "GET",
  path: "/api/units/{unitId}",
  summary: "One unit with its versions, successions and lawful actions",
  access: { ability: "organisations.read" },
  params: unitParams,
  query: z.strictObject({ day: Day.optional() }),
  output: UnitDetail,
  errors: ["record.not_found"],
});

export const listUnitHistory = defineOperation({
  id: "organisations.listUnitHistory",
  method: "GET",
  path: "/api/units/{unitId}/history",
  summary: "The recorded actions on one unit, newest first",
  access: { ability: "organisations.read" },
  params: unitParams,
  output: z.object({ items: z.array(ActionView) }),
  errors: ["record.not_found"],
});

export const createUnit = defineOperation({
  id: "organisations.createUnit",
  method: "POST",
  path: "/api/units",
  summary: "Add a unit from an effective day",
  access: { ability: "organisations.edit" },
  body: z.strictObject({
    description: UnitDescription,
    validFrom: Day,
    sourceDocument: SourceDocument.nullable(),
    reason: Reason,
  }),
  output: z.object({ unitId: UnitId }),
  status: 201,
  errors: ["record.not_found", "organisations.refused"],
});

/** Something changed in the world on a day: the version of the day before ends, a new one begins. */
export const changeUnit = defineOperation({
  id: "organisations.changeUnit",
  method: "POST",
  path: "/api/units/{unitId}/changes",
  summary: "Change a unit from an effective day on",
  access: { ability: "organisations.edit" },
  params: unitParams,
  body: z.strictObject({
    /** The version the editor saw; refused with both values when another one is current. */
    basedOnVersionId: z.uuid(),
    effectiveOn: Day,
    description: UnitDescription,
    sourceDocument: SourceDocument.nullable(),
    reason: Reason,
  }),
  output: z.object({ versionId: z.uuid() }),
  errors: ["record.not_found", "record.changed", "organisations.refused"],
});

/** What was written about a span of days was wrong: the span stays, the statement is replaced, the old one is kept. */
export const correctUnit = defineOperation({
  id: "organisations.correctUnit",
  method: "POST",
  path: "/api/units/{unitId}/corrections",
  summary: "Correct a version that was recorded wrongly",
  access: { ability: "organisations.edit" },
  params: unitParams,
  body: z.strictObject({
    versionId: z.uuid(),
    description: UnitDescription,
    sourceDocument: SourceDocument.nullable(),
    reason: Reason,
  }),
  output: z.object({ versionId: z.uuid() }),
  errors: ["record.not_found", "record.changed", "organisations.refused"],
});

/** One recorded act by which bodies follow bodies: the old ones end, work and results pass to the named successors. */
export const recordSuccession = defineOperation({
  id: "organisations.recordSuccession",
  method: "POST",
  path: "/api/successions",
  summary: "Record a merger, split, renaming, abolition or transfer of work",
  access: { ability: "organisations.edit" },
  body: z.strictObject({
    kind: SuccessionKind,
    effectiveOn: Day,
    document: SourceDocument.nullable(),
    pairs: z.array(SuccessionPair).min(1).max(500),
    /** Who takes what, where an old body has several successors; `subject` as the refusal names it. */
    heirs: z
      .array(z.strictObject({ fromUnitId: UnitId, subject: z.string().min(1).max(60), toUnitId: UnitId }))
      .max(2000)
      .default([]),
    reason: Reason,
  }),
  output: z.object({ successionId: z.uuid() }),
  status: 201,
  errors: ["record.not_found", "organisations.refused"],
});

/** The owner states that a unit's result may be compared with that of a named unit the year before. */
export const linkComparison = defineOperation({
  id: "organisations.linkComparison",
  method: "POST",
  path: "/api/units/{unitId}/comparison-links",
  summary: "Allow a comparison with the year before over a succession",
  access: { ability: "organisations.edit" },
  params: unitParams,
  body: z.strictObject({ year: z.int().min(2000).max(2100), previousUnitId: UnitId, reason: Reason }),
  output: z.object({ linked: z.literal(true) }),
  status: 201,
  errors: ["record.not_found", "organisations.refused"],
});

/** Everything believed about all units of all times, one row a version; the list page exports what it shows of one day. */
export const exportUnits = defineOperation({
  id: "organisations.exportUnits",
  method: "GET",
  path: "/api/units/export",
  summary: "All units with all their versions in the shape of the import: reading the file back changes nothing",
  access: { ability: "organisations.read" },
  query: z.strictObject({ format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  output: {
    kind: "file",
    mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv; charset=utf-8"],
  },
  errors: [],
});

export const getUnitImportTemplate = defineOperation({
  id: "organisations.getImportTemplate",
  method: "GET",
  path: "/api/units/import/template",
  summary: "The workbook to fill in for an import of units",
  access: { ability: "organisations.import" },
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: [],
});

export const previewUnitImport = defineOperation({
  id: "organisations.previewImport",
  method: "POST",
  path: "/api/units/import/preview",
  summary: "Read and check a workbook of units; changes nothing",
  access: { ability: "organisations.import" },
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 8 * 1024 * 1024 },
  output: ImportPreview,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["import.unreadable"],
});

export const applyUnitImport = defineOperation({
  id: "organisations.applyImport",
  method: "POST",
  path: "/api/units/import/{previewId}/apply",
  summary: "Apply a previewed import in one transaction",
  access: { ability: "organisations.import" },
  params: z.strictObject({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: ImportResult,
  errors: ["record.not_found", "import.stale", "import.has_faults", "organisations.refused"],
});
