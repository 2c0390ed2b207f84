import { z } from "zod";
import { Day } from "../calendar/day.ts";
import { UnitId } from "../organisations/model.ts";
import { typedLine } from "../text/typed-text.ts";
import { ResultClass } from "./model.ts";

export const CriteriaSetId = z.uuid().brand<"CriteriaSetId">();
export type CriteriaSetId = z.infer<typeof CriteriaSetId>;

/** draft: a new import replaces it; frozen: never changes again, and only then may a round use it. */
export const CriteriaSetState = z.enum(["draft", "frozen"]);
export type CriteriaSetState = z.infer<typeof CriteriaSetState>;

export const RoundId = z.uuid().brand<"RoundId">();
export type RoundId = z.infer<typeof RoundId>;

/**
 * draft: being set up, the owner may enter inputs; open: under way with its people, the windows decide; published:
 * fixed, and seen by everybody on the public page.
 */
export const RoundState = z.enum(["draft", "open", "published"]);
export type RoundState = z.infer<typeof RoundState>;

export const BlockCode = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
export type BlockCode = z.infer<typeof BlockCode>;

/** Units ranked together by one criteria set. `classes` replaces the classes of the set for this round. */
export const BlockPlan = z.strictObject({
  code: BlockCode,
  nameVi: typedLine().min(1).max(200),
  nameEn: typedLine().min(1).max(200).nullable(),
  setId: CriteriaSetId,
  classes: z.array(ResultClass).min(1).max(20).nullable(),
  unitIds: z.array(UnitId).max(2000),
});
export type BlockPlan = z.infer<typeof BlockPlan>;

/** What the owner of a round decides. Policies that are null are those of each block's criteria set. */
export const RoundPlan = z.strictObject({
  year: z.int().min(2000).max(2100),
  titleVi: typedLine().min(1).max(300),
  titleEn: typedLine().min(1).max(300).nullable(),
  /** Units take part under the name they have on this day, and keep it in the result. */
  day: Day,
  ties: z.enum(["competition", "dense", "tieBreak"]).nullable(),
  /** Codes compared one after another when `ties` is `tieBreak`. */
  tieBreak: z.array(z.string().min(1).max(60)).max(50),
  notSubmitted: z.enum(["unranked", "zero"]).nullable(),
  /** Marks invented data on every page that shows the round. */
  demonstration: z.boolean(),
  blocks: z.array(BlockPlan).min(1).max(50),
});
export type RoundPlan = z.infer<typeof RoundPlan>;

/** units: units of the province against each other; province: the province itself on the ministry's set. */
export const RoundKind = z.enum(["units", "province"]);
export type RoundKind = z.infer<typeof RoundKind>;

/** What the owner fixes about a round beside its plan. */
export interface RoundSetup {
  readonly kind: RoundKind;
  /** Leaves no trace in results: never published, removable with all that is in it. */
  readonly practice: boolean;
  /** The unit that runs the round; null: the province's index owner. */
  readonly ownerUnitId: string | null;
  /** The round whose points and remarks are shown beside this one. */
  readonly previousRoundId: string | null;
  readonly openedAt: Date | null;
  /** Days within which documents of evidence must be dated. */
  readonly evidenceFrom: Day | null;
  readonly evidenceUntil: Day | null;
  /** The day of which figures are taken. */
  readonly inputsAsOf: Day | null;
}

/** The decision by which a result is made public, as printed on the paper. */
export const RoundDecision = z.strictObject({
  number: typedLine().min(1).max(200),
  date: Day,
  signer: typedLine().min(1).max(200),
});
export type RoundDecision = z.infer<typeof RoundDecision>;
