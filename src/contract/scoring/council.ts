import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { VerdictRequest } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { Verdict } from "../../domain/scoring/columns/entry.ts";
import { CouncilRules } from "../../domain/scoring/council/council-rules.ts";
import { CouncilVote, VoteOutcome } from "../../domain/scoring/council/count-votes.ts";
import { DisputeReason } from "../../domain/scoring/council/disputes.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { CouncilDuty } from "../../domain/scoring/workflow/round-workflow.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { ColumnView } from "./columns.ts";
import { CouncilSession } from "./council-sessions.ts";
import { ExactNumber, InputField, Reason, TextPair } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
const proposalParams = params.extend({ proposalId: z.uuid() });
/** One component of one unit. */
export const CouncilPlace = z.strictObject({
  unitId: UnitId,
  /** Empty: bonus and penalty of the unit. */ component: z.string().max(60),
});

export const VoteCountView = z.object({
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  present: z.int(),
  quorum: z.int(),
  outcome: VoteOutcome,
});

export const CouncilCaseLine = z.object({
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  blockCode: BlockCode,
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Of bonus and penalty the cap of the bonus; their points are the bonus less the penalty. */
  max: z.string(),
  /** Caps of the set, of bonus and penalty alone. */
  caps: z.object({ bonus: z.string(), penalty: z.string() }).nullable(),
  reasons: z.array(DisputeReason),
  addedReason: z.string().nullable(),
  selfPoints: z.string().nullable(),
  appraisedPoints: z.string().nullable(),
  /** As the council decided; null while it has not. */
  councilPoints: z.string().nullable(),
  /** new: nobody has proposed anything; proposed: it is voted on; decided: the decision stands. */
  state: z.enum(["new", "proposed", "decided"]),
});
export type CouncilCaseLine = z.infer<typeof CouncilCaseLine>;

/** Something that is missing before the publication, in words, with the units it is about. */
export const PublicationLackView = TextPair.extend({
  /**
   * unfilled: inputs are missing or wrong; late: changed after the approval of the part, and judged by nobody; request:
   * asked not to be scored, and not answered; unappraised: counts as self-assessed, `units` are the agencies.
   */
  kind: z.enum([
    ...["window", "approval", "council", "minutes"],
    ...["unfilled", "late", "request", "unsent", "unappraised"],
  ] as const),
  units: z.array(
    z.object({
      unitId: UnitId,
      nameVi: z.string(),
      nameEn: z.string().nullable(),
      components: z.int(),
      /** The parts that a unit asked to leave out; only of requests. */
      parts: z.array(z.string()),
    }),
  ),
});

export const CouncilSeatView = z.object({
  accountId: z.uuid(),
  name: z.string(),
  office: z.string().nullable(),
  duty: CouncilDuty,
});

export const getCouncilWork = defineOperation({
  id: "scoring.getCouncilWork",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work",
  summary: "The agenda of the council, made of what is disputed, with its sessions, its rules and who sits in it",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    titleVi: z.string(),
    titleEn: z.string().nullable(),
    /** The result is published: nothing of the council may be changed. */
    published: z.boolean(),
    /** The instant of the answer, by the clock that opens and locks the windows. */
    now: z.iso.datetime(),
    window: z.enum(["none", "notBegun", "open", "closed"]),
    opensAt: z.iso.datetime().nullable(),
    closesAt: z.iso.datetime().nullable(),
    /** Units on which the council decides again, its time for all being over, each until when; none once it has ended. */
    reopened: z.array(
      z.object({
        unitId: UnitId,
        unitNameVi: z.string(),
        unitNameEn: z.string().nullable(),
        until: z.iso.datetime(),
      }),
    ),
    rules: CouncilRules,
    version: z.int(),
    finishedAt: z.iso.datetime().nullable(),
    reopenReason: z.string().nullable(),
    members: z.array(CouncilSeatView),
    sessions: z.array(CouncilSession),
    cases: z.array(CouncilCaseLine),
    /** Every unit of the round, to add a case by hand. */
    units: z.array(
      z.object({ unitId: UnitId, blockCode: BlockCode, nameVi: z.string(), nameEn: z.string().nullable() }),
    ),
    /** What still stands before the publication, in words. */
    lacks: z.array(PublicationLackView),
    /** What should be there before the publication, and hinders nothing. */
    advice: z.array(PublicationLackView),
    abilities: z.object({
      prepares: z.boolean(),
      proposes: z.boolean(),
      votes: z.boolean(),
      records: z.boolean(),
      /** May give 0 points to what units left unfilled. */
      settles: z.boolean(),
      /** May take the end of the meetings back: they have ended, and there is time left to meet. */
      reopens: z.boolean(),
    }),
  }),
  errors: ["record.not_found"],
});

