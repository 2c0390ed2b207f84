import { z } from "zod";
import { Readability } from "../domain/files/readability.ts";
import { UnitId } from "../domain/organisations/model.ts";
import { defineOperation } from "./operation.ts";

/** Bytes of one piece at most; a sender may send less. */
export const maxPieceBytes = 4 * 1024 * 1024;

/** A file on its way in, or in and waiting to be given to a record. */
export const Upload = z.object({
  id: z.uuid(),
  unitId: UnitId,
  fileName: z.string(),
  /** Bytes in all, and how many of them the server has: the place to go on from. */
  size: z.int(),
  received: z.int(),
  createdAt: z.iso.datetime(),
  /** Whole and checked; null before. */
  finishedAt: z.iso.datetime().nullable(),
  /** What the content was found to be, whatever the name says. */
  mediaType: z.string().nullable(),
  readability: Readability.nullable(),
  pageCount: z.int().nullable(),
});
export type Upload = z.infer<typeof Upload>;

/** Those who fill in or run rounds announce files; everything else is about own files alone. */
const access = "signedIn" as const;
const params = z.strictObject({ uploadId: z.uuid() });

export const createUpload = defineOperation({
  id: "uploads.createUpload",
  method: "POST",
  path: "/api/uploads",
  summary: "Announce a file of a unit that is going to be sent in pieces; what is unfinished after a day is removed",
  access,
  body: z.strictObject({
    unitId: UnitId,
    fileName: z.string().min(1).max(255),
    size: z
      .int()
      .min(1)
      .max(2 ** 40),
    /** SHA-256 of the content in small hexadecimal letters, where the sender can compute it. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  output: Upload,
  status: 201,
  rateLimit: { per: "account", count: 600, seconds: 60 },
  errors: ["record.not_found", "uploads.too_large", "uploads.too_many"],
});

export const listUploads = defineOperation({
  id: "uploads.listUploads",
  method: "GET",
  path: "/api/uploads",
  summary: "The person's own files that are on their way in or wait to be given to a record",
  access,
  output: z.object({
    items: z.array(Upload),
    limits: z.object({ fileBytes: z.int(), archiveBytes: z.int(), archiveFiles: z.int() }),
  }),
  errors: [],
});

export const getUpload = defineOperation({
  id: "uploads.getUpload",
  method: "GET",
  path: "/api/uploads/{uploadId}",
  summary: "How much of an own file the server has",
  access,
  params,
  output: Upload,
  errors: ["record.not_found"],
});

export const putPiece = defineOperation({
  id: "uploads.putPiece",
  method: "PUT",
  path: "/api/uploads/{uploadId}/pieces/{offset}",
  summary: "Send the bytes from a place on; refused with the right place where another one was meant",
  access,
  params: params.extend({
    offset: z
      .string()
      .regex(/^\d{1,13}$/)
      .transform(Number),
  }),
  body: { kind: "file", maxBytes: maxPieceBytes },
  output: Upload,
  errors: ["record.not_found", "uploads.wrong_offset", "uploads.finished", "uploads.gone"],
});

export const finishUpload = defineOperation({
  id: "uploads.finishUpload",
  method: "POST",
  path: "/api/uploads/{uploadId}/finish",
  summary: "Check the whole file by its content; afterwards it can be given to a record",
  access,
  params,
  output: Upload,
  errors: ["record.not_found", "uploads.incomplete", "uploads.damaged", "uploads.refused", "uploads.gone"],
});

export const removeUpload = defineOperation({
  id: "uploads.removeUpload",
  method: "DELETE",
  path: "/api/uploads/{uploadId}",
  summary: "Drop an own file that no record has",
  access,
  params,
  output: z.object({ removed: z.literal(true) }),
  errors: ["record.not_found"],
});
