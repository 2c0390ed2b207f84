import { z } from "zod";
import { RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { EvidenceDocument } from "./evidence.ts";
import { Reason } from "./texts.ts";

export const markDocumentPublic = defineOperation({
  id: "evidence.markDocumentPublic",
  method: "PUT",
  path: "/api/evidence/{documentId}/public",
  summary: "Let everybody fetch the file of a document from the public page of a published round, or no longer",
  access: { ability: "scoring.read" },
  params: z.strictObject({ documentId: z.uuid() }),
  body: z.strictObject({ public: z.boolean() }),
  output: EvidenceDocument,
  errors: ["record.not_found", "evidence.not_publishable"],
});

export const getChangesShown = defineOperation({
  id: "scoring.getChangesShown",
  method: "GET",
  path: "/api/rounds/{roundId}/public-changes",
  summary: "Whether the public ranking tells how units moved since the last published round",
  access: { ability: "scoring.manage" },
  params: z.strictObject({ roundId: RoundId }),
  output: z.object({ shown: z.boolean() }),
  errors: ["record.not_found"],
});

export const showChanges = defineOperation({
  id: "scoring.showChanges",
  method: "PUT",
  path: "/api/rounds/{roundId}/public-changes",
  summary: "Let the public ranking tell how units moved since the last published round, or not",
  access: { ability: "scoring.manage" },
  params: z.strictObject({ roundId: RoundId }),
  body: z.strictObject({ shown: z.boolean(), reason: Reason }),
  output: z.object({ shown: z.boolean() }),
  errors: ["record.not_found"],
});