const ClassName = z.object({ nameVi: z.string(), nameEn: z.string().nullable() });

export const UnitEffectView = z.object({
  unitId: UnitId,
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  pointsBefore: z.string(),
  pointsAfter: z.string(),
  percentBefore: z.string().nullable(),
  percentAfter: z.string().nullable(),
  classBefore: ClassName.nullable(),
  classAfter: ClassName.nullable(),
  rankBefore: z.int().nullable(),
  rankAfter: z.int().nullable(),
  own: z.boolean(),
});
export type UnitEffectView = z.infer<typeof UnitEffectView>;

/** What a decision would do: the component of the unit, the unit and every unit of its block that moves with it. */
export const DecisionEffect = z.object({
  component: z.object({ before: ExactNumber.nullable(), after: ExactNumber.nullable(), how: TextPair }),
  units: z.array(UnitEffectView),
  blockUnits: z.int(),
});
export type DecisionEffect = z.infer<typeof DecisionEffect>;

export const ProposalView = z.object({
  id: z.uuid(),
  number: z.int(),
  verdict: Verdict,
  inputs: z.record(z.string(), z.string()),
  points: z.string().nullable(),
  /** Points that the proposal gives. */
  gives: z.string().nullable(),
  reason: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  votes: z.array(
    z.object({
      accountId: z.uuid(),
      name: z.string(),
      duty: CouncilDuty,
      vote: CouncilVote,
      note: z.string().nullable(),
    }),
  ),
  decidedAt: z.iso.datetime().nullable(),
  sessionId: z.uuid().nullable(),
  decisionReason: z.string().nullable(),
});
export type ProposalView = z.infer<typeof ProposalView>;

export const getCouncilCase = defineOperation({
  id: "scoring.getCouncilCase",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/case",
  summary:
    "One case of the council: every column side by side, the proposals with their votes, and what the last would do",
  access: { ability: "scoring.read" },
  params,
  query: CouncilPlace.extend({ component: CouncilPlace.shape.component.default("") }),
  output: CouncilCaseLine.extend({
    /** The council may decide on it now, in its window or because it was opened again for the unit. */
    atWork: z.boolean(),
    rule: TextPair,
    fields: z.array(InputField),
    /** What counts without the council: a proposal to change inputs begins here. */
    inputs: z.record(z.string(), z.string()),
    columns: z.array(ColumnView),
    proposals: z.array(ProposalView),
    /** Of the proposal that is voted on; null while there is none. */
    effect: DecisionEffect.nullable(),
    /** By session: how the votes on the open proposal stand with the members present there. */
    counts: z.array(z.object({ sessionId: z.uuid(), count: VoteCountView })),
  }),
  errors: ["record.not_found"],
});

const ProposalRequest = z.strictObject({
  ...CouncilPlace.shape,
  verdict: Verdict,
  inputs: VerdictRequest.shape.inputs,
  points: VerdictRequest.shape.points,
});

export const computeDecisionEffect = defineOperation({
  id: "scoring.computeDecisionEffect",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/effect",
  summary: "What a decision would do to points, percent, class and ranks of the block; nothing is written",
  access: { ability: "scoring.read" },
  params,
  body: ProposalRequest,
  output: DecisionEffect,
  errors: ["record.not_found", "scoring.verdict_refused"],
});

