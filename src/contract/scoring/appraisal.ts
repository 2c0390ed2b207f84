import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { AppraisalStage, VerdictRequest } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { WindowStage } from "../../domain/scoring/columns/stage.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { SheetStanding } from "../../domain/scoring/sheet/sheet-state.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const roundParams = z.strictObject({ roundId: RoundId });
const ComponentCode = z.string().min(1).max(60);

export const AppraisalProgress = z.object({
  total: z.int(),
  decided: z.int(),
  asked: z.int(),
  stale: z.int(),
  empty: z.int(),
  both: z.int(),
  agreed: z.int(),
});

const Named = z.object({ nameVi: z.string(), nameEn: z.string().nullable() });

/** The part of one agency: what it has to appraise, who does it, how far it is, whether its leader approved it. */
export const AppraisalPart = z.object({
  assignmentId: z.uuid(),
  agencyVi: z.string(),
  agencyEn: z.string().nullable(),
  blockCode: BlockCode.nullable(),
  part: z.string().nullable(),
  replacement: z.boolean(),
  leaderName: z.string().nullable(),
  officers: z.array(
    z.object({
      ...{ name: z.string(), seat: z.int(), own: z.boolean(), decided: z.int() },
      /** Lines that the other seat decided too, and on how many both say the same. */
      ...{ both: z.int(), agreed: z.int() },
    }),
  ),
  seats: z.array(z.int()),
  leads: z.boolean(),
  progress: AppraisalProgress,
  approvedAt: z.iso.datetime().nullable(),
});

export const getAppraisalWork = defineOperation({
  id: "scoring.getAppraisalWork",
  method: "GET",
  path: "/api/rounds/{roundId}/appraisal",
  summary:
    "What the person has to appraise in a round at a stage, how much is left, and how far the two appraisers agree",
  access: { ability: "scoring.read" },
  params: roundParams,
  query: z.strictObject({ stage: AppraisalStage.optional() }),
  output: z.object({
    titleVi: z.string(),
    titleEn: z.string().nullable(),
    stage: AppraisalStage,
    windows: z.array(
      z.object({
        stage: WindowStage,
        state: z.enum(["notBegun", "open", "closed"]),
        opensAt: z.iso.datetime(),
        closesAt: z.iso.datetime(),
      }),
    ),
    parts: z.array(AppraisalPart),
    components: z.array(
      Named.extend({
        blockCode: BlockCode,
        blockVi: z.string(),
        blockEn: z.string().nullable(),
        code: z.string(),
        areaCode: z.string(),
        max: z.string(),
        progress: AppraisalProgress,
      }),
    ),
    units: z.array(
      Named.extend({
        unitId: UnitId,
        blockCode: BlockCode,
        /** Where the sheet of the unit stands; null before the appraisal begins. */
        sheetState: SheetStanding.nullable(),
        progress: AppraisalProgress,
      }),
    ),
  }),
  errors: ["record.not_found"],
});

export const getAppraisalRules = defineOperation({
  id: "scoring.getAppraisalRules",
  method: "GET",
  path: "/api/rounds/{roundId}/appraisal/rules",
  summary: "The criteria set of a block as data, for computing points beside what an appraiser is typing",
  access: { ability: "scoring.read" },
  params: roundParams,
  query: z.strictObject({ block: BlockCode }),
  output: z.object({ year: z.int(), set: z.looseObject({ id: z.string() }) }),
  errors: ["record.not_found"],
});

export const listOwnAppraisals = defineOperation({
  id: "scoring.listOwnAppraisals",
  method: "GET",
  path: "/api/appraisals",
  summary: "What waits for this person in rounds under way: lines to appraise, parts to approve, answers to give",
  access: { ability: "scoring.read" },
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(["appraise", "approve", "explain"]),
        roundId: RoundId,
        titleVi: z.string(),
        titleEn: z.string().nullable(),
        /** The unit that explains. */
        unitId: UnitId.nullable(),
        /** Lines without a verdict, parts not approved, components without an answer. */
        count: z.int(),
      }),
    ),
  }),
  errors: [],
});

