import type { Text } from "../../../../../domain/scoring/finding.ts";
import { keepAwake } from "../../../../db/keep-awake.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import type { CheckProgress } from "../../../../platform/audit/check-progress.ts";
import { cannotCheck } from "../../../../platform/audit/what-failed.ts";
import { findFile } from "../../../../platform/files/file-repository.ts";
import { readSound } from "../../../../platform/files/read-sound.ts";
import type { PublicationDeps } from "../../deps.ts";
import { listLostRounds, listPublishedDigests } from "../../publication-acts.query.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import { listAllRounds, type RoundRecord } from "../../repository/rounds.ts";
import { compareContent, comparePublication } from "./compare-content.ts";
import { type BundleThread, openBundleThread } from "./open-bundle-thread.ts";

type CheckDeps = Pick<PublicationDeps, "db" | "files">;

/** What is found of a publication, and where. */
export interface PublicationFinding extends Text {
  /** Null: the round itself is gone. */
  readonly roundId: string | null;
  /** SHA-256 of the stored content that is gone or altered, where that alone is found: the check of files finds it, too. */
  readonly file?: string;
}

export interface PublicationsCheck {
  readonly publications: number;
  readonly findings: readonly PublicationFinding[];
}

/**
 * Verifies every publication where it lies, against its row, against the sealed record of acts, and of the newest one
 * of each round whole against the tables as they stand now: what was altered past the program is named. It begins with the
 * acts, so that a round that is gone is named, too.
 */
export async function checkAllPublications(
  deps: CheckDeps,
  onProgress: CheckProgress = () => {},
): Promise<PublicationsCheck> {
  const thread = openBundleThread();
  try {
    return await checkAll({ ...deps, thread }, onProgress);
  } finally {
    await thread.close();
  }
}

async function checkAll(
  deps: CheckDeps & { readonly thread: BundleThread },
  onProgress: CheckProgress,
): Promise<PublicationsCheck> {
  const findings: PublicationFinding[] = [];
  let publications = 0;
  for (const { id, title } of await listLostRounds(deps.db.reader))
    findings.push({
      roundId: null,
      vi: `${title || id}: đợt đã công bố theo nhật ký, không còn trong dữ liệu`,
      en: `${title || id}: a round that was published, by the record of acts, is gone from the data`,
    });
  for (const round of await listAllRounds(deps.db.reader)) {
    /** What fails, fails alone: one publication, or what the acts say of those of the round. */
    const look = async (number: number | undefined, work: (tx: Tx) => Promise<void>) => {
      try {
        await withTransaction(deps, work, { isolation: "repeatable read" });
      } catch (error) {
        const { vi, en } = cannotCheck(error);
        findings.push(at(round, number, vi, en));
      }
    };
    let numbers: readonly number[] = [];
    await look(undefined, async (tx) => {
      const records = await listPublicationRecords(tx, round.id);
      numbers = records.map((record) => record.number);
      findings.push(...(await checkActs(tx, round, records)));
    });
    for (const number of numbers) {
      await look(number, async (tx) => {
        // Once more: another one may have come since.
        const records = await listPublicationRecords(tx, round.id);
        const record = records.find((one) => one.number === number);
        if (record !== undefined)
          await checkOne(tx, deps, { round, record, isNewest: record === records[0], found: findings });
      });
      publications += 1;
      await onProgress(publications);
    }
  }
  return { publications, findings };
}

const at = (round: RoundRecord, number: number | undefined, vi: string, en: string): PublicationFinding => ({
  roundId: round.id,
  vi: `${round.titleVi} (${round.year}), công bố${number === undefined ? "" : ` lần ${number}`}: ${vi}`,
  en: `${round.titleEn ?? round.titleVi} (${round.year}), ${number === undefined ? "publications" : `publication ${number}`}: ${en}`,
});

/** Every publication that the record of acts knows is there, with the digest it had. */
async function checkActs(
  tx: Tx,
  round: RoundRecord,
  records: readonly PublicationRecord[],
): Promise<PublicationFinding[]> {
  const acts = await listPublishedDigests(tx, round.id);
  const known = new Map(records.map((record) => [record.number, record]));
  const findings = acts.flatMap(({ number, publicSha256, fullSha256 }) => {
    if (number === null)
      return [
        at(
          round,
          undefined,
          "một thao tác công bố trong nhật ký không nêu lần công bố",
          "an act of publication in the record names no number",
        ),
      ];
    const record = known.get(number);
    if (record === undefined)
      return [
        at(
          round,
          number,
          "có trong nhật ký, không còn trong dữ liệu",
          "is in the record of acts and gone from the data",
        ),
      ];
    if (record.publicSha256 === publicSha256 && record.fullSha256 === fullSha256) return [];
    return [at(round, number, "mã băm khác với nhật ký", "has another digest than the record of acts")];
  });
  const told = new Set(acts.map((act) => act.number));
  for (const { number } of records)
    if (!told.has(number)) findings.push(at(round, number, "không có trong nhật ký", "is not in the record of acts"));
  return findings;
}

interface Publication {
  readonly round: RoundRecord;
  readonly record: PublicationRecord;
  readonly isNewest: boolean;
  /** Takes each finding at once: what was found stays also where the rest cannot be read. */
  readonly found: PublicationFinding[];
}

async function checkOne(
  tx: Tx,
  deps: CheckDeps & { readonly thread: BundleThread },
  publication: Publication,
): Promise<void> {
  const { round, record, isNewest, found: findings } = publication;
  const { thread } = deps;
  const say = (vi: string, en: string) => at(round, record.number, vi, en);
  for (const form of ["public", "full"] as const) {
    const [name, isPublic] = [form === "public" ? "gói công khai" : "gói đầy đủ", form === "public"];
    const file = await findFile(tx, isPublic ? record.publicFileId : record.fullFileId);
    const bytes = file && (await readSound(deps.files, file.sha256));
    if (bytes === undefined) {
      const finding = say(
        `${name} không còn hoặc đã bị sửa trong kho tệp`,
        `the ${form} bundle is gone from the files or was altered there`,
      );
      findings.push({ ...finding, ...(file && { file: file.sha256 }) });
      continue;
    }
    const { faults, signedBy, told } = await keepAwake(tx, thread.verify(bytes));
    for (const fault of faults.slice(0, 10)) findings.push(say(`${name}: ${fault.vi}`, `${form} bundle: ${fault.en}`));
    if (told === null) continue;
    const sha256 = isPublic ? record.publicSha256 : record.fullSha256;
    if (told.contentSha256 !== sha256 || (signedBy !== null && signedBy !== record.fingerprint))
      findings.push(say(`${name} không phải gói đã ghi`, `the ${form} bundle is not the one recorded`));
    const parts = comparePublication(record, told.publication);
    if (!isPublic && isNewest) {
      const full = await keepAwake(tx, thread.showVerified());
      parts.push(...(await compareContent(tx, { round, record, full })));
    }
    findings.push(...parts.map(({ vi, en }) => say(vi, en)));
  }
}
