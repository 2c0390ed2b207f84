import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { UnitId } from "../../domain/organisations/model.ts";
import { Verdict } from "../../domain/scoring/columns/entry.ts";
import { Stage } from "../../domain/scoring/columns/stage.ts";
import { DocumentKind, EvidenceStage } from "../../domain/scoring/evidence/model.ts";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { ExactNumber, InputField, TextPair } from "./texts.ts";

/** One column of one component: who said what, in which role and when, and the points it would give by itself. */
export const ColumnView = z.object({
  stage: Stage,
  seat: z.union([z.literal(1), z.literal(2)]),
  version: z.int(),
  inputs: z.record(z.string(), z.string()),
  /** Null where it gives none: a mere question, an explanation in words. */
  points: ExactNumber.nullable(),
  /** How the points came about. */
  how: TextPair.nullable(),
  /** The points were set directly, not computed from the inputs. */
  pointsSet: z.boolean(),
  estimate: z.boolean(),
  verdict: Verdict.nullable(),
  asksExplanation: z.boolean(),
  remarkCode: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.object({
    name: z.string().nullable(),
    roleVi: z.string().nullable(),
    roleEn: z.string().nullable(),
    unitVi: z.string().nullable(),
    unitEn: z.string().nullable(),
  }),
});
export type ColumnView = z.infer<typeof ColumnView>;

/** A version as it counted from its instant until another took its place. */
export const ColumnVersion = ColumnView.extend({ supersededAt: z.iso.datetime().nullable() });
export type ColumnVersion = z.infer<typeof ColumnVersion>;

/** A document as it stood under the component; a secret one has its number alone. */
export const ColumnEvidence = z.object({
  linkId: z.uuid(),
  stage: EvidenceStage,
  kind: DocumentKind,
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  section: z.string().nullable(),
  pageFrom: z.int().nullable(),
  pageTo: z.int().nullable(),
  addedAt: z.iso.datetime(),
});
export type ColumnEvidence = z.infer<typeof ColumnEvidence>;

const params = z.strictObject({ roundId: RoundId, unitId: UnitId });

export const getColumns = defineOperation({
  id: "scoring.getColumns",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/columns",
  summary:
    "All columns of one component (or bonus and penalty) side by side, now or as they stood at the end of a day, with every version",
  access: { ability: "scoring.read" },
  params,
  /** `component`: its code; bonus and penalty without one. */
  query: z.strictObject({ component: z.string().max(60).default(""), day: Day.optional() }),
  output: z.object({
    unitNameVi: z.string(),
    unitNameEn: z.string().nullable(),
    component: z.string(),
    nameVi: z.string(),
    nameEn: z.string().nullable(),
    max: z.string(),
    fields: z.array(InputField),
    columns: z.array(ColumnView),
    /** What stood under the component now, or at the end of the day. */
    evidence: z.array(ColumnEvidence),
    /** The newest first; those that the person may see. */
    versions: z.array(ColumnVersion),
  }),
  errors: ["record.not_found"],
});
