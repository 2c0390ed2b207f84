import { z } from "zod";
import { PaperFormat } from "../../domain/documents/paper-format.ts";
import { BlockCode, RoundId } from "../../domain/scoring/round.ts";
import { defineOperation } from "../operation.ts";
import { ArchiveState } from "./archive-order.ts";
import { zipMediaType } from "./reminder-letters.ts";

const params = z.strictObject({ roundId: RoundId });
const ofBlock = z.strictObject({ block: BlockCode });

export const findResultLetters = defineOperation({
  id: "scoring.findResultLetters",
  method: "GET",
  path: "/api/rounds/{roundId}/result-letters",
  summary: "How far the result letters of a block are that the caller ordered, and the archive once it is ready",
  access: { ability: "scoring.read" },
  params,
  query: ofBlock,
  output: ArchiveState,
  errors: ["record.not_found"],
});

export const makeResultLetters = defineOperation({
  id: "scoring.makeResultLetters",
  method: "POST",
  path: "/api/rounds/{roundId}/result-letters",
  summary:
    "Orders the result letters of all units of a block in one ZIP; while they are written nothing new is ordered",
  access: { ability: "scoring.read" },
  params,
  body: ofBlock.extend({ format: PaperFormat.default("docx") }),
  output: ArchiveState,
  errors: ["record.not_found"],
});

export const cancelResultLetters = defineOperation({
  id: "scoring.cancelResultLetters",
  method: "POST",
  path: "/api/rounds/{roundId}/result-letters/cancellation",
  summary: "Stops the writing of the letters that the caller ordered; nothing is kept of what was written",
  access: { ability: "scoring.read" },
  params,
  body: ofBlock,
  output: ArchiveState,
  errors: ["record.not_found"],
});

export const getResultLetters = defineOperation({
  id: "scoring.getResultLetters",
  method: "GET",
  path: "/api/rounds/{roundId}/result-letters/{fileId}",
  summary: "The archive of letters that the caller ordered, for a day after it was written",
  access: { ability: "scoring.read" },
  params: params.extend({ fileId: z.uuid() }),
  output: { kind: "file", mediaTypes: [zipMediaType] },
  errors: ["record.not_found"],
});
