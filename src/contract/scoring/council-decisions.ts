import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";

/** What the council decided on a component of a unit, or on its bonus and penalty. */
export const CouncilDecision = z.object({
  /** Empty: bonus and penalty. */
  component: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Of bonus and penalty the one less the other. */
  appraisedPoints: z.string().nullable(),
  points: z.string().nullable(),
  /** As it stands in the minutes. */
  reason: z.string(),
  decidedAt: z.iso.datetime(),
  meeting: z.object({
    number: z.int(),
    startsAt: z.iso.datetime(),
    minutesNumber: z.string().nullable(),
    minutesDate: Day.nullable(),
  }),
});
export type CouncilDecision = z.infer<typeof CouncilDecision>;

export const listCouncilDecisions = defineOperation({
  id: "scoring.listCouncilDecisions",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/council-decisions",
  summary: "What the council decided about a unit, with the reasons; the unit's own people see it once it is published",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId, unitId: UnitId }),
  output: z.object({ decisions: z.array(CouncilDecision) }),
  errors: ["record.not_found"],
});
