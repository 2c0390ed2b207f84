import { z } from "zod";
import { Day } from "../../calendar/day.ts";
import { Stage } from "../columns/stage.ts";
import { ResultClass } from "../model.ts";
import { textForms } from "./text-forms.ts";

/**
 * Names and versions of the format; a verifier refuses what it does not know. In the first one an amendment told nothing
 * of the columns that decided.
 */
export const olderFormat = "congtam.bundle/1";
export const bundleFormat = "congtam.bundle/2";

const Sha256 = z.string().regex(textForms.sha256.pattern);
const Base64Url = z.string().regex(textForms.base64Url.pattern);
const Fraction = z.string().regex(textForms.fraction.pattern);
const Decimal = z.string().regex(textForms.decimal.pattern);
const Whole = z.string().regex(textForms.whole.pattern);
const Name = z.string().min(1);

/** The column that gives the points of a component, as everybody may know it. */
export const DecidedColumn = z.strictObject({
  stage: Stage,
  /** Role and unit of the author, never a person. Null: entered by the owner of the round before it was opened. */
  role: z.string().nullable(),
  unit: z.string().nullable(),
  /** Input name to text. Empty where the inputs are withheld: then `points` stand instead. */
  inputs: z.record(z.string(), z.string()),
  /** Points set directly, or in the place of withheld inputs; null: computed from the inputs. */
  points: Fraction.nullable(),
});
export type DecidedColumn = z.infer<typeof DecidedColumn>;

/** A column whole, as only those entitled to it may know it. */
export const FullColumn = z.strictObject({
  stage: Stage,
  seat: z.enum(["1", "2"]),
  version: Whole,
  inputs: z.record(z.string(), z.string()),
  points: Fraction.nullable(),
  estimate: z.boolean(),
  verdict: z.string().nullable(),
  asksExplanation: z.boolean(),
  remarkCode: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  at: z.iso.datetime(),
  role: z.string().nullable(),
  unit: z.string().nullable(),
});
export type FullColumn = z.infer<typeof FullColumn>;

/** n/d as computed, and as printed. */
export const LineResult = z.strictObject({
  state: z.enum(["scored", "notApplicable", "faulty", "notSubmitted"]),
  pointsExact: Fraction,
  points: Decimal,
  applicableMax: Decimal,
});
export type LineResult = z.infer<typeof LineResult>;

/** One component of one unit; `component` is empty for bonus and penalty, which have no result of their own. */
export const BundleLine = z.strictObject({
  component: z.string(),
  column: DecidedColumn.nullable(),
  /** True where the inputs are not for everybody. */
  withheld: z.boolean(),
  /** SHA-256 of salt and all columns, as they stand in the full form: proves later what they were. */
  proof: Base64Url,
  result: LineResult.nullable(),
  /** In the full form only. */
  salt: Base64Url.optional(),
  columns: z.array(FullColumn).optional(),
});
export type BundleLine = z.infer<typeof BundleLine>;

export const BundleResult = z.strictObject({
  pointsExact: Fraction,
  points: Decimal,
  applicableMax: Decimal,
  percentExact: Fraction.nullable(),
  percent: Decimal.nullable(),
  className: z.string().nullable(),
  classNameEn: z.string().nullable(),
  bonus: Decimal,
  penalty: Decimal,
  inputs: z.enum(["notSubmitted", "incomplete", "complete"]),
  /** Place in the order of the block, those without a rank at its end. */
  position: Whole,
  rank: Whole.nullable(),
});
export type BundleResult = z.infer<typeof BundleResult>;

export const BundleUnit = z.strictObject({
  id: z.uuid(),
  block: Name,
  officialCode: z.string().nullable(),
  nameVi: Name,
  nameEn: z.string().nullable(),
  submitted: z.boolean(),
  /** Codes of the parts that the owner left out for the unit. */
  exclusions: z.array(Name),
  lines: z.array(BundleLine),
  result: BundleResult,
});
export type BundleUnit = z.infer<typeof BundleUnit>;

/**
 * One figure that an amendment changed; `component` is empty for the result of the unit as a whole, and for the column of
 * its bonus and penalty.
 */
export const BundleDifference = z.strictObject({
  unit: z.uuid(),
  component: z.string(),
  field: Name,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type BundleDifference = z.infer<typeof BundleDifference>;

/**
 * What is published of one round, in the order in which it is told: the sets, what counts of every unit, and what came
 * of it. Numbers are texts; only criteria sets keep the whole numbers of their own format.
 */
export const BundleContent = z.strictObject({
  format: z.enum([olderFormat, bundleFormat]),
  form: z.enum(["public", "full"]),
  engine: z.strictObject({ name: Name, version: Name }),
  province: z.strictObject({ code: z.string(), nameVi: Name, nameEn: z.string().nullable() }),
  round: z.strictObject({
    id: z.uuid(),
    year: Whole,
    titleVi: Name,
    titleEn: z.string().nullable(),
    /** Units take part under the name they have on this day. */
    day: Day,
    demonstration: z.boolean(),
    ties: z.enum(["competition", "dense", "tieBreak"]).nullable(),
    tieBreak: z.array(Name),
    notSubmitted: z.enum(["unranked", "zero"]).nullable(),
  }),
  publication: z.strictObject({
    number: Whole,
    publishedAt: z.iso.datetime(),
    /** Who signed stays on the paper. */
    decision: z.strictObject({ number: Name, date: Day, fileSha256: Sha256.nullable() }).nullable(),
    amends: z.strictObject({ publicSha256: Sha256, reason: Name, differences: z.array(BundleDifference) }).nullable(),
  }),
  /** The full form that belongs to this public one. */
  fullSha256: Sha256.optional(),
  sets: z.array(
    z.strictObject({ code: Name, version: Whole, sha256: Sha256, document: z.record(z.string(), z.unknown()) }),
  ),
  blocks: z.array(
    z.strictObject({
      code: Name,
      nameVi: Name,
      nameEn: z.string().nullable(),
      set: z.strictObject({ code: Name, version: Whole }),
      classes: z.array(ResultClass).nullable(),
    }),
  ),
  units: z.array(BundleUnit),
});
export type BundleContent = z.infer<typeof BundleContent>;

/** Who answers for the content: a key of the data home. The decision of the chairman is the legal act. */
export const BundleSeal = z.strictObject({
  algorithm: z.literal("Ed25519"),
  contentSha256: Sha256,
  marksSha256: Sha256,
  /** The 32 bytes of the public key. */
  publicKey: Base64Url,
  /** SHA-256 of the public key. */
  fingerprint: Sha256,
  signature: Base64Url,
});
export type BundleSeal = z.infer<typeof BundleSeal>;

/** Short digests of every field by record: they find the place of a change, the seal proves that there is none. */
export const BundleMarks = z.record(z.string(), z.string());
export type BundleMarks = z.infer<typeof BundleMarks>;

export const Bundle = z.strictObject({ content: BundleContent, marks: BundleMarks, seal: BundleSeal });
export type Bundle = z.infer<typeof Bundle>;
