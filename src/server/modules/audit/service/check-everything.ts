import type { Text } from "../../../../contract/text.ts";
import { type CheckPart, checkParts } from "../../../../domain/audit/check-part.ts";
import type { Db } from "../../../db/database.ts";
import type { CheckProgress } from "../../../platform/audit/check-progress.ts";
import { checkRows, type RowsCheck } from "../../../platform/audit/check-rows.ts";
import { type AuditAnchor, type AuditVerification, verifyAudit } from "../../../platform/audit/verify-audit.ts";
import { cannotCheck } from "../../../platform/audit/what-failed.ts";
import { checkFiles } from "../../../platform/files/check-files.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { giveTurn } from "../../../platform/give-turn.ts";
import { checkAllResults, describeDifference, type ResultsCheck } from "../../scoring/service/check-all-results.ts";
import { type ColumnsCheck, checkAllColumns } from "../../scoring/service/check-columns.ts";
import {
  checkAllPublications,
  type PublicationFinding,
  type PublicationsCheck,
} from "../../scoring/service/publication/check-publications.ts";
import { listSeenHeads } from "../repository.ts";
import { describeFault } from "./describe-fault.ts";
import { describeFiles, type NamedFiles, nameFiles } from "./describe-files.ts";
import { type NamedUse, publicPage } from "./name-file-use.ts";

/** What each part of the whole check found. */
export interface Everything {
  readonly chain: AuditVerification;
  readonly rows: RowsCheck;
  readonly results: ResultsCheck;
  readonly columns: ColumnsCheck;
  readonly publications: PublicationsCheck;
  readonly files: NamedFiles;
  /** Parts that could not be checked at all: the reason is their finding. */
  readonly failures: Partial<Readonly<Record<CheckPart, Text>>>;
}

export interface Finding extends NamedUse {
  readonly part: CheckPart;
}

interface CheckOptions {
  readonly anchors?: readonly AuditAnchor[];
  readonly onProgress: (part: CheckPart, count: number) => void;
  /** Ends the check between two units of work, by throwing. */
  readonly signal?: AbortSignal;
}

/**
 * The whole check, part after part: what `congtam audit verify` and the check on screen do. `onProgress` is told the part
 * and how much of it is done. `anchors`: links noted elsewhere; those that earlier checks on screen saw are compared anyway.
 * A part that stored data keep from its end has that as its finding, and the others go on.
 */
export async function checkEverything(
  deps: { readonly db: Db; readonly files: FileStore },
  { anchors = [], onProgress, signal }: CheckOptions,
): Promise<Everything> {
  const failures: Partial<Record<CheckPart, Text>> = {};
  const look = async <T>(part: CheckPart, empty: T, work: (tell: CheckProgress) => Promise<T>): Promise<T> => {
    try {
      signal?.throwIfAborted();
      return await work(async (count) => {
        onProgress(part, count);
        await giveTurn();
        signal?.throwIfAborted();
      });
    } catch (error) {
      failures[part] = cannotCheck(error);
      return empty;
    }
  };
  return {
    chain: await look("chain", noChain, async (tell) =>
      verifyAudit(deps, { anchors, seen: await listSeenHeads(deps.db.reader), onProgress: tell }),
    ),
    rows: await look("rows", { tables: 0, findings: [] }, (tell) => checkRows(deps, tell)),
    results: await look("results", noResults, (tell) => checkAllResults(deps, tell)),
    columns: await look("columns", { columns: 0, findings: [] }, (tell) => checkAllColumns(deps, tell)),
    publications: await look("publications", { publications: 0, findings: [] }, (tell) =>
      checkAllPublications(deps, tell),
    ),
    files: await look("files", noFiles, async (tell) => nameFiles(deps.db.reader, await checkFiles(deps, tell))),
    failures,
  };
}

const noChain: AuditVerification = {
  ...{ checkedSeals: 0, unsealedIds: [], erasedPersonal: 0, head: undefined, faults: [], faultCount: 0 },
};
const noResults: ResultsCheck = { rounds: 0, units: 0, findings: [], failures: [] };
const noFiles: NamedFiles = { files: 0, missing: [], altered: [], unreadable: [], uses: new Map() };

/** All that was found, in words. Of the chain the first hundred faults; `countFindings` counts all. */
export function listFindings(found: Everything): Finding[] {
  const { chain, rows, results, columns, publications, files, failures } = found;
  const texts: Record<CheckPart, readonly NamedUse[]> = {
    chain: chain.faults.map(describeFault),
    rows: rows.findings,
    results: [...results.failures, ...results.findings.map(describeDifference)],
    columns: columns.findings,
    publications: publications.findings.filter(({ file }) => !isNamed(files, file)).map(onPublicPage),
    files: describeFiles(files),
  };
  return checkParts.flatMap((part) => {
    const failure = failures[part];
    return [...(failure ? [failure] : []), ...texts[part]].map(({ vi, en, pages }: NamedUse) => ({
      ...{ part, vi, en },
      ...(pages && { pages }),
    }));
  });
}

/** True of a content that the check of files names with what uses it: one damage is one finding. */
function isNamed({ missing, altered, unreadable }: NamedFiles, sha256: string | undefined): boolean {
  if (sha256 === undefined) return false;
  return [...missing, ...altered, ...unreadable.map((one) => one.sha256)].includes(sha256);
}

/** Publications stand on the public site, where whoever checks may look. */
function onPublicPage({ roundId, vi, en }: PublicationFinding): NamedUse {
  return { vi, en, ...(roundId !== null && { pages: [publicPage(roundId)] }) };
}

/** How many findings there are in all. */
export function countFindings(found: Everything): number {
  return listFindings(found).length - found.chain.faults.length + found.chain.faultCount;
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
