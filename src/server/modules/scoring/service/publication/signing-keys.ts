import { fingerprintOf } from "../../../../../domain/scoring/bundle/seal.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { PublicKeyLine } from "../../../../platform/signing-keys.ts";
import type { PublicationDeps } from "../../deps.ts";
import { findOldestDemonstrations, holdSigningKey, listHeldKeys } from "../../repository/publications.ts";

/** A key as the page of keys tells it. */
export interface SigningKeyLine extends PublicKeyLine {
  /** True: it signed publications of demonstrations that are dated before it was made. */
  readonly signedOlderDemonstration: boolean;
}

/**
 * Every key that signs or has signed here, the newest first: those of the data home, and those known from publications
 * whose private half is gone (then they count as retired from the next key on).
 */
export async function listSigningKeys(deps: Pick<PublicationDeps, "db" | "keys">): Promise<SigningKeyLine[]> {
  const own = await deps.keys.list();
  const known = new Set(own.map((key) => key.fingerprint));
  const held = (await listHeldKeys(deps.db.reader)).filter((key) => !known.has(key.fingerprint) && isOwn(key));
  const later = (at: Date) => own.findLast((key) => key.createdAt > at)?.createdAt ?? null;
  const oldest = await findOldestDemonstrations(deps.db.reader);
  return [...own, ...held.map((key) => ({ ...key, retiredAt: later(key.createdAt) }))]
    .map((key) => {
      const signed = oldest.get(key.fingerprint);
      return { ...key, signedOlderDemonstration: signed !== undefined && signed < key.createdAt };
    })
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** A fingerprint is the SHA-256 of its key; a key put in the place of another one has another. */
function isOwn({ fingerprint, publicKey }: { readonly fingerprint: string; readonly publicKey: string }): boolean {
  return fingerprintOf(Buffer.from(publicKey, "base64url"), nodeCryptography.sha256) === fingerprint;
}

/** Makes the key that signs from now on. Gives its public half. */
export async function rotateSigningKey(
  deps: PublicationDeps,
  context: RequestContext,
  reason: string,
): Promise<PublicKeyLine> {
  const { key: before } = await deps.keys.current();
  const fresh = await deps.keys.rotate();
  await withTransaction(deps, async (tx) => {
    await holdSigningKey(tx, fresh);
    await recordAct(tx, deps, context, {
      verb: "scoring.rotateSigningKey",
      subjectType: "signingKey",
      subjectIds: [],
      ability: null,
      inUnit: null,
      reason,
      detail: { fingerprint: fresh.fingerprint, retiredFingerprint: before.fingerprint },
    });
  });
  return fresh;
}
