import { z } from "zod";
import { Day } from "../../../domain/calendar/day.ts";
import { UnitId } from "../../../domain/organisations/model.ts";
import { CriteriaSetId, RoundId } from "../../../domain/scoring/round.ts";
import { typedLine } from "../../../domain/text/typed-text.ts";
import { defineOperation } from "../../operation.ts";
import { ExactNumber, Reason } from "../texts.ts";

export const ownIndexParams = z.strictObject({ roundId: RoundId });
const Instant = z.iso.datetime();
export const OwnStateName = z.enum(["preparing", "running", "approved", "sent", "published"]);
export const PartStateName = z.enum(["untouched", "drafting", "filled", "approved"]);

/** Sums of the three columns; null where nothing is known or the person may not see it yet. */
export const OwnTotals = z.object({
  forecast: ExactNumber.nullable(),
  self: ExactNumber.nullable(),
  ministry: ExactNumber.nullable(),
});

/** One year of the province's own index. */
export const OwnYear = z.object({
  roundId: RoundId,
  year: z.int(),
  titleVi: z.string(),
  titleEn: z.string().nullable(),
  demonstration: z.boolean(),
  state: OwnStateName,
  dueAt: Instant.nullable(),
  /** Whether the set is known well enough to score on it. */
  scorable: z.boolean(),
  totals: OwnTotals,
  rank: z.int().nullable(),
  rankOf: z.int().nullable(),
});
export type OwnYear = z.infer<typeof OwnYear>;

export const listOwnIndexYears = defineOperation({
  id: "scoring.listOwnIndexYears",
  method: "GET",
  path: "/api/own-index",
  summary: "The years of the province's own index with totals as far as one may see them, the newest first",
  access: { ability: "scoring.read" },
  output: z.object({ items: z.array(OwnYear), abilities: z.object({ create: z.boolean() }) }),
  errors: [],
});

const Fields = z.strictObject({
  year: z.int().min(2000).max(2100),
  titleVi: typedLine().min(1).max(300),
  titleEn: typedLine().min(1).max(300).nullable(),
  demonstration: z.boolean(),
  /** The national set, frozen or still a skeleton with unknown maxima. */
  setId: CriteriaSetId,
  dueAt: Instant.nullable(),
  evidenceFrom: Day.nullable(),
  evidenceUntil: Day.nullable(),
});
export type OwnIndexFields = z.infer<typeof Fields>;

export const createOwnIndex = defineOperation({
  id: "scoring.createOwnIndex",
  method: "POST",
  path: "/api/own-index",
  summary: "Begin a year of the province's own index on the ministry's set; leads may be named while it is incomplete",
  access: { ability: "scoring.manage" },
  body: Fields.extend({
    /** Leads of this year are taken over by lineage of the set. */
    leadsFrom: RoundId.nullable(),
    reason: Reason,
  }),
  output: z.object({ roundId: RoundId }),
  status: 201,
  errors: ["auth.forbidden", "record.not_found", "scoring.own_set_refused"],
});

export const changeOwnIndex = defineOperation({
  id: "scoring.changeOwnIndex",
  method: "PUT",
  path: "/api/own-index/{roundId}",
  summary: "Change title, dates and set; the set only while nothing has been forecast or scored",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: Fields.extend({ basedOnVersion: z.int(), reason: Reason }),
  output: z.object({ version: z.int() }),
  errors: [
    "auth.forbidden",
    "record.not_found",
    "record.changed",
    "scoring.own_locked",
    "scoring.own_set_refused",
    "scoring.own_has_points",
  ],
});

export const openOwnIndex = defineOperation({
  id: "scoring.openOwnIndex",
  method: "POST",
  path: "/api/own-index/{roundId}/opening",
  summary: "From now on the lead agencies forecast and score; needs a set that is known in full",
  access: { ability: "scoring.manage" },
  params: ownIndexParams,
  body: z.strictObject({ reason: Reason }),
  output: z.object({ opened: z.literal(true) }),
  errors: ["auth.forbidden", "record.not_found", "scoring.own_locked", "scoring.own_set_unknown"],
});

