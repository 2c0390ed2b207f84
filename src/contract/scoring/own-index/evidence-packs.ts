import { z } from "zod";
import { UnitId } from "../../../domain/organisations/model.ts";
import { defineOperation } from "../../operation.ts";
import { ArchiveState } from "../archive-order.ts";
import { zipMediaType } from "../reminder-letters.ts";
import { ownIndexParams } from "./rounds.ts";

/** Whose documents: those of one lead agency; of all of them where none is named. */
const ofWhom = { unitId: UnitId };

export const findEvidencePack = defineOperation({
  id: "scoring.findEvidencePack",
  method: "GET",
  path: "/api/own-index/{roundId}/evidence-pack",
  summary:
    "How far the evidence pack of a lead agency (or of all) is that the caller ordered, and the archive once ready",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  query: z.strictObject({ unitId: ofWhom.unitId.optional() }),
  output: ArchiveState,
  errors: ["record.not_found"],
});

export const makeEvidencePack = defineOperation({
  id: "scoring.makeEvidencePack",
  method: "POST",
  path: "/api/own-index/{roundId}/evidence-pack",
  summary:
    "Orders the evidence of a lead agency (or of all) in one ZIP: a folder for each component, with an index of documents",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  body: z.strictObject({ unitId: ofWhom.unitId.nullable() }),
  output: ArchiveState,
  errors: ["record.not_found", "scoring.own_not_running", "scoring.own_pack_too_large"],
});

export const cancelEvidencePack = defineOperation({
  id: "scoring.cancelEvidencePack",
  method: "POST",
  path: "/api/own-index/{roundId}/evidence-pack/cancellation",
  summary: "Stops the writing of the pack that the caller ordered; nothing is kept of what was written",
  access: { ability: "scoring.read" },
  params: ownIndexParams,
  body: z.strictObject({ unitId: ofWhom.unitId.nullable() }),
  output: ArchiveState,
  errors: ["record.not_found"],
});

export const getEvidencePack = defineOperation({
  id: "scoring.getEvidencePack",
  method: "GET",
  path: "/api/own-index/{roundId}/evidence-pack/{fileId}",
  summary: "The pack that the caller ordered, for a day after it was written; reading restricted documents is recorded",
  access: { ability: "scoring.read" },
  params: ownIndexParams.extend({ fileId: z.uuid() }),
  output: { kind: "file", mediaTypes: [zipMediaType] },
  errors: ["record.not_found"],
});