export const AppraisalLineKey = z.strictObject({ unitId: UnitId, component: ComponentCode });

export const saveVerdict = defineOperation({
  id: "scoring.saveVerdict",
  method: "POST",
  path: "/api/rounds/{roundId}/appraisal/verdicts",
  summary:
    "Accept, change or question one component of one unit; refused with both values where somebody else did meanwhile",
  access: { ability: "scoring.read" },
  params: roundParams,
  body: z.strictObject({
    ...AppraisalLineKey.shape,
    stage: AppraisalStage,
    seat: z.union([z.literal(1), z.literal(2)]).default(1),
    /** Version of this column that the person saw; 0: there was none. */
    basedOnVersion: z.int().min(0),
    ...VerdictRequest.shape,
  }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.window_closed",
    "scoring.round_not_open",
    "scoring.part_approved",
    "scoring.verdict_refused",
  ],
});

const manyLines = z.strictObject({
  stage: AppraisalStage,
  seat: z.union([z.literal(1), z.literal(2)]).default(1),
  lines: z
    .array(z.strictObject({ ...AppraisalLineKey.shape, basedOnVersion: z.int().min(0) }))
    .min(1)
    .max(500),
});

const manyErrors = [
  "record.not_found",
  "record.changed",
  "scoring.window_closed",
  "scoring.round_not_open",
  "scoring.part_approved",
  "scoring.verdict_refused",
] as const;

export const acceptMany = defineOperation({
  id: "scoring.acceptMany",
  method: "POST",
  path: "/api/rounds/{roundId}/appraisal/acceptances",
  summary: "Accept the chosen lines together, all or none; lines with incomplete evidence only when confirmed",
  access: { ability: "scoring.read" },
  params: roundParams,
  body: manyLines.extend({ confirmIncomplete: z.boolean().default(false) }),
  output: z.object({ accepted: z.int() }),
  errors: [...manyErrors, "scoring.evidence_incomplete"],
});

export const undoVerdicts = defineOperation({
  id: "scoring.undoVerdicts",
  method: "POST",
  path: "/api/rounds/{roundId}/appraisal/undoings",
  summary: "Put what stood before the last version of the chosen lines back, as a new version",
  access: { ability: "scoring.read" },
  params: roundParams,
  body: manyLines,
  output: z.object({ undone: z.int() }),
  errors: [...manyErrors],
});

const partParams = roundParams.extend({ assignmentId: z.uuid() });

export const approveAppraisal = defineOperation({
  id: "scoring.approveAppraisal",
  method: "POST",
  path: "/api/rounds/{roundId}/appraisal/parts/{assignmentId}/approval",
  summary: "The leader approves the part of the agency; only then does anybody else see its points",
  access: { ability: "scoring.read" },
  params: partParams,
  body: z.strictObject({ stage: AppraisalStage, confirmIncomplete: z.boolean().default(false) }),
  output: z.object({ approvedAt: z.iso.datetime() }),
  errors: [
    "record.not_found",
    "scoring.part_approved",
    "scoring.part_not_begun",
    "scoring.part_incomplete",
    "scoring.round_not_open",
    "scoring.own_unit",
  ],
});

export const returnAppraisal = defineOperation({
  id: "scoring.returnAppraisal",
  method: "POST",
  path: "/api/rounds/{roundId}/appraisal/parts/{assignmentId}/return",
  summary: "The leader gives the part back to its appraisers with a reason; an approval ends",
  access: { ability: "scoring.read" },
  params: partParams,
  body: z.strictObject({ stage: AppraisalStage, reason: Reason }),
  output: z.object({ returned: z.literal(true) }),
  errors: ["record.not_found", "scoring.part_not_begun", "scoring.round_not_open"],
});