/** Sums of an area. */
const OwnArea = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Null: the source of the set does not tell. */
  max: z.string().nullable(),
  components: z.int(),
  selfAsked: z.int(),
  selfScored: z.int(),
  totals: OwnTotals,
});

/** The part of one lead agency. */
const OwnPart = z.object({
  unitId: UnitId,
  nameVi: z.string(),
  nameEn: z.string().nullable(),
  /** Who answers for the points. */
  heads: z.array(z.string()),
  components: z.int(),
  selfAsked: z.int(),
  selfScored: z.int(),
  withoutEvidence: z.int(),
  state: PartStateName,
  late: z.boolean(),
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  totals: OwnTotals,
  mine: z.boolean(),
  /** `pack`: takes the documents of the part away as an archive. */
  abilities: z.object({ approve: z.boolean(), return: z.boolean(), pack: z.boolean() }),
});
export type OwnPart = z.infer<typeof OwnPart>;

export const OwnIndexOverview = z.object({
  roundId: RoundId,
  /** The province as a unit: evidence hangs on it. */
  unitId: UnitId,
  year: z.int(),
  titleVi: z.string(),
  titleEn: z.string().nullable(),
  demonstration: z.boolean(),
  state: OwnStateName,
  version: z.int(),
  dueAt: Instant.nullable(),
  evidenceFrom: Day.nullable(),
  evidenceUntil: Day.nullable(),
  set: z
    .object({
      setId: CriteriaSetId,
      code: z.string(),
      titleVi: z.string(),
      titleEn: z.string().nullable(),
      authenticity: z.string().nullable(),
      scorable: z.boolean(),
      /** What the decision is known to hold, and what of it the set names. */
      counted: z.object({ areas: z.int(), criteria: z.int(), components: z.int() }),
      stated: z.object({ areas: z.int().nullable(), criteria: z.int().nullable(), components: z.int().nullable() }),
      surveyMax: z.string().nullable(),
      scale: z.string(),
    })
    .nullable(),
  totals: OwnTotals,
  max: z.string().nullable(),
  /** Maximum of what the agencies assess themselves; null where the set cannot be counted yet. */
  selfMax: z.string().nullable(),
  areas: z.array(OwnArea),
  parts: z.array(OwnPart),
  /** Components that nobody leads, and lines whose head is not named. */
  gaps: z.object({ components: z.array(z.string()), withoutHead: z.array(z.string()) }),
  /** How the forecast of the whole moved; only for those who see all. */
  trend: z.array(z.object({ day: Day, points: ExactNumber, components: z.int() })),
  approval: z.object({ at: Instant, by: z.string().nullable() }).nullable(),
  sent: z.object({ at: Instant, number: z.string(), date: Day }).nullable(),
  published: z.object({ number: z.string(), date: Day }).nullable(),
  rank: z.int().nullable(),
  rankOf: z.int().nullable(),
  /** all, part: own components and totals; dates: no points. */
  sight: z.enum(["all", "part", "dates"]),
  abilities: z.object({
    manage: z.boolean(),
    open: z.boolean(),
    approve: z.boolean(),
    withdraw: z.boolean(),
    send: z.boolean(),
    publish: z.boolean(),
    fill: z.boolean(),
    /** The documents of all lead agencies as an archive. */
    pack: z.boolean(),
  }),
});
export type OwnIndexOverview = z.infer<typeof OwnIndexOverview>;

export const getOwnIndex = defineOperation({
  id: "scoring.getOwnIndex",
  method: "GET",
  path: "/api/own-index/{roundId}",
  summary: "A year of the province's own index: areas, lead agencies, gaps, the forecast over time",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  output: OwnIndexOverview,
  errors: ["record.not_found"],
});
