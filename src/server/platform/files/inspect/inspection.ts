import type { AcceptedMediaType, archiveMediaType, Readability } from "../../../../domain/files/readability.ts";

/** What the bytes of a file are, found by looking into them. */
export interface Inspection {
  readonly mediaType: AcceptedMediaType | typeof archiveMediaType;
  readonly readability: Readability;
  /** Pages of a PDF where its structure tells; 1 for an image; null where nobody knows. */
  readonly pageCount: number | null;
}

/** Why a content is not taken. */
export type Refusal = "empty" | "unknown" | "active" | "macros" | "oldOffice";

export type InspectionResult =
  | { readonly ok: true; readonly inspection: Inspection }
  | { readonly ok: false; readonly reason: Refusal };

export function accept(
  mediaType: Inspection["mediaType"],
  readability: Readability,
  pageCount: number | null = null,
): InspectionResult {
  return { ok: true, inspection: { mediaType, readability, pageCount } };
}

export function refuse(reason: Refusal): InspectionResult {
  return { ok: false, reason };
}
