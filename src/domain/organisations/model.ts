import { z } from "zod";
import { Day } from "../calendar/day.ts";
import { typedLine, typedText } from "../text/typed-text.ts";
import { tidySpaces } from "../text/vietnamese-letters.ts";

export const UnitId = z.uuid().brand<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;

/** What sort of body a unit is; labels stand in unit-labels.ts. */
export const UnitKind = z.enum([
  "province",
  "department",
  "district",
  "commune",
  "division",
  "publicServiceUnit",
  "landRegistrationBranch",
  "serviceCentre",
  "oneStopOffice",
  "centralAgency",
  "council",
  "other",
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** The legal type of a territory: the word before its name (tỉnh, quận, thị xã, phường, đặc khu …). */
export const AreaType = z.enum([
  "province",
  "centralCity",
  "urbanDistrict",
  "ruralDistrict",
  "town",
  "provincialCity",
  "municipalCity",
  "ruralCommune",
  "ward",
  "township",
  "specialZone",
]);
export type AreaType = z.infer<typeof AreaType>;

/** How far a record can be trusted: from a published list, put together from scattered facts, or invented for shows. */
export const Authenticity = z.enum(["official", "reconstructed", "demonstration"]);
export type Authenticity = z.infer<typeof Authenticity>;

/** Number and date of the document behind a change, as printed; the date stays empty where it is not known. */
export const SourceDocument = z.object({
  number: typedLine().min(1).max(200),
  date: Day.nullable(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** Code of the Statistics Office (two, three or five digits) or the province's own code; text, for the zeros count. */
export const OfficialCode = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u);
export type OfficialCode = z.infer<typeof OfficialCode>;

/** A body through time: the identity that work, results and people point to. What it is called stands in versions. */
export const Unit = z.object({
  id: UnitId,
  authenticity: Authenticity,
});
export type Unit = z.infer<typeof Unit>;

/** A name as it is kept and searched: composed letters, single spaces. */
const nameOf = (maxLength: number) =>
  z
    .string()
    .overwrite((name) => tidySpaces(name).normalize("NFC"))
    .min(1)
    .max(maxLength);

/** What an editor states about a unit for a span of days. */
export const UnitDescription = z.object({
  officialCode: OfficialCode.nullable(),
  /** Full official name: "Sở Nội vụ", "Phường Thục Phán". */
  nameVi: nameOf(300),
  nameEn: nameOf(300).nullable(),
  /** Name without the type word or a usual short form: "Thục Phán", "Văn phòng". */
  shortName: nameOf(120).nullable(),
  kind: UnitKind,
  /** Only on provinces, districts and communes. */
  areaType: AreaType.nullable(),
  parentId: UnitId.nullable(),
});
export type UnitDescription = z.infer<typeof UnitDescription>;

/**
 * One statement about a unit in two times. Valid time: from the day `validFrom` until the day before `validTo` (null:
 * still). Recorded time: believed since `recordedAt` until `recordedUntil` (null: believed now). A change of the world
 * closes a version and opens the next; a correction closes the recorded time alone. Rows are never overwritten.
 */
export const UnitVersion = UnitDescription.extend({
  id: z.uuid(),
  unitId: UnitId,
  validFrom: Day,
  validTo: Day.nullable(),
  recordedAt: z.iso.datetime(),
  recordedUntil: z.iso.datetime().nullable(),
  sourceDocument: SourceDocument.nullable(),
});
export type UnitVersion = z.infer<typeof UnitVersion>;

/**
 * merged: several old bodies become one; split: one old body becomes several; renamed: one old body goes on as one new
 * body (another level, code or function); abolished: ends, its work goes to the named successors or to nobody;
 * transferred: both bodies live on, a part of the work moves.
 */
export const SuccessionKind = z.enum(["merged", "split", "renamed", "abolished", "transferred"]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

/** full: all of the old body went to this successor; partial: a part of it. */
export const SuccessionPart = z.enum(["full", "partial"]);
export type SuccessionPart = z.infer<typeof SuccessionPart>;

export const SuccessionPair = z.object({
  fromUnitId: UnitId,
  /** null: abolished without a successor. */
  toUnitId: UnitId.nullable(),
  part: SuccessionPart,
});
export type SuccessionPair = z.infer<typeof SuccessionPair>;

/** One act by which bodies follow bodies: on the day `effectiveOn` the old ones have ended and the new ones live. */
export const Succession = z.object({
  id: z.uuid(),
  kind: SuccessionKind,
  effectiveOn: Day,
  document: SourceDocument.nullable(),
  pairs: z.array(SuccessionPair).min(1),
  recordedAt: z.iso.datetime(),
  recordedUntil: z.iso.datetime().nullable(),
});
export type Succession = z.infer<typeof Succession>;

/** The owner of a round states that a unit's result of `year` may be compared with that of another unit the year before. */
export const ComparisonLink = z.object({
  unitId: UnitId,
  year: z.int().min(2000).max(2100),
  previousUnitId: UnitId,
  reason: typedText().min(1).max(1000),
});
export type ComparisonLink = z.infer<typeof ComparisonLink>;
