import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { AppraisalStage } from "../../domain/scoring/appraisal/decide-verdict.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { ColumnView } from "./columns.ts";

const params = z.strictObject({ roundId: RoundId, unitId: UnitId });
const path = "/api/rounds/{roundId}/units/{unitId}/extras";

const SeatNumber = z.union([z.literal(1), z.literal(2)]);

/** Points as plain decimals, never below zero: a penalty is written as a positive number too. */
export const ExtraPoints = z.strictObject({
  bonus: z.string().regex(/^\d{1,4}([.]\d{1,4})?$/),
  penalty: z.string().regex(/^\d{1,4}([.]\d{1,4})?$/),
});

export const getExtras = defineOperation({
  id: "scoring.getExtras",
  method: "GET",
  path,
  summary: "Bonus and penalty of a unit: what it proposes, what was confirmed, the caps of the set",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    /** Caps of the set; "0": it has none. */
    maxBonus: z.string(),
    maxPenalty: z.string(),
    columns: z.array(ColumnView),
    /** `seats`: those in which the person may give a verdict at the stage; the second one stands beside and never counts. */
    abilities: z.object({ proposes: z.boolean(), confirms: AppraisalStage.nullable(), seats: z.array(SeatNumber) }),
  }),
  errors: ["record.not_found"],
});

export const proposeExtras = defineOperation({
  id: "scoring.proposeExtras",
  method: "POST",
  path,
  summary: "The unit proposes its bonus or states a penalty, with what it rests on",
  access: { ability: "scoring.fill" },
  params,
  body: z.strictObject({
    ...ExtraPoints.shape,
    basedOnVersion: z.int().min(0),
    note: typedText().max(4000).nullable(),
  }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.window_closed",
    "scoring.appraisal_begun",
    "scoring.sheet_state",
    "scoring.extras_refused",
  ],
});

export const confirmExtras = defineOperation({
  id: "scoring.confirmExtras",
  method: "POST",
  path: `${path}/verdict`,
  summary: "The appraiser of the unit as a whole confirms bonus and penalty or changes them with a reason",
  access: { ability: "scoring.read" },
  params,
  body: z.strictObject({
    ...ExtraPoints.shape,
    stage: AppraisalStage,
    seat: SeatNumber.default(1),
    basedOnVersion: z.int().min(0),
    reason: typedText().max(2000).nullable(),
  }),
  output: z.object({ version: z.int() }),
  errors: [
    "record.not_found",
    "record.changed",
    "scoring.round_not_open",
    "scoring.window_closed",
    "scoring.part_approved",
    "scoring.extras_refused",
  ],
});
