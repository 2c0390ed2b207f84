import { fillText, type Text } from "../../../../contract/text.ts";
import type { CheckPart } from "../../../../domain/audit/check-part.ts";
import type { Db } from "../../../db/database.ts";
import { checkRows, type RowsCheck } from "../../../platform/audit/check-rows.ts";
import { type AuditAnchor, type AuditVerification, verifyAudit } from "../../../platform/audit/verify-audit.ts";
import { checkFiles, type FilesCheck } from "../../../platform/files/check-files.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { checkAllResults, describeDifference, type ResultsCheck } from "../../scoring/service/check-all-results.ts";
import { type ColumnsCheck, checkAllColumns } from "../../scoring/service/check-columns.ts";
import { checkAllPublications, type PublicationsCheck } from "../../scoring/service/publication/check-publications.ts";
import { listSeenHeads } from "../repository.ts";
import { describeFault } from "./describe-fault.ts";

/** What each part of the whole check found. */
export interface Everything {
  readonly chain: AuditVerification;
  readonly rows: RowsCheck;
  readonly results: ResultsCheck;
  readonly columns: ColumnsCheck;
  readonly publications: PublicationsCheck;
  readonly files: FilesCheck;
}

export interface Finding extends Text {
  readonly part: CheckPart;
}

/**
 * The whole check, part after part: what `congtam audit verify` and the check on screen do. `onProgress` is told the part
 * and how much of it is done. `anchors`: links noted elsewhere; those that earlier checks on screen saw are compared anyway.
 */
export async function checkEverything(
  deps: { readonly db: Db; readonly files: FileStore },
  options: {
    readonly anchors?: readonly AuditAnchor[];
    readonly onProgress: (part: CheckPart, count: number) => void;
  },
): Promise<Everything> {
  const tell = (part: CheckPart) => (count: number) => options.onProgress(part, count);
  const seen = await listSeenHeads(deps.db.reader);
  return {
    chain: await verifyAudit(deps, { anchors: options.anchors ?? [], seen, onProgress: tell("chain") }),
    rows: await checkRows(deps, tell("rows")),
    results: await checkAllResults(deps, tell("results")),
    columns: await checkAllColumns(deps, tell("columns")),
    publications: await checkAllPublications(deps, tell("publications")),
    files: await checkFiles(deps, tell("files")),
  };
}

const fileTexts = {
  missing: { vi: "Tệp không còn: {sha256}", en: "A file is gone: {sha256}" },
  altered: { vi: "Tệp đã bị sửa: {sha256}", en: "A file was altered: {sha256}" },
} satisfies Record<string, Text>;

/** Contents of files that are gone or altered, in words. */
export function describeFiles({ missing, altered }: FilesCheck): Text[] {
  const say =
    ({ vi, en }: Text) =>
    (sha256: string) => ({ vi: fillText(vi, { sha256 }), en: fillText(en, { sha256 }) });
  return [...missing.map(say(fileTexts.missing)), ...altered.map(say(fileTexts.altered))];
}

/** All that was found, in words. Of the chain the first hundred faults; `countFindings` counts all. */
export function listFindings(found: Everything): Finding[] {
  const { chain, rows, results, columns, publications, files } = found;
  const texts: Record<CheckPart, readonly Text[]> = {
    chain: chain.faults.map(describeFault),
    rows: rows.findings,
    results: [...results.failures, ...results.findings.map(describeDifference)],
    columns: columns.findings,
    publications: publications.findings,
    files: describeFiles(files),
  };
  return Object.entries(texts).flatMap(([part, all]) => all.map(({ vi, en }) => ({ part: part as CheckPart, vi, en })));
}

/** How many findings there are in all. */
export function countFindings(found: Everything): number {
  return found.chain.faultCount + listFindings(found).filter(({ part }) => part !== "chain").length;
}

/** How much each part has looked at: links, tables, rounds, versions of columns, publications, contents. */
export function countChecked({ chain, rows, results, columns, publications, files }: Everything) {
  return {
    chain: chain.checkedSeals,
    rows: rows.tables,
    results: results.rounds,
    columns: columns.columns,
    publications: publications.publications,
    files: files.files,
  } satisfies Record<CheckPart, number>;
}