const writeErrors = [
  "record.not_found",
  "scoring.round_not_open",
  "scoring.window_closed",
  "scoring.council_finished",
] as const;

export const addCouncilCase = defineOperation({
  id: "scoring.addCouncilCase",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/cases",
  summary: "Put a component of a unit on the agenda of the council by hand",
  access: { ability: "scoring.read" },
  params,
  body: CouncilPlace.extend({ reason: Reason }),
  output: z.object({ added: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_not_open", "scoring.council_finished"],
});

export const proposeDecision = defineOperation({
  id: "scoring.proposeDecision",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/proposals",
  summary: "Propose what the council decides on a case: keep, other inputs or other points; earlier proposals stay",
  access: { ability: "scoring.read" },
  params,
  /** Number of the last proposal that the person saw; 0: there was none. */
  body: ProposalRequest.extend({ basedOnNumber: z.int().min(0), reason: Reason }),
  output: z.object({ proposalId: z.uuid() }),
  errors: [...writeErrors, "record.changed", "scoring.verdict_refused"],
});

export const castVote = defineOperation({
  id: "scoring.castVote",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/proposals/{proposalId}/votes",
  summary: "Vote on the last proposal of a case; the last word counts until it is decided",
  access: { ability: "scoring.read" },
  params: proposalParams,
  body: z.strictObject({ vote: CouncilVote, note: typedText().max(1000).nullable().default(null) }),
  output: z.object({ voted: z.literal(true) }),
  errors: [...writeErrors, "scoring.proposal_old"],
});

export const decideCase = defineOperation({
  id: "scoring.decideCase",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/proposals/{proposalId}/decision",
  summary: "Record that the council decided as proposed: its column is written and every rank follows",
  access: { ability: "scoring.read" },
  params: proposalParams,
  body: z.strictObject({ sessionId: z.uuid(), reason: Reason }),
  output: z.object({ points: z.string().nullable() }),
  errors: [...writeErrors, "scoring.proposal_old", "scoring.vote_not_passed", "scoring.verdict_refused"],
});

export const settleUnfilled = defineOperation({
  id: "scoring.settleUnfilled",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/unfilled",
  summary:
    "Give 0 points, as columns of the council, to the components that units left without inputs or with wrong ones",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({ unitIds: z.array(UnitId).min(1).max(2000), reason: Reason }),
  /** How many units and components got 0 points. */
  output: z.object({ units: z.int(), components: z.int() }),
  errors: [...writeErrors, "scoring.windows_running"],
});

export const saveCouncilRules = defineOperation({
  id: "scoring.saveCouncilRules",
  method: "PUT",
  path: "/api/rounds/{roundId}/council-work/rules",
  summary: "How the council votes and from which difference on a case comes before it by itself",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({ rules: CouncilRules, basedOnVersion: z.int().min(0), reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.round_published", "scoring.council_finished"],
});

export const finishCouncil = defineOperation({
  id: "scoring.finishCouncil",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/finish",
  summary: "End the meetings of the council: nothing is proposed, voted on or decided any more",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    confirmUndecided: z.boolean().default(false),
    /** The person knows that no meeting is on record. */
    confirmNoMeeting: z.boolean().default(false),
  }),
  output: z.object({ finishedAt: z.iso.datetime() }),
  errors: [
    "record.not_found",
    "scoring.round_not_open",
    "scoring.council_finished",
    "scoring.council_undecided",
    "scoring.council_no_meeting",
    "scoring.requests_waiting",
  ],
});

export const reopenCouncil = defineOperation({
  id: "scoring.reopenCouncil",
  method: "POST",
  path: "/api/rounds/{roundId}/council-work/reopening",
  summary: "Take the end of the meetings back, with a reason",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ reopened: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_not_open", "scoring.council_not_finished", "scoring.council_time_over"],
});
