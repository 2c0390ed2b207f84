import { z } from "zod";
import { UnitId } from "../../domain/organisations/model.ts";
import { ResultStage } from "../../domain/scoring/columns/stage.ts";
import { LossCause } from "../../domain/scoring/losses/loss-cause.ts";
import { BlockCode, RoundId, RoundState } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { ComponentState } from "./ranking.ts";
import { TextPair } from "./texts.ts";

/** Points lost for one cause; exact sums, printed with at most six decimals. */
export const CauseSum = z.object({ cause: LossCause, points: z.string(), components: z.int() });
export type CauseSum = z.infer<typeof CauseSum>;

/** One component of a unit: what it lost, why, and what would gain points. */
export const LossLine = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  areaCode: z.string(),
  areaNameVi: z.string(),
  areaNameEn: z.string().nullable(),
  state: ComponentState,
  applicableMax: z.string(),
  points: z.string(),
  /** What the unit claimed; null where it gave none, or the person does not see it. */
  claimed: z.string().nullable(),
  /** Applicable maximum less points. */
  lost: z.string(),
  /** By cause, together `lost`; empty where causes are not seen. */
  parts: z.array(z.object({ cause: LossCause, points: z.string() })),
  /** How the points came about. */
  how: TextPair,
  /** Why points were changed, in the words of whoever did. */
  reason: z.string().nullable(),
  /** The next level, what is missing to it in words, and what it brings. */
  step: z.object({ words: TextPair, gain: z.string() }).nullable(),
  /** Best and median of the block in this component; null where they are not seen. */
  best: z.string().nullable(),
  median: z.string().nullable(),
  /** Last round's points (restated where the maximum changed) and the change; null where there is no last round. */
  last: z
    .object({ points: z.string().nullable(), change: z.string().nullable(), note: TextPair.nullable() })
    .nullable(),
});
export type LossLine = z.infer<typeof LossLine>;

/** The round before, and whether the unit may be set beside itself there. */
export const LastRound = z.object({
  roundId: RoundId,
  titleVi: z.string(),
  titleEn: z.string().nullable(),
  year: z.int(),
  comparable: z.boolean(),
  /** Why it is not, or why it is although the unit changed. */
  note: TextPair.nullable(),
  percent: z.string().nullable(),
  rank: z.int().nullable(),
});
export type LastRound = z.infer<typeof LastRound>;

export const UnitLosses = z.object({
  roundId: RoundId,
  roundTitleVi: z.string(),
  roundTitleEn: z.string().nullable(),
  year: z.int(),
  state: RoundState,
  demonstration: z.boolean(),
  unitId: UnitId,
  unitNameVi: z.string(),
  unitNameEn: z.string().nullable(),
  blockCode: BlockCode,
  blockNameVi: z.string(),
  blockNameEn: z.string().nullable(),
  stage: ResultStage,
  /** The stages that have begun and that the person may look at. */
  stages: z.array(ResultStage),
  /** Components that the person does not see at this stage; sums leave them out. */
  hidden: z.int(),
  points: z.string(),
  applicableMax: z.string(),
  lost: z.string(),
  /** Null where bonus and penalty are not seen. */
  bonus: z.string().nullable(),
  penalty: z.string().nullable(),
  percent: z.string().nullable(),
  className: z.string().nullable(),
  classNameEn: z.string().nullable(),
  rank: z.int().nullable(),
  ranked: z.int().nullable(),
  seesBlock: z.boolean(),
  seesCauses: z.boolean(),
  /** The result letter of the unit may be downloaded. */
  letter: z.boolean(),
  /** Points lost by cause, the penalty included; together `lost` plus the penalty. */
  causes: z.array(CauseSum),
  last: LastRound.nullable(),
  lines: z.array(LossLine),
});
export type UnitLosses = z.infer<typeof UnitLosses>;

export const getUnitLosses = defineOperation({
  id: "scoring.getUnitLosses",
  method: "GET",
  path: "/api/rounds/{roundId}/units/{unitId}/losses",
  summary:
    "Where a unit lost points and why, beside best and median of its block and last round, as far as one may see",
  access: { ability: "scoring.read" },
  params: z.strictObject({ roundId: RoundId, unitId: UnitId }),
  /** Without a stage: the one that the round is at, or the strongest one that the person sees before it. */
  query: z.strictObject({ stage: ResultStage.optional() }),
  output: UnitLosses,
  errors: ["record.not_found"],
});
