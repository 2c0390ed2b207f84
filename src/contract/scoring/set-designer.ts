import { z } from "zod";
import { partLevelLabels } from "../../domain/scoring/compare/change-labels.ts";
import { changeKinds } from "../../domain/scoring/compare/list-set-changes.ts";
import { CriteriaSet } from "../../domain/scoring/model.ts";
import { CriteriaSetId, CriteriaSetState } from "../../domain/scoring/round.ts";
import { typedLine } from "../../domain/text/typed-text.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";
import { Reason, TextPair } from "./texts.ts";

const params = z.strictObject({ setId: CriteriaSetId });
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Title = typedLine().min(1).max(500);

/** One of the sets that ship with the program. */
export const ShippedSet = z.object({
  code: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  level: z.string().nullable(),
  authenticity: z.string().nullable(),
  areas: z.int(),
  criteria: z.int(),
  components: z.int(),
});
export type ShippedSet = z.infer<typeof ShippedSet>;

export const listShippedSets = defineOperation({
  id: "scoring.listShippedSets",
  method: "GET",
  path: "/api/criteria-sets/shipped",
  summary: "The criteria sets that ship with the program, to begin a set from",
  access: { ability: "scoring.manage" },
  output: z.object({ items: z.array(ShippedSet) }),
  errors: [],
});

/** What a new set begins with. */
export const SetOrigin = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("empty") }),
  /** A stored version: under its own code its next version, under another one the set that continues it. */
  z.strictObject({ kind: z.literal("set"), setId: CriteriaSetId }),
  z.strictObject({ kind: z.literal("shipped"), code: z.string().max(200) }),
]);
export type SetOrigin = z.infer<typeof SetOrigin>;

export const createCriteriaSet = defineOperation({
  id: "scoring.createCriteriaSet",
  method: "POST",
  path: "/api/criteria-sets",
  summary: "Begin a draft: empty, after a shipped set, or from a stored one with the lineage of its codes",
  access: { ability: "scoring.manage" },
  body: z.strictObject({
    from: SetOrigin,
    code: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u),
    title: Title,
    titleEn: Title.nullable(),
    year: z.int().min(1945).max(2999).nullable(),
    level: typedLine().min(1).max(200).nullable(),
    reason: Reason,
  }),
  output: z.object({ setId: CriteriaSetId, version: z.int() }),
  status: 201,
  errors: ["record.not_found", "scoring.set_code_taken", "scoring.set_draft_exists"],
});

export const getCriteriaSetDocument = defineOperation({
  id: "scoring.getCriteriaSetDocument",
  method: "GET",
  path: "/api/criteria-sets/{setId}/document",
  summary: "The whole document of a set, as its file holds it, with its checksum",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    setId: CriteriaSetId,
    code: z.string(),
    version: z.int(),
    state: CriteriaSetState,
    sha256: Sha256,
    document: CriteriaSet,
    /** Whether this person may change the document now. */
    editable: z.boolean(),
  }),
  errors: ["record.not_found"],
});

export const saveCriteriaSet = defineOperation({
  id: "scoring.saveCriteriaSet",
  method: "PUT",
  path: "/api/criteria-sets/{setId}/document",
  summary: "Save a draft as a whole; refused where somebody else saved since it was read",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    /** Checksum of the document that the person began from. */
    basedOnSha256: Sha256,
    document: CriteriaSet,
  }),
  output: z.object({ sha256: Sha256, savedAt: z.iso.datetime(), errors: z.int(), warnings: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.set_frozen", "scoring.set_refused"],
});

const ChangeKindName = z.enum(changeKinds);

/** One line of the comparison of two sets. */
export const SetChangeRow = z.object({
  /** Place in the comparison, from 1. */
  position: z.int(),
  /** Null for the head of the set: titles, policies, classes. */
  level: z.enum(["area", "criterion", "component"]).nullable(),
  kinds: z.array(ChangeKindName),
  /** The kinds in words, in the language of the request. */
  change: z.string(),
  codeBefore: z.string().nullable(),
  code: z.string().nullable(),
  nameBefore: z.string().nullable(),
  name: z.string().nullable(),
  maxBefore: z.string().nullable(),
  max: z.string().nullable(),
  /** Both sides as people read them, in the language of the request. */
  fields: z.array(z.object({ field: TextPair, before: z.string().nullable(), after: z.string().nullable() })),
  /** The changed fields in one text, in the language of the request. */
  details: z.string(),
});
export type SetChangeRow = z.infer<typeof SetChangeRow>;

const changeColumns: readonly ListColumn[] = [
  { key: "position", titleVi: "STT", titleEn: "No.", type: "integer" },
  { key: "level", titleVi: "Cấp", titleEn: "Level", type: "text", labels: partLevelLabels },
  { key: "change", titleVi: "Thay đổi", titleEn: "Change", type: "text" },
  { key: "codeBefore", titleVi: "Mã cũ", titleEn: "Old code", type: "text" },
  { key: "code", titleVi: "Mã mới", titleEn: "New code", type: "text" },
  { key: "nameBefore", titleVi: "Tên cũ", titleEn: "Old name", type: "text" },
  { key: "name", titleVi: "Tên mới", titleEn: "New name", type: "text" },
  { key: "maxBefore", titleVi: "Điểm tối đa cũ", titleEn: "Old maximum", type: "decimal" },
  { key: "max", titleVi: "Điểm tối đa mới", titleEn: "New maximum", type: "decimal" },
  { key: "details", titleVi: "Nội dung sửa", titleEn: "What changed", type: "text" },
];

export const listSetChanges = defineOperation({
  id: "scoring.listSetChanges",
  method: "GET",
  path: "/api/criteria-sets/{setId}/changes",
  summary: "A set against another one or another version, line by line, matched by lineage",
  access: { ability: "scoring.read" },
  params,
  query: listQuery(["position"], {
    /** The older set. */
    against: CriteriaSetId,
    kind: ChangeKindName.optional(),
    /** `changed` (usual): only lines with a change; `all`: every line. */
    lines: z.enum(["changed", "all"]).default("changed"),
  }),
  output: pageOf(SetChangeRow),
  columns: changeColumns,
  fileName: { vi: "so-sanh-bo-tieu-chi", en: "criteria-set-changes" },
  errors: ["record.not_found"],
});
