import { z } from "zod";
import { checkParts } from "../domain/audit/check-part.ts";
import { Day } from "../domain/calendar/day.ts";
import { listQuery, pageOf } from "./list.ts";
import { defineOperation, type ListColumn } from "./operation.ts";

/** change: something was written; read: personal data were looked at; auth: signing in and out; system: the program itself, and checks of what it holds. */
export const ActionKind = z.enum(["change", "read", "auth", "system"]);
export type ActionKind = z.infer<typeof ActionKind>;

/** One recorded act as a readable line. */
export const ActionItem = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  kind: ActionKind,
  /** `feature.verbNoun`, as in code. */
  verb: z.string(),
  sentenceVi: z.string(),
  sentenceEn: z.string(),
  accountId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  /** In which role and unit the person acted. */
  roleNameVi: z.string().nullable(),
  roleNameEn: z.string().nullable(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  /** What was acted on: a type such as `account` and the ids of the records. */
  subjectType: z.string(),
  subjectIds: z.array(z.uuid()),
  /** The person stood in for, during a substitution. */
  onBehalfOfName: z.string().nullable(),
  /** Null also where it is withheld. */
  reason: z.string().nullable(),
  /** True where the content is withheld, and the reason is not one that is told openly, as that of a publication. */
  reasonWithheld: z.boolean(),
  /** True where the act is one of scoring and this person does not work on it: its content stays closed. */
  withheld: z.boolean(),
  requestId: z.string().nullable(),
});
export type ActionItem = z.infer<typeof ActionItem>;

/** What an identifier or a role's code in a recorded act stands for, as it is called now. */
export const RecordName = z.object({
  key: z.string(),
  type: z.enum(["account", "unit", "round", "criteriaSet", "role"]),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** False where this person may not open the record. */
  visible: z.boolean(),
});
export type RecordName = z.infer<typeof RecordName>;

export const ActionDetail = ActionItem.extend({
  /** Names of the records and roles that occur in the act; those that are gone, and what lies beyond 1,000, have none. */
  names: z.array(RecordName),
  /** What changed, as sealed in the chain. */
  detail: z.record(z.string(), z.unknown()),
  /** Personal data of the act, kept outside the chain; looking at them is itself recorded. */
  personal: z.unknown(),
  /** Place in the chain; null while the act waits to be sealed. */
  sealNumber: z.int().nullable(),
});
export type ActionDetail = z.infer<typeof ActionDetail>;

const actionColumns: readonly ListColumn[] = [
  { key: "at", titleVi: "Thời điểm", titleEn: "Time", type: "instant" },
  { key: "actorName", titleVi: "Người thực hiện", titleEn: "Person", type: "text" },
  { key: "roleNameVi", titleVi: "Vai trò", titleEn: "Role (Vietnamese)", type: "text" },
  { key: "roleNameEn", titleVi: "Vai trò (tiếng Anh)", titleEn: "Role", type: "text" },
  { key: "unitName", titleVi: "Đơn vị", titleEn: "Unit (Vietnamese)", type: "text" },
  { key: "unitNameEn", titleVi: "Đơn vị (tiếng Anh)", titleEn: "Unit", type: "text" },
  { key: "sentenceVi", titleVi: "Nội dung", titleEn: "Act (Vietnamese)", type: "text" },
  { key: "sentenceEn", titleVi: "Nội dung (tiếng Anh)", titleEn: "Act", type: "text" },
  { key: "reason", titleVi: "Lý do", titleEn: "Reason", type: "text" },
  { key: "kind", titleVi: "Loại", titleEn: "Kind", type: "text" },
  { key: "verb", titleVi: "Mã thao tác", titleEn: "Verb", type: "text" },
  { key: "onBehalfOfName", titleVi: "Làm thay cho", titleEn: "On behalf of", type: "text" },
  { key: "subjectType", titleVi: "Loại đối tượng", titleEn: "Subject type", type: "text" },
  { key: "requestId", titleVi: "Mã yêu cầu", titleEn: "Request", type: "text" },
];

export const listActions = defineOperation({
  id: "audit.listActions",
  method: "GET",
  path: "/api/audit/actions",
  summary: "Recorded acts in the units within reach, newest first by `sort=-at`.",
  access: { ability: "audit.read" },
  query: listQuery(["at"], {
    accountId: z.uuid().optional(),
    unitId: z.uuid().optional(),
    kind: ActionKind.optional(),
    verb: z.string().max(100).optional(),
    subjectType: z.string().max(60).optional(),
    subjectId: z.uuid().optional(),
    /** `false` leaves out that personal data were looked at. */
    reads: z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional(),
    /** First and last day, in Việt Nam. */
    from: Day.optional(),
    to: Day.optional(),
  }),
  output: pageOf(ActionItem),
  errors: [],
  columns: actionColumns,
  fileName: { vi: "nhat-ky", en: "acts" },
});

export const getAction = defineOperation({
  id: "audit.getAction",
  method: "GET",
  path: "/api/audit/actions/{actionId}",
  summary: "One act with what changed.",
  access: { ability: "audit.read" },
  params: z.object({ actionId: z.uuid() }),
  output: ActionDetail,
  errors: ["record.not_found"],
});

export const listVerbs = defineOperation({
  id: "audit.listVerbs",
  method: "GET",
  path: "/api/audit/verbs",
  summary: "The verbs an act can have, for the filter.",
  access: { ability: "audit.read" },
  output: z.object({ items: z.array(z.object({ verb: z.string(), nameVi: z.string(), nameEn: z.string() })) }),
  errors: [],
});

export const Verification = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** running until it ends; broken: something was found. */
  state: z.enum(["running", "holds", "broken", "failed"]),
  /** False: the record of acts holds another end of this check or none, so that nothing here is to be believed. */
  agrees: z.boolean(),
  checkedSeals: z.int(),
  checkedActions: z.int(),
  unsealedActions: z.int(),
  /** What a running check is looking at. */
  part: z.enum(checkParts).nullable(),
  /** How much of each part was looked at: links, tables, rounds, versions of columns, publications, contents of files. */
  checked: z.array(z.object({ part: z.enum(checkParts), count: z.int() })),
  findingCount: z.int(),
  /** The first fifty of each part; none for people who may not check. */
  findings: z.array(
    z.object({
      part: z.enum(checkParts),
      ...{ textVi: z.string(), textEn: z.string() },
      /** Where what is named stands, below the officers' application, or `/rankings/…` of the public site; null where there is no page, or it is closed. */
      href: z.string().nullable(),
    }),
  ),
});
export type Verification = z.infer<typeof Verification>;

export const getChainState = defineOperation({
  id: "audit.getChainState",
  method: "GET",
  path: "/api/audit/chain",
  summary: "How far the chain is sealed, what waits, and the last verification.",
  access: { ability: "audit.read" },
  output: z.object({
    sealedUpTo: z.object({ number: z.int(), at: z.iso.datetime(), digest: z.string() }).nullable(),
    unsealed: z.object({ count: z.int(), oldestAt: z.iso.datetime().nullable() }),
    lastVerification: Verification.nullable(),
    /** By the record of acts a later check ended, whose result is not there any more. */
    laterLost: z.boolean(),
    canVerify: z.boolean(),
  }),
  errors: [],
});

export const startVerification = defineOperation({
  id: "audit.startVerification",
  method: "POST",
  path: "/api/audit/verifications",
  summary:
    "Checks the chain, all rows, results, publications and files in the background; ask for its state until it has ended.",
  access: { ability: "audit.verify" },
  output: Verification,
  status: 201,
  errors: ["audit.verification_running"],
});
