import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedLine, typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { paperFile, paperQuery } from "./papers.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
const sessionParams = params.extend({ sessionId: z.uuid() });

/** A meeting of the council. */
export const SessionFields = z.strictObject({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  venue: typedLine().min(1).max(300),
  guests: z.array(typedLine().min(1).max(300)).max(100),
  /** What the meeting concludes beside its decisions; a line each. */
  conclusions: typedText().max(10_000).nullable(),
  minutesNumber: typedLine().min(1).max(40).nullable(),
  minutesDate: Day.nullable(),
  /** Members by account; who is not named was away. */
  attendance: z
    .array(z.strictObject({ accountId: z.uuid(), present: z.boolean(), absence: typedText().max(300).nullable() }))
    .max(100),
});
export type SessionFields = z.infer<typeof SessionFields>;

/** A signed scan of the minutes. */
export const MinutesScan = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  /** Why it took the place of the one before; null: it is the first. */
  reason: z.string().nullable(),
});
export type MinutesScan = z.infer<typeof MinutesScan>;

export const CouncilSession = z.object({
  ...SessionFields.shape,
  id: z.uuid(),
  number: z.int(),
  version: z.int(),
  decided: z.int(),
  /** Signed minutes as they were attached, the newest first: it stands, the others stay to be looked at. */
  scans: z.array(MinutesScan),
});
export type CouncilSession = z.infer<typeof CouncilSession>;

export const addCouncilSession = defineOperation({
  id: "scoring.addCouncilSession",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/sessions",
  summary: "Call a meeting of the council: date, place, who is there; its members are told",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({ ...SessionFields.shape, reason: Reason }),
  output: z.object({ sessionId: z.uuid() }),
  status: 201,
  errors: ["record.not_found", "scoring.round_not_open", "scoring.council_finished", "scoring.session_refused"],
});

export const changeCouncilSession = defineOperation({
  id: "scoring.changeCouncilSession",
  method: "PUT",
  path: "/api/rounds/{roundId}/council-work/sessions/{sessionId}",
  summary: "Change a meeting: who was there, its end and conclusions, number and date of its minutes",
  access: { ability: "scoring.read" },
  params: sessionParams,
  body: z.strictObject({ ...SessionFields.shape, basedOnVersion: z.int().min(1), reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.round_not_open", "scoring.session_refused"],
});

export const attachMinutes = defineOperation({
  id: "scoring.attachMinutes",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/sessions/{sessionId}/scans",
  summary: "Attach the signed minutes of a meeting as a scan, judged by its content, with their number and date",
  access: { ability: "scoring.read" },
  params: sessionParams,
  query: z.strictObject({
    fileName: z.string().min(1).max(255),
    /** Version of the meeting that the person saw. */
    basedOnVersion: z.string().regex(/^[1-9]\d{0,8}$/),
    number: typedLine().min(1).max(40),
    date: Day,
    /** Needed where it takes the place of another one. */
    reason: Reason.optional(),
  }),
  body: { kind: "file", maxBytes: 32 * 1024 * 1024 },
  output: z.object({ version: z.int() }),
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.scan_refused",
    "scoring.minutes_reason_missing",
    "scoring.minutes_date_refused",
  ],
});

export const openMinutesScan = defineOperation({
  id: "scoring.openMinutesScan",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/sessions/{sessionId}/scans/{scanId}",
  summary: "Signed minutes of a meeting, the ones that stand or earlier ones",
  access: { ability: "scoring.read" },
  params: sessionParams.extend({ scanId: z.uuid() }),
  output: { kind: "file", mediaTypes: ["application/pdf", "image/jpeg", "image/png", "image/webp"] },
  errors: ["record.not_found"],
});

export const getCouncilMinutes = defineOperation({
  id: "scoring.getCouncilMinutes",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/sessions/{sessionId}/minutes",
  summary: "The minutes of a meeting of the council, as DOCX or PDF in the form of Nghị định 30/2020/NĐ-CP",
  access: { ability: "scoring.read" },
  params: sessionParams,
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found"],
});

export const getResultSubmission = defineOperation({
  id: "scoring.getResultSubmission",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/submission",
  summary: "The submission to the chairman with the result as it stands, as DOCX or PDF",
  access: { ability: "scoring.read" },
  params,
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found", "scoring.drafts_over"],
});

export const getDecisionDraft = defineOperation({
  id: "scoring.getDecisionDraft",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/decision-draft",
  summary: "The draft of the decision that approves and publishes the result, as DOCX or PDF",
  access: { ability: "scoring.read" },
  params,
  query: paperQuery,
  output: paperFile,
  errors: ["record.not_found", "scoring.drafts_over"],
});
