import { z } from "zod";
import { Stage } from "../../domain/scoring/columns/stage.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { CouncilCaseLine } from "./council.ts";

const params = z.strictObject({ roundId: RoundId });

/** A case with all sides in one line: columns, proposal, effect, votes, decision. */
export const AgendaLine = CouncilCaseLine.extend({
  blockNameVi: z.string(),
  blockNameEn: z.string().nullable(),
  /** Points of each column that gives any; of bonus and penalty the one less the other. Seat 2 never counts. */
  columns: z.array(
    z.object({
      stage: Stage,
      seat: z.union([z.literal(1), z.literal(2)]),
      points: z.string().nullable(),
      words: z.string().nullable(),
    }),
  ),
  /** Self-assessed less appraised; null where one of them is missing. */
  difference: z.string().nullable(),
  /** The last one; null: nobody has proposed anything. */
  proposal: z.object({ number: z.int(), gives: z.string().nullable(), reason: z.string() }).nullable(),
  /** What the last proposal would do to the unit, or the decision did; `moved`: units of the block that change. */
  effect: z
    .object({
      pointsBefore: z.string(),
      pointsAfter: z.string(),
      rankBefore: z.int().nullable(),
      rankAfter: z.int().nullable(),
      moved: z.int(),
    })
    .nullable(),
  votes: z.object({ yes: z.int(), no: z.int(), abstain: z.int() }).nullable(),
  decision: z.object({ points: z.string().nullable(), reason: z.string(), meeting: z.int() }).nullable(),
});
export type AgendaLine = z.infer<typeof AgendaLine>;

export const listAgenda = defineOperation({
  id: "scoring.listAgenda",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/agenda",
  summary: "The agenda of the council, a line for each case with every side, the effect, the votes and the decision",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    titleVi: z.string(),
    titleEn: z.string().nullable(),
    demonstration: z.boolean(),
    practice: z.boolean(),
    /** The council has ended its meetings: what it did not decide keeps its appraised points. */
    finished: z.boolean(),
    cases: z.array(AgendaLine),
  }),
  errors: ["record.not_found"],
});

export const getAgendaWorkbook = defineOperation({
  id: "scoring.getAgendaWorkbook",
  method: "GET",
  path: "/api/rounds/{roundId}/council-work/agenda/workbook",
  summary: "The same agenda as a workbook",
  access: { ability: "scoring.read" },
  params,
  output: { kind: "file", mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  errors: ["record.not_found"],
});
