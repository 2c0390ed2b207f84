import { z } from "zod";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { Reason } from "./texts.ts";

const params = z.strictObject({ roundId: RoundId });

/** A form, a template or an official letter that hangs on the guidance for a part. */
export const GuidanceFile = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
});
export type GuidanceFile = z.infer<typeof GuidanceFile>;

/** Guidance for one part of the set of a block: plain paragraphs, an empty line between them; an empty text where there are files alone. */
export const Guidance = z.object({
  id: z.uuid(),
  blockCode: BlockCode,
  part: z.string(),
  textVi: z.string(),
  textEn: z.string().nullable(),
  files: z.array(GuidanceFile),
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
  summary: "Write, change or (with an empty text) remove the words of guidance for a part; its files stay",
  access: { ability: "scoring.manage" },
  params: params.extend({ block: BlockCode, part: z.string().trim().min(1).max(60) }),
  body: z.strictObject({
    textVi: typedText().max(20_000),
    textEn: typedText().max(20_000).nullable(),
    reason: Reason,
  }),
  output: z.object({ saved: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused"],
});

const filesPath = "/api/rounds/{roundId}/guidance-files";

export const addGuidanceFile = defineOperation({
  id: "scoring.addGuidanceFile",
  method: "POST",
  path: filesPath,
  summary: "Hang an own sent file on the guidance for a part",
  access: { ability: "scoring.manage" },
  params,
  body: z.strictObject({
    block: BlockCode,
    part: z.string().trim().min(1).max(60),
    uploadId: z.uuid(),
    reason: Reason,
  }),
  output: GuidanceFile,
  status: 201,
  errors: ["record.not_found", "scoring.round_published", "scoring.setup_refused", "uploads.gone"],
});

export const removeGuidanceFile = defineOperation({
  id: "scoring.removeGuidanceFile",
  method: "POST",
  path: `${filesPath}/{fileId}/removal`,
  summary: "Take a file off the guidance",
  access: { ability: "scoring.manage" },
  params: params.extend({ fileId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found", "scoring.round_published"],
});

export const openGuidanceFile = defineOperation({
  id: "scoring.openGuidanceFile",
  method: "GET",
  path: `${filesPath}/{fileId}`,
  summary: "A file of the guidance, for whoever sees the guidance",
  access: "signedIn",
  params: params.extend({ fileId: z.uuid() }),
  output: { kind: "file", mediaTypes: ["application/octet-stream"] },
  errors: ["record.not_found"],
});
