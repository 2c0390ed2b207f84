import type { Bundle, BundleContent, BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { differencesBetween } from "../../../../../domain/scoring/bundle/check-amendment.ts";
import { compareHeads } from "../../../../../domain/scoring/bundle/compare-heads.ts";
import { orderDifferences } from "../../../../../domain/scoring/bundle/order-differences.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { findFile } from "../../../../platform/files/file-repository.ts";
import type { FileDeps } from "../../../../platform/files/files.ts";
import { readIntact } from "../../../../platform/files/read-sound.ts";
import { listPublicationRecords, type PublicationRecord } from "../../repository/publications.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { makeContent } from "./make-content.ts";

/** What a round tells once it is corrected, and everything in which that differs from what it told before. */
export interface AmendedRound {
  /** What was published before, the newest first. */
  readonly earlier: readonly PublicationRecord[];
  readonly content: BundleContent;
  /** In the order of the papers. */
  readonly differences: readonly BundleDifference[];
}

/**
 * Tells a round before and after `correct` changes its columns and results, as its publications tell it.
 * @throws AppError `scoring.amendment_empty`; Error where anything else than figures and columns would be told otherwise.
 */
export async function amendContent(
  tx: Tx,
  deps: Pick<FileDeps, "files">,
  context: RequestContext,
  round: RoundRecord,
  correct: () => Promise<void>,
): Promise<AmendedRound> {
  const earlier = await listPublicationRecords(tx, round.id);
  const [newest] = earlier;
  const restricted = newest?.restricted ?? [];
  const number = newest?.number ?? 1;
  const frame = { publishedAt: context.now.toISOString(), decision: null, amends: null };
  const sealed = newest && (await readFull(tx, deps, newest));
  const before = sealed ?? (await makeContent(tx, round, { restricted, publication: { ...frame, number: "1" } }));
  await correct();
  const publication = { ...frame, number: String(number + 1) };
  const content = await makeContent(tx, round, { restricted, publication, before: sealed });
  const differences = orderDifferences(content, differencesBetween(before, content));
  if (!differences.some(isCorrection)) throw new AppError("scoring.amendment_empty");
  const [head] = compareHeads({ ...before, publication: { ...publication, number: String(number) } }, content);
  if (head !== undefined) throw new Error(`an amendment would change ${head.text.en}`);
  return { earlier, content, differences };
}

/** Any figure, or inputs by which the points are computed; that the same was decided anew corrects nothing. */
function isCorrection({ component, field, after }: BundleDifference): boolean {
  if (field === "column") return component !== "";
  if (field !== "columnInputs") return true;
  const { inputs = {}, points = null } = JSON.parse(after ?? "{}") as { inputs?: object; points?: string | null };
  return points === null && Object.keys(inputs).length > 0;
}

/** @throws FileContentAltered where the stored file is gone or not what it was. */
async function readFull(tx: Tx, deps: Pick<FileDeps, "files">, record: PublicationRecord): Promise<BundleContent> {
  const file = await findFile(tx, record.fullFileId);
  if (file === undefined) throw new Error(`the file ${record.fullFileId} of a publication is gone`);
  return (JSON.parse((await readIntact(deps.files, file.sha256)).toString()) as Bundle).content;
}
