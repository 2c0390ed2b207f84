import { Readable } from "node:stream";
import type { BundleContent } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { bundleFileName } from "../../../../../domain/scoring/published-file-names.ts";
import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import { composed } from "../../../../../domain/text/composed.ts";
import { keepAwake } from "../../../../db/keep-awake.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { findFile } from "../../../../platform/files/file-repository.ts";
import { attachFile, receiveFile } from "../../../../platform/files/files.ts";
import type { PublicationDeps } from "../../deps.ts";
import {
  findWaitingDecision,
  holdSigningKey,
  insertPublication,
  publicationOwnerType,
  saveWaitingDecision,
} from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import type { AmendedRound } from "./amended-round.ts";
import { makeContent } from "./make-content.ts";
import { sealBeside } from "./seal-beside.ts";

/** Far more than a province needs: a bundle of 5,000 units would not fit, and nothing else is meant to. */
const bundleBytesAtMost = 512 * 1024 * 1024;

export interface Sealed {
  readonly number: number;
  readonly publicSha256: string;
  readonly fullSha256: string;
  readonly fingerprint: string;
  readonly decisionSha256: string | null;
}

/**
 * Seals what the round publishes now, in both forms, binds it to the signed decision that waits, and keeps it. What is
 * sealed was verified, in both forms, as everybody will verify it. In the transaction of the publication, behind the lock of the round.
 * @throws AppError `scoring.decision_replaced`: what waits is not the file that the person saw.
 */
export async function sealPublication(
  tx: Tx,
  deps: PublicationDeps,
  context: RequestContext,
  round: RoundRecord,
  given: {
    readonly decision: RoundDecision | null;
    /** Digest of the signed decision that the person saw attached; null: none. */
    readonly decisionSha256: string | null;
    readonly restricted: readonly string[];
    /** Of an amendment: why, what it changed, all that the round tells with it, and what was published before. */
    readonly amends?: AmendedRound & { readonly reason: string };
  },
): Promise<Sealed> {
  const decisionFileId = await findWaitingDecision(tx, round.id);
  const file = decisionFileId === null ? undefined : await findFile(tx, decisionFileId);
  const decisionSha256 = file?.sha256 ?? null;
  if (decisionSha256 !== given.decisionSha256) throw new AppError("scoring.decision_replaced");
  const { decision, restricted, amends } = given;
  const before = amends?.earlier[0];
  const number = (before?.number ?? 0) + 1;
  const publication = composed({
    number: String(number),
    publishedAt: context.now.toISOString(),
    decision: decision && { number: decision.number, date: decision.date, fileSha256: decisionSha256 },
    amends:
      before === undefined || amends === undefined
        ? null
        : { publicSha256: before.publicSha256, reason: amends.reason, differences: [...amends.differences] },
  });
  const full =
    amends === undefined
      ? await makeContent(tx, round, { restricted, publication })
      : { ...amends.content, publication };
  const { key, signer } = await deps.keys.current();
  const forms = await keepAwake(tx, sealBeside(full, signer));
  await holdSigningKey(tx, key);
  const accountId = getActor(context).accountId;
  const keep = (form: BundleContent["form"]) =>
    keepBundle(tx, deps, round, { bytes: forms[form].bytes, name: bundleFileName({ round, number }, form), accountId });
  const sealed = {
    number,
    publicSha256: forms.public.sha256,
    fullSha256: forms.full.sha256,
    fingerprint: key.fingerprint,
  };
  await insertPublication(tx, {
    ...sealed,
    ...{ roundId: round.id, at: context.now, accountId, decision, decisionFileId, restricted },
    reason: amends?.reason ?? null,
    differences: amends?.differences ?? [],
    publicFileId: await keep("public"),
    fullFileId: await keep("full"),
  });
  await saveWaitingDecision(tx, round.id, null);
  return { ...sealed, decisionSha256 };
}

async function keepBundle(
  tx: Tx,
  deps: PublicationDeps,
  round: RoundRecord,
  { bytes, name, accountId }: { readonly bytes: Uint8Array; readonly name: string; readonly accountId: string },
): Promise<string> {
  const content = Readable.from(slicesOf(bytes));
  const received = await receiveFile(deps, content, { mediaType: "application/json", maxBytes: bundleBytesAtMost });
  return attachFile(tx, deps, received, {
    ownerType: publicationOwnerType,
    ownerId: round.id,
    name,
    createdBy: accountId,
    retainUntil: null,
  });
}

/** Bytes of one slice: digesting one holds up nobody. */
const sliceBytes = 256 * 1024;

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes);
}
