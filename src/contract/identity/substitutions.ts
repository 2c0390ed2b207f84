import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { listQuery, pageOf } from "../list.ts";
import { defineOperation, type ListColumn } from "../operation.ts";

export const SubstitutionItem = z.object({
  id: z.uuid(),
  /** The person on leave. */
  accountId: z.uuid(),
  displayName: z.string(),
  substituteId: z.uuid(),
  substituteName: z.string(),
  validFrom: Day,
  /** The last day of leave. */
  validUntil: Day,
  reason: z.string(),
  state: z.enum(["planned", "current", "ended"]),
  canEnd: z.boolean(),
});
export type SubstitutionItem = z.infer<typeof SubstitutionItem>;

const substitutionColumns: readonly ListColumn[] = [
  { key: "displayName", titleVi: "Người vắng mặt", titleEn: "Person on leave", type: "text" },
  { key: "substituteName", titleVi: "Người làm thay", titleEn: "Substitute", type: "text" },
  { key: "validFrom", titleVi: "Từ ngày", titleEn: "From", type: "day" },
  { key: "validUntil", titleVi: "Đến hết ngày", titleEn: "Until", type: "day" },
  { key: "reason", titleVi: "Lý do", titleEn: "Reason", type: "text" },
  { key: "state", titleVi: "Trạng thái", titleEn: "State", type: "text" },
];

export const listSubstitutions = defineOperation({
  id: "identity.listSubstitutions",
  method: "GET",
  path: "/api/substitutions",
  summary: "Substitutions one takes part in, and those of the accounts one manages.",
  access: "signedIn",
  query: listQuery(["validFrom", "displayName"], {
    accountId: z.uuid().optional(),
    state: z.enum(["planned", "current", "ended"]).optional(),
  }),
  output: pageOf(SubstitutionItem),
  errors: [],
  columns: substitutionColumns,
  fileName: { vi: "lam-thay", en: "substitutions" },
});

export const nameSubstitute = defineOperation({
  id: "identity.nameSubstitute",
  method: "POST",
  path: "/api/substitutions",
  summary: "Names who acts in place of a person on leave, for oneself or for an account one manages.",
  access: "signedIn",
  body: z.strictObject({
    accountId: z.uuid(),
    substituteId: z.uuid(),
    validFrom: Day,
    validUntil: Day,
    reason: typedText().min(1).max(500),
  }),
  output: SubstitutionItem,
  status: 201,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "identity.exceeds_own",
    "identity.substitute_refused",
    "identity.substitution_overlaps",
    "identity.days_reversed",
    "identity.read_only_account",
  ],
});

export const endSubstitution = defineOperation({
  id: "identity.endSubstitution",
  method: "POST",
  path: "/api/substitutions/{substitutionId}/end",
  summary: "Ends a substitution at once; a planned one is withdrawn.",
  access: "signedIn",
  params: z.object({ substitutionId: z.uuid() }),
  output: SubstitutionItem,
  errors: ["record.not_found", "identity.substitution_ended", "identity.read_only_account"],
});
