import { z } from "zod";
import { CriteriaSetId, CriteriaSetState } from "../../domain/scoring/round.ts";
import { setAuthenticityLabels, setLevelLabels, setStateLabels } from "../../domain/scoring/set-labels.ts";
import { ActionView } from "../action-view.ts";
import { ImportPreview } from "../imports.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { Reason, SetPart, TextPair } from "./texts.ts";

/** One version of a criteria set, without its tree. */
export const CriteriaSetRow = z.object({
  id: CriteriaSetId,
  /** The `id` of the set in its file: versions of one set share it. */
  code: z.string(),
  version: z.int().min(1),
  title: z.string(),
  titleEn: z.string().nullable(),
  level: z.string().nullable(),
  year: z.int().nullable(),
  scale: z.string(),
  state: CriteriaSetState,
  /** As its file says: official, reconstructed, demonstration …; free text. */
  authenticity: z.string().nullable(),
  areas: z.int(),
  criteria: z.int(),
  components: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** Rounds that use this version. */
  rounds: z.int(),
  sha256: z.string(),
  createdAt: z.iso.datetime(),
  frozenAt: z.iso.datetime().nullable(),
});
export type CriteriaSetRow = z.infer<typeof CriteriaSetRow>;

/** One fault the validator found, with the place people know. */
export const SetFinding = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** Place in the file: `areas[0].criteria[1].max`. */
  path: z.string(),
  text: TextPair,
});
export type SetFinding = z.infer<typeof SetFinding>;

const SetCriterion = SetPart.extend({ components: z.array(SetPart) });
const SetArea = SetPart.extend({ criteria: z.array(SetCriterion) });

export const CriteriaSetDetail = z.object({
  set: CriteriaSetRow,
  areas: z.array(SetArea),
  bonus: z.object({ max: z.string(), rule: z.string().nullable() }),
  penalty: z.object({ max: z.string(), rule: z.string().nullable() }),
  /** The index, rounding, ranking and classes in words, one sentence each. */
  policies: z.array(TextPair),
  classes: z.array(z.object({ name: z.string(), nameEn: z.string().nullable(), limit: TextPair })),
  note: z.string().nullable(),
  /** All versions of the same code, newest first. */
  versions: z.array(CriteriaSetRow.pick({ id: true, version: true, state: true, createdAt: true, frozenAt: true })),
  abilities: z.object({ freeze: z.boolean(), remove: z.boolean(), import: z.boolean() }),
});
export type CriteriaSetDetail = z.infer<typeof CriteriaSetDetail>;

