import { findDecisionFaults } from "../../../../../domain/scoring/another-decision.ts";
import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { findFiles } from "../../../../platform/files/file-repository.ts";
import { findWaitingDecision, type PublicationRecord } from "../../repository/publications.ts";

/**
 * An amendment follows another decision than the publications before it, with its own signed PDF.
 * @throws AppError `scoring.decision_not_another`, a fault for each part that is not another one.
 */
export async function assertAnotherDecision(
  db: Reader,
  context: RequestContext,
  decision: RoundDecision | null,
  { roundId, earlier }: { readonly roundId: string; readonly earlier: readonly PublicationRecord[] },
): Promise<void> {
  const waiting = await findWaitingDecision(db, roundId);
  const fileIds = [waiting, ...earlier.map((one) => one.decisionFileId)].filter((id) => id !== null);
  const files = await findFiles(db, fileIds);
  const digestOf = (fileId: string | null) => files.get(fileId ?? "")?.sha256 ?? null;
  const faults = findDecisionFaults(
    { number: decision?.number ?? "", date: decision?.date ?? "", fileSha256: digestOf(waiting) },
    earlier.map((one) => ({ ...one, fileSha256: digestOf(one.decisionFileId) })),
  );
  if (faults.length === 0) return;
  throw new AppError("scoring.decision_not_another", {
    values: { what: faults.map((fault) => fault[context.language]).join(" ") },
    faults: faults.map(({ part, vi, en }) => ({ path: `body.decision.${part}`, vi, en })),
  });
}
