import type { Bundle, BundleContent } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { verifyBundle } from "../../../../../domain/scoring/bundle/verify-bundle.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { canonicalJson } from "../../../../../domain/text/canonical-json.ts";
import { nodeCryptography } from "../../../../../verifier/node-cryptography.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { findFile } from "../../../../platform/files/file-repository.ts";
import { readSound } from "../../../../platform/files/read-sound.ts";
import type { PublicationDeps } from "../../deps.ts";
import { listPublishedDigests } from "../../publication-acts.query.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import { listAllRounds, type RoundRecord } from "../../repository/rounds.ts";
import { makeContent } from "./make-content.ts";

export interface PublicationsCheck {
  readonly publications: number;
  readonly findings: readonly Text[];
}

/**
 * Verifies every publication where it lies, against its row, against the sealed record of acts, and of the newest one
 * of each round against the columns as they stand now: a row of any of them that was altered past the program is named.
 */
export async function checkAllPublications(
  deps: PublicationDeps,
  onProgress: (publications: number) => void = () => {},
): Promise<PublicationsCheck> {
  const findings: Text[] = [];
  let publications = 0;
  for (const round of await listAllRounds(deps.db.reader)) {
    await withTransaction(
      deps,
      async (tx) => {
        const records = await listPublicationRecords(tx, round.id);
        findings.push(...(await checkActs(tx, round, records)));
        for (const [at, record] of records.entries()) {
          findings.push(...(await checkOne(tx, deps, round, { record, isNewest: at === 0 })));
          publications += 1;
          onProgress(publications);
        }
      },
      { isolation: "repeatable read" },
    );
  }
  return { publications, findings };
}

const at = (round: RoundRecord, number: number, vi: string, en: string): Text => ({
  vi: `${round.titleVi} (${round.year}), công bố lần ${number}: ${vi}`,
  en: `${round.titleEn ?? round.titleVi} (${round.year}), publication ${number}: ${en}`,
});

/** Every publication that the record of acts knows is there, with the digest it had. */
async function checkActs(tx: Tx, round: RoundRecord, records: readonly PublicationRecord[]): Promise<Text[]> {
  const acts = await listPublishedDigests(tx, round.id);
  const known = new Map(records.map((record) => [record.number, record]));
  const findings = acts.flatMap(({ number, publicSha256, fullSha256 }) => {
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

async function checkOne(
  tx: Tx,
  deps: PublicationDeps,
  round: RoundRecord,
  { record, isNewest }: { readonly record: PublicationRecord; readonly isNewest: boolean },
): Promise<Text[]> {
  const say = (vi: string, en: string) => at(round, record.number, vi, en);
  const findings: Text[] = [];
  for (const form of ["public", "full"] as const) {
    const [name, isPublic] = [form === "public" ? "gói công khai" : "gói đầy đủ", form === "public"];
    const text = await readText(tx, deps, isPublic ? record.publicFileId : record.fullFileId);
    if (text === undefined) {
      findings.push(
        say(
          `${name} không còn hoặc đã bị sửa trong kho tệp`,
          `the ${form} bundle is gone from the files or was altered there`,
        ),
      );
      continue;
    }
    const { faults, signedBy } = verifyBundle(text, nodeCryptography);
    for (const { text: fault } of faults.slice(0, 10))
      findings.push(say(`${name}: ${fault.vi}`, `${form} bundle: ${fault.en}`));
    const bundle = JSON.parse(text) as Bundle;
    const sha256 = isPublic ? record.publicSha256 : record.fullSha256;
    if (bundle.seal.contentSha256 !== sha256 || (signedBy !== null && signedBy !== record.fingerprint))
      findings.push(say(`${name} không phải gói đã ghi`, `the ${form} bundle is not the one recorded`));
    if (!isPublic && isNewest) findings.push(...(await compareColumns(tx, { round, record, full: bundle.content })));
  }
  return findings;
}

/** Whether the columns of the round still are those that were published. */
async function compareColumns(
  tx: Tx,
  { round, record, full }: { round: RoundRecord; record: PublicationRecord; full: BundleContent },
): Promise<Text[]> {
  const now = await makeContent(tx, round, { publication: full.publication, restricted: record.restricted });
  const published = new Map(full.units.map((unit) => [unit.id, unit]));
  return now.units.flatMap((unit) => {
    const lines = new Map(published.get(unit.id)?.lines.map((line) => [line.component, line]));
    const altered = unit.lines.filter((line) => {
      const before = lines.get(line.component);
      return canonicalJson(before?.columns ?? []) !== canonicalJson(line.columns ?? []);
    });
    return altered.map(({ component }) =>
      at(
        round,
        record.number,
        `${unit.nameVi} ${component}: cột đang lưu khác với cột đã công bố`,
        `${unit.nameVi} ${component}: the stored columns are not those published`,
      ),
    );
  });
}

async function readText(tx: Tx, deps: PublicationDeps, fileId: string): Promise<string | undefined> {
  const file = await findFile(tx, fileId);
  return file && (await readSound(deps.files, file.sha256))?.toString();
}
