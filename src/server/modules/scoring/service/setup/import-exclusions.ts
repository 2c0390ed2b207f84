import type { ImportPreview, ImportResult } from "../../../../../contract/imports.ts";
import type { FileAnswer, UploadedFile } from "../../../../../contract/operation.ts";
import { type ExclusionImportState, exclusionImport } from "../../../../../domain/scoring/workflow/exclusion-import.ts";
import { listPartCodes } from "../../../../../domain/scoring/workflow/find-part.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { claimImport } from "../../../../platform/imports/claim-import.ts";
import { templateFile } from "../../../../platform/imports/import-files.ts";
import { previewImport } from "../../../../platform/imports/preview-import.ts";
import type { ScoringDeps } from "../../deps.ts";
import { startExclusions } from "../../repository/ended-exclusions.ts";
import { listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { listExclusions } from "../../repository/workflow.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { computeResults } from "../compute-results.ts";
import { getUnpublished, getVisibleRound } from "../open-round.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

/** The preview of one round cannot be applied to another. */
const definitionOf = (roundId: string) => ({ ...exclusionImport, code: `${exclusionImport.code} ${roundId}` });

export async function getExclusionTemplate(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<FileAnswer> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return templateFile(exclusionImport, context.language);
}

/** Reads and checks a table of what is not scored; writes nothing but the preview. */
export async function previewExclusionImport(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  file: UploadedFile,
): Promise<ImportPreview> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return previewImport(deps, {
    definition: definitionOf(roundId),
    file,
    accountId: getActor(context).accountId,
    language: context.language,
    loadState: async (tx) => {
      const round = await getUnpublished(tx, context, roundId);
      if (round.state === "open") throw new AppError("scoring.round_open");
      return loadState(tx, round);
    },
  });
}

/** Writes what was previewed and computes the units it touches; all of it or nothing. */
export async function applyExclusionImport(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly previewId: string },
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    if (round.state === "open") throw new AppError("scoring.round_open");
    const { accountId } = getActor(context);
    const { plan, result, source } = await claimImport(tx, deps, {
      definition: definitionOf(at.roundId),
      previewId: at.previewId,
      accountId,
      language: context.language,
      state: await loadState(tx, round),
    });
    await startExclusions(tx, at.roundId, plan, { nextId: deps.ids.next, at: context.now, reason, accountId });
    const units = [...new Set(plan.map((one) => one.unitId))];
    if (units.length > 0) await computeResults(tx, round, units, context.now);
    const detail = { ...source, ...result, units: units.length, added: plan };
    await recordSetup(tx, deps, context, round, { verb: "scoring.importExclusions", reason, detail });
    return result;
  });
}

async function loadState(tx: Tx, round: RoundRecord): Promise<ExclusionImportState> {
  const blocks = await loadCoveredBlocks(tx, round);
  return {
    round: [round.id, round.version],
    units: await listRoundUnits(tx, round.id),
    parts: Object.fromEntries(blocks.map(({ code, set }) => [code, listPartCodes(set)])),
    stored: await listExclusions(tx, round.id),
  };
}
