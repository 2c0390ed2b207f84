import { z } from "zod";
import { BundleDifference } from "../../domain/scoring/bundle/bundle-model.ts";
import { RoundDecision, RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { Reason, SeenDecision, TextPair } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });
const numbered = params.extend({ number: z.string().regex(/^[1-9]\d{0,5}$/) });

const SignedDecision = z.object({ fileId: z.uuid(), name: z.string(), size: z.int(), sha256: z.string() });

/** One publication as it is listed. */
export const Publication = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  decision: RoundDecision.nullable(),
  signedDecision: SignedDecision.nullable(),
  /** Why it amends the one before; null: it is the first. */
  reason: z.string().nullable(),
  restricted: z.array(z.string()),
  /** Codes of components mean what they mean in the set of the unit's block. */
  differences: z.array(
    BundleDifference.extend({
      ...{ blockCode: z.string(), unitNameVi: z.string(), unitNameEn: z.string().nullable() },
      /**
       * Line by line where the difference is of the column that decided, each input by its name, also one that stays; a
       * line without a name is what the field says. Null: the figures say it themselves.
       */
      told: z
        .array(z.object({ name: TextPair.nullable(), before: TextPair.nullable(), after: TextPair.nullable() }))
        .nullable(),
    }),
  ),
  publicSha256: z.string(),
  fullSha256: z.string(),
  fingerprint: z.string(),
});
export type Publication = z.infer<typeof Publication>;

export const listPublications = defineOperation({
  id: "scoring.listPublications",
  method: "GET",
  path: "/api/rounds/{roundId}/publications",
  summary: "Publications of a round, the newest first, and the signed decision that waits for the next one",
  access: { ability: "scoring.read" },
  params,
  output: z.object({
    items: z.array(Publication),
    waiting: SignedDecision.nullable(),
    abilities: z.object({ attach: z.boolean(), downloadFull: z.boolean() }),
  }),
  errors: ["record.not_found"],
});

export const attachDecision = defineOperation({
  id: "scoring.attachDecision",
  method: "POST",
  path: "/api/rounds/{roundId}/decision-file",
  summary: "Attach the signed decision as PDF: the next publication of the round is bound to it by its digest",
  access: { ability: "scoring.publish" },
  params,
  query: z.strictObject({ fileName: z.string().min(1).max(255) }),
  body: { kind: "file", maxBytes: 32 * 1024 * 1024 },
  output: SignedDecision,
  rateLimit: { per: "account", count: 30, seconds: 60 },
  errors: ["record.not_found", "scoring.decision_file_refused", "scoring.practice_not_published"],
});

export const openDecision = defineOperation({
  id: "scoring.openDecision",
  method: "GET",
  path: "/api/rounds/{roundId}/decision-files/{fileId}",
  summary: "A signed decision: of a publication for everybody who sees the round, one that waits for who publishes",
  access: { ability: "scoring.read" },
  params: params.extend({ fileId: z.uuid() }),
  output: { kind: "file", mediaTypes: ["application/pdf"] },
  errors: ["record.not_found"],
});

export const downloadBundle = defineOperation({
  id: "scoring.downloadBundle",
  method: "GET",
  path: "/api/rounds/{roundId}/publications/{number}/bundle",
  summary: "The sealed bundle of a publication; the full form, with every column, only for those who run the round",
  access: { ability: "scoring.read" },
  params: numbered,
  query: z.strictObject({ form: z.enum(["public", "full"]).default("public") }),
  output: { kind: "file", mediaTypes: ["application/json"] },
  errors: ["record.not_found"],
});

/**
 * One component of one unit as it should be: either all of its inputs (one that is left out is not there), or `points` in
 * their place, and its inputs stay as they are published. Bonus and penalty have inputs alone; one left out is 0.
 */
export const AmendmentChange = z.strictObject({
  unitId: z.uuid(),
  /** Empty for bonus and penalty. */
  component: z.string().max(60),
  inputs: z.record(z.string().min(1).max(200), z.string().max(500)).nullable(),
  points: z.string().trim().max(40).nullable(),
  reason: Reason,
});
export type AmendmentChange = z.infer<typeof AmendmentChange>;

const changes = z.array(AmendmentChange).min(1).max(200);
export const amendmentErrors = [
  "record.not_found",
  "scoring.round_not_published",
  "scoring.verdict_refused",
  "scoring.amendment_empty",
] as const;

export const previewAmendment = defineOperation({
  id: "scoring.previewAmendment",
  method: "POST",
  path: "/api/rounds/{roundId}/amendments/preview",
  summary: "What a correction of a published result would change, ranks of other units included; nothing is written",
  access: { ability: "scoring.publish" },
  params,
  body: z.strictObject({ changes }),
  output: z.object({ differences: Publication.shape.differences }),
  errors: [...amendmentErrors],
});

export const amendRound = defineOperation({
  id: "scoring.amendRound",
  method: "POST",
  path: "/api/rounds/{roundId}/amendments",
  summary: "Correct a published result by another decision: signed, with reason and difference; the one before stays",
  access: { ability: "scoring.publish" },
  params,
  body: z.strictObject({
    basedOnVersion: z.int(),
    decision: RoundDecision.nullable(),
    decisionSha256: SeenDecision,
    changes,
    reason: Reason,
  }),
  output: z.object({ version: z.int(), number: z.int() }),
  errors: [
    ...amendmentErrors,
    "record.changed",
    "scoring.decision_in_future",
    "scoring.decision_missing",
    "scoring.decision_not_another",
    "scoring.decision_replaced",
  ],
});