const columns: readonly ListColumn[] = [
  { key: "code", titleVi: "Mã bộ tiêu chí", titleEn: "Code", type: "text" },
  { key: "version", titleVi: "Phiên bản", titleEn: "Version", type: "integer" },
  { key: "title", titleVi: "Tên bộ tiêu chí", titleEn: "Title", type: "text" },
  { key: "level", titleVi: "Cấp", titleEn: "Level", type: "text", labels: setLevelLabels },
  { key: "year", titleVi: "Năm", titleEn: "Year", type: "integer" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text", labels: setStateLabels },
  {
    key: "authenticity",
    titleVi: "Tính xác thực",
    titleEn: "Authenticity",
    type: "text",
    labels: setAuthenticityLabels,
  },
  { key: "areas", titleVi: "Lĩnh vực", titleEn: "Areas", type: "integer" },
  { key: "criteria", titleVi: "Tiêu chí", titleEn: "Criteria", type: "integer" },
  { key: "components", titleVi: "Tiêu chí thành phần", titleEn: "Components", type: "integer" },
  { key: "errors", titleVi: "Lỗi", titleEn: "Errors", type: "integer" },
  { key: "rounds", titleVi: "Số đợt sử dụng", titleEn: "Rounds", type: "integer" },
  { key: "createdAt", titleVi: "Ngày nhập", titleEn: "Imported", type: "instant" },
];

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const params = z.strictObject({ setId: CriteriaSetId });

export const listCriteriaSets = defineOperation({
  id: "scoring.listCriteriaSets",
  method: "GET",
  path: "/api/criteria-sets",
  summary: "Versions of criteria sets, filtered, sorted and paged",
  access: { ability: "scoring.read" },
  query: listQuery(["title", "code", "year", "createdAt"], {
    state: CriteriaSetState.optional(),
    code: z.string().max(200).optional(),
  }),
  output: pageOf(CriteriaSetRow),
  columns,
  fileName: { vi: "bo-tieu-chi", en: "criteria-sets" },
  errors: [],
});

export const getCriteriaSet = defineOperation({
  id: "scoring.getCriteriaSet",
  method: "GET",
  path: "/api/criteria-sets/{setId}",
  summary: "One version of a criteria set: its tree with every rule in words, policies and classes",
  access: { ability: "scoring.read" },
  params,
  output: CriteriaSetDetail,
  errors: ["record.not_found"],
});

export const listCriteriaSetFindings = defineOperation({
  id: "scoring.listCriteriaSetFindings",
  method: "GET",
  path: "/api/criteria-sets/{setId}/findings",
  summary: "Everything the validator finds in a set, gravest first",
  access: { ability: "scoring.read" },
  params,
  output: z.object({ items: z.array(SetFinding) }),
  errors: ["record.not_found"],
});

export const listCriteriaSetHistory = defineOperation({
  id: "scoring.listCriteriaSetHistory",
  method: "GET",
  path: "/api/criteria-sets/{setId}/history",
  summary: "The recorded actions on a set, newest first",
  access: { ability: "scoring.read" },
  params,
  output: z.object({ items: z.array(ActionView) }),
  errors: ["record.not_found"],
});

export const getCriteriaSetTemplate = defineOperation({
  id: "scoring.getCriteriaSetTemplate",
  method: "GET",
  path: "/api/criteria-sets/import/template",
  summary: "The workbook to write a criteria set in, with an example of every kind of rule",
  access: { ability: "scoring.manage" },
  output: { kind: "file", mediaTypes: [xlsx] },
  errors: [],
});

/** What an import of a set would do; the rows are its areas, criteria and components. */
export const CriteriaSetPreview = ImportPreview.extend({
  /** Null where the file is too faulty to tell. */
  set: z
    .object({
      code: z.string(),
      title: z.string(),
      /** The version the import would write. */
      version: z.int(),
      /** new: first or next version; replaced: the draft with this number changes; same: nothing would change. */
      outcome: z.enum(["new", "replaced", "same"]),
    })
    .nullable(),
  findings: z.array(SetFinding),
});
export type CriteriaSetPreview = z.infer<typeof CriteriaSetPreview>;

export const previewCriteriaSetImport = defineOperation({
  id: "scoring.previewCriteriaSetImport",
  method: "POST",
  path: "/api/criteria-sets/import/preview",
  summary: "Read and check a set from a JSON file or a workbook; changes nothing",
  access: { ability: "scoring.manage" },
  query: z.strictObject({
    fileName: z.string().min(1).max(255),
    /** Which set to take from a JSON file that holds several. */
    setCode: z.string().max(200).optional(),
  }),
  body: { kind: "file", maxBytes: 8 * 1024 * 1024 },
  output: CriteriaSetPreview,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["import.unreadable"],
});

export const applyCriteriaSetImport = defineOperation({
  id: "scoring.applyCriteriaSetImport",
  method: "POST",
  path: "/api/criteria-sets/import/{previewId}/apply",
  summary: "Store a previewed set: replaces the draft of its code, or makes the next version of a frozen one",
  access: { ability: "scoring.manage" },
  params: z.strictObject({ previewId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: z.object({ setId: CriteriaSetId, version: z.int(), outcome: z.enum(["new", "replaced", "same"]) }),
  errors: ["record.not_found", "import.stale", "import.has_faults"],
});

export const exportCriteriaSet = defineOperation({
  id: "scoring.exportCriteriaSet",
  method: "GET",
  path: "/api/criteria-sets/{setId}/export",
  summary: "The set as JSON or as a workbook that can be imported again without loss",
  access: { ability: "scoring.read" },
  params,
  query: z.strictObject({ format: z.enum(["json", "xlsx"]) }),
  output: { kind: "file", mediaTypes: ["application/json", xlsx] },
  errors: ["record.not_found"],
});

export const freezeCriteriaSet = defineOperation({
  id: "scoring.freezeCriteriaSet",
  method: "POST",
  path: "/api/criteria-sets/{setId}/freezing",
  summary: "Freeze a set without errors, so that rounds may use it; it never changes again",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    /** Checksum of the document the person saw. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    reason: Reason,
  }),
  output: z.object({ state: z.literal("frozen") }),
  errors: ["record.not_found", "record.changed", "scoring.set_frozen", "scoring.set_has_errors"],
});

export const removeCriteriaSet = defineOperation({
  id: "scoring.removeCriteriaSet",
  method: "POST",
  path: "/api/criteria-sets/{setId}/removal",
  summary: "Remove a draft that no round uses",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found", "scoring.set_frozen", "scoring.set_in_use"],
});
