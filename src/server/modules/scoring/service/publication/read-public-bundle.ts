import { type AmendedUnits, collectAmended } from "../../../../../domain/scoring/amended/amended-figures.ts";
import { type Decisions, decisionsOf } from "../../../../../domain/scoring/amended/decisions-of.ts";
import type { Bundle, BundleContent } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { correctedFirst } from "../../../../../domain/scoring/bundle/order-differences.ts";
import { bundleFileName, decisionFileName } from "../../../../../domain/scoring/published-file-names.ts";
import { findFile, findFiles } from "../../../../platform/files/file-repository.ts";
import { readIntact } from "../../../../platform/files/read-sound.ts";
import type { PublicationDeps } from "../../deps.ts";
import { findNewestDecision } from "../../repository/public-site.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import { notPublished, openPublished } from "../read-published.ts";

/** A publication with what it told everybody. */
export interface PublishedBundle {
  readonly record: PublicationRecord;
  /** The newest publication of its round. */
  readonly newest: PublicationRecord;
  /** Its decision with those before it, which it amended. */
  readonly decisions: Decisions;
  /** What it, and those before it, set anew. */
  readonly amended: AmendedUnits;
  readonly content: BundleContent;
}

/** A publication with the files that everybody may fetch. */
export interface ListedPublication extends PublicationRecord {
  readonly publicBytes: number;
  readonly hasDecision: boolean;
}

/** Contents by the SHA-256 of their text, which never changes: what is kept here can be old but never wrong. */
const kept = new Map<string, BundleContent>();
const keptAtMost = 3;

/** The publications of a published round, the newest first. @throws AppError `record.not_found`. */
export async function listPublicPublications(
  deps: Pick<PublicationDeps, "db">,
  roundId: string,
): Promise<ListedPublication[]> {
  const round = await openPublished(deps.db.reader, roundId);
  const records = await listPublicationRecords(deps.db.reader, round.id);
  const ids = records.flatMap(({ publicFileId, decisionFileId }) => [publicFileId, decisionFileId ?? []].flat());
  const files = await findFiles(deps.db.reader, ids);
  return records.map((record) => ({
    ...record,
    // As the papers tell them, also in publications that were sealed in another order.
    differences: correctedFirst(record.differences),
    publicBytes: files.get(record.publicFileId)?.size ?? 0,
    hasDecision: files.has(record.decisionFileId ?? ""),
  }));
}

/** The newest publication of a published round that has the file of its decision. */
export function findPublicDecision({ db }: Pick<PublicationDeps, "db">, roundId: string): Promise<number | undefined> {
  return findNewestDecision(db.reader, roundId);
}

/** One publication as it was. @throws AppError `record.not_found`. */
export async function readPublicBundle(
  deps: PublicationDeps,
  roundId: string,
  number: string,
): Promise<PublishedBundle> {
  const { record, newest, upToIt } = await findPublication(deps, roundId, number);
  const file = await findFile(deps.db.reader, record.publicFileId);
  if (file === undefined) throw notPublished();
  const known = kept.get(file.sha256) ?? (await load(deps, file.sha256));
  kept.delete(file.sha256);
  kept.set(file.sha256, known);
  const [oldest] = kept.keys();
  if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
  return {
    ...{ record, newest, content: known },
    ...{ decisions: decisionsOf(upToIt), amended: collectAmended(upToIt) },
  };
}

/** A file of a publication that everybody may fetch, and what it is called where it is saved. */
export interface PublicFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The text of a bundle, or a signed decision, as everybody may fetch it, compared with its digest at each fetch.
 * @throws AppError `record.not_found`. @throws FileContentAltered where its bytes are no longer the published ones.
 */
export async function openPublicFile(
  deps: PublicationDeps,
  {
    roundId,
    number,
    which,
  }: { readonly roundId: string; readonly number: string; readonly which: "bundle" | "decision" },
): Promise<PublicFile> {
  const { record, round } = await findPublication(deps, roundId, number);
  const fileId = which === "bundle" ? record.publicFileId : record.decisionFileId;
  const file = fileId === null ? undefined : await findFile(deps.db.reader, fileId);
  if (file === undefined) throw notPublished();
  const of = { round, number: record.number };
  const name = which === "bundle" ? bundleFileName(of, "public") : decisionFileName(of);
  return { name, bytes: await readIntact(deps.files, file.sha256) };
}

async function findPublication(deps: Pick<PublicationDeps, "db">, roundId: string, number: string) {
  const round = await openPublished(deps.db.reader, roundId);
  const records = await listPublicationRecords(deps.db.reader, round.id);
  const record = records.find((one) => String(one.number) === number);
  const [newest] = records;
  if (record === undefined || newest === undefined) throw notPublished();
  return { record, newest, round, upToIt: records.filter((one) => one.number <= record.number) };
}

/** A content whose bytes are no longer those that were stored is not shown as published. */
async function load(deps: PublicationDeps, sha256: string): Promise<BundleContent> {
  const bytes = await readIntact(deps.files, sha256);
  return (JSON.parse(bytes.toString()) as Bundle).content;
}
