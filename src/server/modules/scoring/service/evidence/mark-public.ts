import type { EvidenceDocument } from "../../../../../contract/scoring/evidence.ts";
import type { Ability } from "../../../../../domain/identity/ability.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { EvidenceDeps } from "../../deps.ts";
import {
  findDocument,
  lockDocument,
  markDocumentPublic,
  type StoredDocument,
} from "../../repository/evidence/documents.ts";
import { findEvidenceRound } from "../../repository/evidence/evidence-rounds.ts";
import { showDocument } from "./document-view.ts";
import { nameOf } from "./link-document.ts";
import { documentNotFound } from "./not-found.ts";
import { getSeenDocument, type SeenDocument } from "./open-document.ts";

/**
 * The ability by which a person decides whether everybody may fetch a file: who keeps the library of its unit, or who
 * manages a round in which it stands under a component. Undefined where neither.
 */
export async function findPublicMarker(
  db: Reader,
  context: RequestContext,
  { document, uses }: SeenDocument,
): Promise<Ability | undefined> {
  const actor = getActor(context);
  if (document.kind !== "file") return undefined;
  if (evidencePolicy.canKeepLibrary(actor, document.unitId)) return "scoring.fill";
  const rounds = new Set(uses.filter(({ removedAt }) => removedAt === null).map(({ roundId }) => roundId));
  for (const roundId of rounds) {
    const round = await findEvidenceRound(db, roundId);
    if (round !== undefined && scoringPolicy.canManage(actor, round)) return "scoring.manage";
  }
  return undefined;
}

/** Marks a file public, or no longer. A document without a file, as every secret one, never is. */
export async function markPublic(
  deps: EvidenceDeps,
  context: RequestContext,
  documentId: string,
  isPublic: boolean,
): Promise<EvidenceDocument> {
  const seen = await getSeenDocument(deps.db.reader, context, documentId);
  if (seen.document.kind !== "file") throw new AppError("evidence.not_publishable");
  const ability = await findPublicMarker(deps.db.reader, context, seen);
  if (ability === undefined) throw new AppError("auth.forbidden", { values: { ability: "scoring.fill" } });
  return withTransaction(deps, async (tx) => {
    const before = await lockDocument(tx, documentId, "change");
    if (before === undefined) throw documentNotFound(context);
    if (before.public === isPublic) return showDocument(before);
    await markDocumentPublic(tx, documentId, isPublic);
    await recordAct(tx, deps, context, {
      verb: "evidence.markDocumentPublic",
      subjectType: "evidenceDocument",
      subjectIds: [documentId],
      ability,
      inUnit: before.unitId,
      detail: {
        unitId: before.unitId,
        title: nameOf(before),
        before: { public: before.public },
        after: { public: isPublic },
      },
    });
    return showDocument((await findDocument(tx, documentId)) as StoredDocument);
  });
}
