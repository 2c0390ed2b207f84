import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { findDocument, type StoredDocument } from "../../repository/evidence/documents.ts";
import { type DocumentUse, listUses } from "../../repository/evidence/links.ts";
import { isAskedInUnit } from "./asked-components.ts";
import { documentNotFound } from "./not-found.ts";
import { findOpenEvidence } from "./open-evidence.ts";

/** A document and those of its places that this person may know of. */
export interface SeenDocument {
  readonly document: StoredDocument;
  readonly uses: readonly DocumentUse[];
}

/**
 * A document that the person may see: one of the library of a unit of theirs or of one that asked something of them,
 * or one that stands under a component they may look into.
 * @throws AppError record.not_found
 */
export async function getSeenDocument(db: Reader, context: RequestContext, documentId: string): Promise<SeenDocument> {
  const document = await findDocument(db, documentId);
  if (document === undefined) throw documentNotFound(context);
  const uses = await listUses(db, documentId);
  const actor = getActor(context);
  if (evidencePolicy.isOfUnit(actor, document.unitId)) return { document, uses };
  const seen: DocumentUse[] = [];
  for (const places of Map.groupBy(uses, ({ roundId, unitId }) => `${roundId} ${unitId}`).values()) {
    const [first] = places;
    const opened = first && (await findOpenEvidence(db, context, first.roundId, first.unitId));
    if (opened !== undefined) seen.push(...places.filter((place) => opened.seesPlace(place)));
  }
  // Who fills in on behalf of the unit finds what lies there, not what only serves an answer that was not sent.
  const lies = uses.length === 0 && evidencePolicy.canReadLibrary(actor, document.unitId);
  if (seen.length > 0 || lies || (await isAskedInUnit(db, context, document.unitId))) return { document, uses: seen };
  throw documentNotFound(context);
}
