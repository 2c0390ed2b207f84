import { z } from "zod";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });

/** Guidance for one part of the set of a block: plain paragraphs, an empty line between them. */
export const Guidance = z.object({
  id: z.uuid(),
  blockCode: BlockCode,
  part: z.string(),
  textVi: z.string(),
  textEn: z.string().nullable(),
});
export type Guidance = z.infer<typeof Guidance>;

export const listGuidance = defineOperation({
  id: "scoring.listGuidance",
  method: "GET",
  path: "/api/rounds/{roundId}/guidance",
  summary: "Guidance texts of a round by block and part",
  access: "signedIn",
  params,
  query: z.strictObject({ block: BlockCode.optional() }),
  output: z.object({ items: z.array(Guidance) }),
  errors: ["record.not_found"],
});

export const saveGuidance = defineOperation({
  id: "scoring.saveGuidance",
  method: "PUT",
  path: "/api/rounds/{roundId}/guidance/{block}/{part}",
  summary: "Write, change or (with an empty text) remove the guidance for a part",
  access: { ability: "scoring.manage" },
  params: params.extend({ block: BlockCode, part: z.string().trim().min(1).max(60) }),
  body: z.strictObject({
    textVi: z.string().trim().max(20_000),
    textEn: z.string().trim().max(20_000).nullable(),
    reason: Reason,
  }),
  output: z.object({ saved: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused"],
});
