import type { AnswerOf, QueryOf, StreamedFile } from "../../../../../contract/operation.ts";
import type {
  downloadBundle as DownloadBundle,
  listPublications as ListPublications,
} from "../../../../../contract/scoring/publications.ts";
import type { BundleDifference } from "../../../../../domain/scoring/bundle/bundle-model.ts";
import { isColumnField } from "../../../../../domain/scoring/bundle/column-figures.ts";
import { correctedFirst } from "../../../../../domain/scoring/bundle/order-differences.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { bundleFileName } from "../../../../../domain/scoring/published-file-names.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { type FileUse, findFiles } from "../../../../platform/files/file-repository.ts";
import type { PublicationDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { findWaitingDecision, listPublicationRecords } from "../../repository/publications.ts";
import { listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { openDifferenceWords } from "../difference-words.ts";
import { getVisibleRound } from "../open-round.ts";
import { sendPublished } from "../signed-file.ts";

/** Every publication of a round for whoever sees it; what waits, for who publishes. */
export async function listPublications(
  deps: PublicationDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof ListPublications>> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const round = await getVisibleRound(db, context, roundId);
  const publishes = scoringPolicy.canPublish(actor, round);
  const manages = scoringPolicy.canManage(actor, round);
  const records = await listPublicationRecords(db, roundId);
  const { accounts } = await namePeople(db, { accountIds: records.flatMap((one) => one.accountId ?? []), unitIds: [] });
  const changed = await nameDifferences(
    db,
    round,
    records.map((record) => record.differences),
  );
  const waiting = publishes ? await findWaitingDecision(db, roundId) : null;
  const decisions = records.map((record) => record.decisionFileId);
  const files = await findFiles(
    db,
    [...decisions, waiting].filter((id) => id !== null),
  );
  const items = records.map((record, at) => {
    const { number, decision, reason, restricted, publicSha256, fullSha256, fingerprint } = record;
    return {
      ...{ number, at: record.at.toISOString(), decision, reason, restricted: [...restricted] },
      ...{ publicSha256, fullSha256, fingerprint },
      // Who works on a round is known to those who run it; outside it is the office that publishes.
      by: manages && record.accountId !== null ? (accounts.get(record.accountId) ?? null) : null,
      signedDecision: describeFile(files, record.decisionFileId),
      differences: changed[at] ?? [],
    };
  });
  return {
    items,
    waiting: describeFile(files, waiting),
    abilities: { attach: publishes && round.kind === "units" && !round.practice, downloadFull: manages },
  };
}

/** The bundle of a publication: the public form for everybody who sees the round, the full one for who runs it. */
export async function downloadBundle(
  deps: PublicationDeps,
  context: RequestContext,
  { roundId, number }: { readonly roundId: string; readonly number: string },
  { form }: QueryOf<typeof DownloadBundle>,
): Promise<StreamedFile> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  const record = (await listPublicationRecords(db, roundId)).find((one) => String(one.number) === number);
  const mayHave = form === "public" || scoringPolicy.canManage(getActor(context), round);
  const fileId = form === "public" ? record?.publicFileId : record?.fullFileId;
  const file = mayHave && fileId !== undefined ? await sendPublished(db, deps, fileId) : undefined;
  if (file !== undefined) {
    const { "content-disposition": _, ...headers } = file.headers ?? {};
    return { ...file, fileName: bundleFileName({ round, number: Number(number) }, form), headers };
  }
  const what = context.language === "vi" ? "gói công bố" : "The bundle";
  throw new AppError("record.not_found", { values: { what } });
}

/**
 * Lists of differences of a round with the names of their units, which are read once and only where needed. Units of which
 * something was set anew come first, also in publications that were sealed in another order.
 */
export async function nameDifferences(db: Reader, round: RoundRecord, lists: readonly (readonly BundleDifference[])[]) {
  const all = lists.flat();
  const units = new Map((all.length > 0 ? await listRoundUnits(db, round.id) : []).map((unit) => [unit.unitId, unit]));
  const words = all.some((one) => isColumnField(one.field)) ? await openDifferenceWords(db, round) : undefined;
  return lists.map((differences) =>
    correctedFirst(differences).map((one) => {
      const unit = units.get(one.unit);
      const blockCode = unit?.blockCode ?? "";
      const told = words?.linesOf(blockCode, one) ?? null;
      return { ...one, blockCode, unitNameVi: unit?.nameVi ?? "", unitNameEn: unit?.nameEn ?? null, told };
    }),
  );
}

function describeFile(files: ReadonlyMap<string, FileUse>, fileId: string | null) {
  const file = files.get(fileId ?? "");
  return file === undefined ? null : { fileId: file.id, name: file.name, size: file.size, sha256: file.sha256 };
}
