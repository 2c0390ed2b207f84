import { z } from "zod";
import { AccountId } from "../../domain/identity/model.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { CouncilDuty } from "../../domain/scoring/workflow/round-workflow.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
const lineParams = params.extend({ assignmentId: z.uuid() });
const PartCode = z.string().trim().min(1).max(60);

/** A person with a right in the round, as people know them. */
export const RoundPerson = z.object({
  accountId: AccountId,
  displayName: z.string(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
});
export type RoundPerson = z.infer<typeof RoundPerson>;

/** What one line says; null means all. */
const AssignmentFields = z.strictObject({
  agencyUnitId: UnitId,
  blockCode: BlockCode.nullable(),
  /** Code of an area, a criterion or a component. */
  part: PartCode.nullable(),
  unitIds: z.array(UnitId).min(1).max(2000).nullable(),
  leaderAccountId: AccountId.nullable(),
  /** Stands in where another agency would have to appraise itself. */
  replacement: z.boolean(),
  officers: z.array(z.strictObject({ accountId: AccountId, seat: z.union([z.literal(1), z.literal(2)]) })).max(50),
});
export type AssignmentFields = z.infer<typeof AssignmentFields>;

export const AssignmentView = z.object({
  id: z.uuid(),
  agencyUnitId: UnitId,
  agencyNameVi: z.string(),
  agencyNameEn: z.string().nullable(),
  blockCode: BlockCode.nullable(),
  part: z.string().nullable(),
  units: z.array(z.object({ unitId: UnitId, nameVi: z.string(), nameEn: z.string().nullable() })).nullable(),
  leader: RoundPerson.nullable(),
  replacement: z.boolean(),
  officers: z.array(RoundPerson.extend({ seat: z.int() })),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

/** How one component of a block is appraised over the units of the block. */
const AppraisedPart = z.object({
  blockCode: BlockCode,
  area: z.string(),
  areaName: z.string(),
  component: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  /** Agencies with the number of units they appraise, the most first. */
  agencies: z.array(z.object({ unitId: UnitId, units: z.int(), replacement: z.boolean() })),
  /** Units for which nobody appraises this component. */
  missing: z.int(),
  /** Units that would have to appraise themselves. */
  ownAgency: z.array(UnitId),
  /** Lines of different agencies that fit equally narrowly. */
  rivals: z.boolean(),
});
export type AppraisedPart = z.infer<typeof AppraisedPart>;

export const listAssignments = defineOperation({
  id: "scoring.listAssignments",
  method: "GET",
  path: "/api/rounds/{roundId}/assignments",
  summary: "Who appraises what: the lines, and what they give for every component of every block",
  access: { ability: "scoring.manage" },
  params,
  output: z.object({
    lines: z.array(AssignmentView),
    parts: z.array(AppraisedPart),
    /** Names of the agencies and units that the answer speaks of. */
    names: z.record(z.string(), z.object({ nameVi: z.string(), nameEn: z.string().nullable() })),
  }),
  errors: ["record.not_found"],
});

export const addAssignment = defineOperation({
  id: "scoring.addAssignment",
  method: "POST",
  path: "/api/rounds/{roundId}/assignments",
  summary: "Name an agency that appraises a part of the work, with its officers and the leader who approves",
  access: { ability: "scoring.manage" },
  params,
  body: AssignmentFields.extend({ reason: Reason }),
  output: z.object({ assignmentId: z.uuid() }),
  status: 201,
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused"],
});

export const changeAssignment = defineOperation({
  id: "scoring.changeAssignment",
  method: "PUT",
  path: "/api/rounds/{roundId}/assignments/{assignmentId}",
  summary: "Change who appraises a part of the work",
  access: { ability: "scoring.manage" },
  params: lineParams,
  body: AssignmentFields.extend({ reason: Reason }),
  output: z.object({ assignmentId: z.uuid() }),
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused", "scoring.assignment_approved"],
});

export const removeAssignment = defineOperation({
  id: "scoring.removeAssignment",
  method: "POST",
  path: "/api/rounds/{roundId}/assignments/{assignmentId}/removal",
  summary: "Take a line of the assignment away",
  access: { ability: "scoring.manage" },
  params: lineParams,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.assignment_approved"],
});

export const findRoundPeople = defineOperation({
  id: "scoring.findRoundPeople",
  method: "GET",
  path: "/api/rounds/{roundId}/people",
  summary:
    "People who may be officers, leaders or members of the council, by name or unit; at most 20, no contact data",
  access: { ability: "scoring.manage" },
  params,
  query: z.strictObject({
    q: z.string().trim().max(100).optional(),
    /** What they must be able to do: appraise, approve an agency's part, or decide in the council. */
    role: z.enum(["officer", "leader", "council"]),
    unitId: UnitId.optional(),
  }),
  output: z.object({ items: z.array(RoundPerson) }),
  errors: ["record.not_found"],
});

export const getCouncil = defineOperation({
  id: "scoring.getCouncil",
  method: "GET",
  path: "/api/rounds/{roundId}/council",
  summary: "The council of a round in the order of its minutes",
  access: { ability: "scoring.manage" },
  params,
  output: z.object({ members: z.array(RoundPerson.extend({ duty: CouncilDuty })), version: z.int() }),
  errors: ["record.not_found"],
});

export const saveCouncil = defineOperation({
  id: "scoring.saveCouncil",
  method: "PUT",
  path: "/api/rounds/{roundId}/council",
  summary: "Name the council: members in the order of the minutes with their duties",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    basedOnVersion: z.int(),
    members: z.array(z.strictObject({ accountId: AccountId, duty: CouncilDuty })).max(60),
    reason: Reason,
  }),
  output: z.object({ version: z.int() }),
  errors: ["record.not_found", "record.changed", "scoring.round_published", "scoring.setup_refused"],
});
