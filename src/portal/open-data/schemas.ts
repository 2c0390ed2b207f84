import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";

/**
 * The forms of the open data. Figures are decimal texts with a dot ("92.50"), so that no reader rounds them; exact values
 * are fractions ("185/2"). Names are Vietnamese, with the English one where it is known.
 */
const Figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'A decimal with a dot, as printed: "92.50"' });
const Exact = z.string().meta({ description: 'The exact value, a decimal or a fraction: "185/2"' });
const named = { nameVi: z.string(), nameEn: z.string().nullable() };

export const OpenRound = z.strictObject({
  id: z.uuid(),
  year: z.int(),
  titleVi: z.string(),
  titleEn: z.string().nullable(),
  day: Day.meta({ description: "The day whose units and names count" }),
  publishedAt: z.iso.datetime().meta({ description: "The first publication" }),
  publication: z.int().meta({ description: "Number of the publication that these figures are of; above 1: amended" }),
  amendedAt: z.iso.datetime().nullable().meta({ description: "When that publication amended the one before it" }),
  demonstration: z.boolean().meta({ description: "True: invented figures that show the program" }),
});
export type OpenRound = z.infer<typeof OpenRound>;

const paged = { page: z.int(), pageSize: z.int(), total: z.int().meta({ description: "Items on all pages" }) };

export const OpenRounds = z.strictObject({
  items: z.array(OpenRound.extend({ units: z.int().meta({ description: "Units in the round" }) })),
  ...paged,
});

const OpenStanding = z.strictObject({
  unitId: z.uuid(),
  officialCode: z.string().nullable(),
  ...named,
  blockCode: z.string(),
  blockNameVi: z.string(),
  blockNameEn: z.string().nullable(),
  rank: z.int().nullable().meta({ description: "Null: not ranked" }),
  points: Figure,
  pointsExact: Exact,
  applicableMax: Figure,
  percent: Figure.nullable(),
  percentExact: Exact.nullable(),
  className: z.string().nullable(),
  classNameEn: z.string().nullable(),
  inputs: z.enum(["notSubmitted", "incomplete", "complete"]),
});

export const OpenRanking = z.strictObject({ round: OpenRound, items: z.array(OpenStanding), ...paged });

const OpenEvidence = z.strictObject({
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  documentDate: Day.nullable(),
  file: z.string().nullable().meta({ description: "Path of the file where it is public" }),
});

const OpenComponent = z.strictObject({
  code: z.string(),
  ...named,
  state: z.enum(["scored", "notApplicable", "faulty", "notSubmitted"]),
  points: Figure,
  pointsExact: Exact,
  applicableMax: Figure,
  explanationVi: z.string().meta({ description: "Why it got its points" }),
  explanationEn: z.string(),
  evidence: z.array(OpenEvidence),
});

const scored = { code: z.string(), ...named, points: Figure, pointsExact: Exact, applicableMax: Figure };

export const OpenUnit = z.strictObject({
  round: OpenRound,
  unit: OpenStanding,
  ranked: z.int().nullable().meta({ description: "Units of the block with a rank" }),
  bonus: Figure,
  penalty: Figure,
  areas: z.array(
    z.strictObject({
      ...scored,
      criteria: z.array(z.strictObject({ ...scored, components: z.array(OpenComponent) })),
    }),
  ),
  years: z
    .array(
      z.strictObject({
        roundId: z.uuid(),
        year: z.int(),
        unitId: z.uuid(),
        ...named,
        lineage: z.enum(["same", "before", "after"]).meta({
          description: "The unit itself, a body it came of, or one that came of it",
        }),
        percent: Figure.nullable(),
        rank: z.int().nullable(),
        ranked: z.int(),
        className: z.string().nullable(),
      }),
    )
    .meta({ description: "Published results over the years, newest first" }),
});
