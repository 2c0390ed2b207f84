import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { ExplanationAct, ExplanationState } from "../../domain/scoring/appraisal/explanation-state.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { ColumnView } from "./columns.ts";
import { InputField, Reason, RuleKindName, TextPair } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId, unitId: UnitId });

/** One component as the unit sees it in the explanation: its own column, the draft result, its answer. */
export const ExplanationLine = z.object({
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string(),
  areaNameVi: z.string(),
  areaNameEn: z.string().nullable(),
  max: z.string(),
  rule: TextPair,
  ruleKind: RuleKindName.nullable(),
  fields: z.array(InputField),
  self: ColumnView.nullable(),
  /** Null while nothing was appraised, or its part is not approved yet. */
  appraised: ColumnView.nullable(),
  answer: ColumnView.nullable(),
  selfPoints: z.string().nullable(),
  points: z.string().nullable(),
  above: z.string().nullable(),
  /** An appraiser asks, or took points away: the unit should answer. */
  awaits: z.boolean(),
});
export type ExplanationLine = z.infer<typeof ExplanationLine>;

export const getExplanation = defineOperation({
  id: "scoring.getExplanation",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/explanation",
  summary: "The unit's own draft result component by component, with the questions and its answers",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    titleVi: z.string(),
    titleEn: z.string().nullable(),
    unitNameVi: z.string(),
    unitNameEn: z.string().nullable(),
    /** The round is published: nothing is a draft any more, and nothing is asked. */
    published: z.boolean(),
    window: z.enum(["notBegun", "open", "closed"]),
    /** The end for this unit, also once it is over; null before it begins. */
    closesAt: z.iso.datetime().nullable(),
    state: ExplanationState,
    version: z.int(),
    returnReason: z.string().nullable(),
    submittedAt: z.iso.datetime().nullable(),
    lines: z.array(ExplanationLine),
    /** Components whose agency has not approved its part yet. */
    unapproved: z.int(),
    sum: z.object({ self: z.string(), appraised: z.string(), above: z.string(), awaiting: z.int(), answered: z.int() }),
    abilities: z.object({ write: z.boolean(), acts: z.array(ExplanationAct) }),
  }),
  errors: ["record.not_found"],
});

export const saveExplanation = defineOperation({
  id: "scoring.saveExplanation",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/explanation",
  summary: "Answer for one component: accept the draft result, or explain and propose other inputs",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    component: z.string().min(1).max(60),
    basedOnVersion: z.int().min(0),
    answer: z.enum(["accepts", "explains"]),
    text: typedText().max(5000).nullable().default(null),
    /** What the unit proposes; left out: it proposes no other inputs. */
    inputs: z.record(z.string().min(1).max(200), z.string().max(500)).default({}),
  }),
  output: z.object({ version: z.int(), at: z.iso.datetime() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.window_closed",
    "scoring.round_not_open",
    "scoring.explanation_closed",
    "scoring.explanation_refused",
  ],
});

export const moveExplanation = defineOperation({
  id: "scoring.moveExplanation",
  method: "POST",
  path: "/api/rounds/{roundId}/units/{unitId}/explanation/moves",
  summary: "Send the explanation to the head, return it, submit it with the head's approval, or withdraw it",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    act: ExplanationAct,
    basedOnVersion: z.int().min(0),
    reason: Reason.nullable().default(null),
  }),
  output: z.object({ state: ExplanationState, version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.window_closed",
    "scoring.round_not_open",
    "scoring.explanation_moved",
    "scoring.explanation_refused",
  ],
});
