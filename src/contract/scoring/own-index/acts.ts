import { z } from "zod";
import { Day } from "../../../domain/calendar/day.ts";
import { UnitId } from "../../../domain/organisations/model.ts";
import { typedLine, typedText } from "../../../domain/text/typed-text.ts";
import { defineOperation } from "../../operation.ts";
import { paperFile, paperQuery } from "../papers.ts";
import { Reason } from "../texts.ts";
import { ownIndexParams } from "./rounds.ts";

const partParams = ownIndexParams.extend({ unitId: UnitId });
const done = z.object({ done: z.literal(true) });

export const approveOwnPart = defineOperation({
  id: "scoring.approveOwnPart",
  method: "POST",
  path: "/api/own-index/{roundId}/parts/{unitId}/approval",
  summary: "The head of a lead agency approves its part; it is locked from then on",
  access: { ability: "scoring.approve" },
  params: partParams,
  body: z.strictObject({}),
  output: done,
  errors: [
    "auth.forbidden",
    "record.not_found",
    "scoring.own_not_running",
    "scoring.own_locked",
    "scoring.own_part_approved",
    "scoring.own_part_incomplete",
  ],
});

export const returnOwnPart = defineOperation({
  id: "scoring.returnOwnPart",
  method: "POST",
  path: "/api/own-index/{roundId}/parts/{unitId}/return",
  summary: "Take the approval of a part back, with the reason: its head, or the owner of the index",
  access: { ability: "scoring.read" },
  params: partParams,
  body: z.strictObject({ reason: Reason }),
  output: done,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_locked", "scoring.own_part_not_approved"],
});

export const approveOwnIndex = defineOperation({
  id: "scoring.approveOwnIndex",
  method: "POST",
  path: "/api/own-index/{roundId}/approval",
  summary: "The committee approves the self-score of the province; every part must be approved before",
  access: { ability: "scoring.endorse" },
  params: ownIndexParams,
  body: z.strictObject({}),
  output: done,
  errors: [
    "auth.forbidden",
    "record.not_found",
    "scoring.own_not_running",
    "scoring.own_locked",
    "scoring.own_not_ready",
  ],
});

export const withdrawOwnApproval = defineOperation({
  id: "scoring.withdrawOwnApproval",
  method: "POST",
  path: "/api/own-index/{roundId}/approval/withdrawal",
  summary: "Take the committee's approval back before the self-score was sent, with the reason",
  access: { ability: "scoring.endorse" },
  params: ownIndexParams,
  body: z.strictObject({ reason: Reason }),
  output: done,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_not_approved", "scoring.own_locked"],
});

export const recordOwnSending = defineOperation({
  id: "scoring.recordOwnSending",
  method: "POST",
  path: "/api/own-index/{roundId}/sending",
  summary: "Record with which number and date the approved self-score went to the ministry; it is locked for good",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({ number: typedLine().min(1).max(200), date: Day, reason: Reason.nullable() }),
  output: done,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_not_approved", "scoring.own_locked"],
});

export const recordOwnPublication = defineOperation({
  id: "scoring.recordOwnPublication",
  method: "PUT",
  path: "/api/own-index/{roundId}/publication",
  summary: "Record the ministry's decision on the result and the rank among provinces; null takes it back",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({
    decision: z.strictObject({ number: typedLine().min(1).max(200), date: Day }).nullable(),
    rank: z.int().min(1).max(100).nullable(),
    rankOf: z.int().min(1).max(100).nullable(),
    reason: Reason,
  }),
  output: done,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_not_sent", "scoring.own_rank_refused"],
});

export const getOwnReport = defineOperation({
  id: "scoring.getOwnReport",
  method: "GET",
  path: "/api/own-index/{roundId}/report",
  summary: "The province's self-assessment report with its score sheet as DOCX or PDF, evidence that lacks explained",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  query: paperQuery,
  output: paperFile,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_set_unknown"],
});

export const remindOwnLeads = defineOperation({
  id: "scoring.remindOwnLeads",
  method: "POST",
  path: "/api/own-index/{roundId}/reminders",
  summary: "Remind the people and heads of lead agencies of their part",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({ unitIds: z.array(UnitId).min(1).max(100), text: typedText().min(5).max(2000) }),
  output: z.object({ units: z.int(), people: z.int() }),
  errors: ["auth.forbidden", "record.not_found", "scoring.own_not_running"],
});
