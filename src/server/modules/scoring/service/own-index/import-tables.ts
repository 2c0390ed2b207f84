import type { ImportPreview, ImportResult } from "../../../../../contract/imports.ts";
import type { FileAnswer, UploadedFile } from "../../../../../contract/operation.ts";
import type { OwnTable } from "../../../../../contract/scoring/own-index/leads.ts";
import { type LeadImportState, leadImport } from "../../../../../domain/scoring/own-index/lead-import.ts";
import { type MinistryImportState, ministryImport } from "../../../../../domain/scoring/own-index/ministry-import.ts";
import { listPartCodes } from "../../../../../domain/scoring/workflow/find-part.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { claimImport } from "../../../../platform/imports/claim-import.ts";
import { templateFile } from "../../../../platform/imports/import-files.ts";
import { previewImport } from "../../../../platform/imports/preview-import.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listApprovers, listNamedUnits } from "../../own-index-import.query.ts";
import { listEntries } from "../../repository/entries.ts";
import { updateOwnIndex, upsertOwnLeads } from "../../repository/own-index.ts";
import {
  assertManagesOwn,
  assertUnlocked,
  getScored,
  lockOwnIndex,
  type OpenOwnIndex,
  openOwnIndex,
} from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";
import { writeMinistryPoints } from "./save-ministry.ts";

interface At {
  readonly roundId: string;
  readonly table: OwnTable;
}

/** The preview of one year cannot be applied to another. */
const leadsOf = (roundId: string) => ({ ...leadImport, code: `${leadImport.code} ${roundId}` });
const pointsOf = (roundId: string) => ({ ...ministryImport, code: `${ministryImport.code} ${roundId}` });

export async function getOwnTemplate(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  { roundId, table }: At,
): Promise<FileAnswer> {
  assertManagesOwn(await openOwnIndex(deps.db.reader, context, roundId));
  return table === "leads"
    ? templateFile(leadImport, context.language)
    : templateFile(ministryImport, context.language);
}

/** Reads and checks a table; writes nothing but the preview. */
export async function previewOwnImport(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, table }: At,
  file: UploadedFile,
): Promise<ImportPreview> {
  assertManagesOwn(await openOwnIndex(deps.db.reader, context, roundId));
  const common = { file, accountId: getActor(context).accountId, language: context.language };
  if (table === "leads") {
    return previewImport(deps, {
      ...common,
      definition: leadsOf(roundId),
      loadState: async (tx) => loadLeadState(tx, context, await openOwnIndex(tx, context, roundId)),
    });
  }
  return previewImport(deps, {
    ...common,
    definition: pointsOf(roundId),
    loadState: async (tx) => loadPointState(tx, await openOwnIndex(tx, context, roundId)),
  });
}

/** Writes what was previewed; all of it or nothing. */
export async function applyOwnImport(
  deps: ScoringDeps,
  context: RequestContext,
  { roundId, table, previewId }: At & { readonly previewId: string },
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  const { accountId } = getActor(context);
  const claim = { previewId, accountId, language: context.language };
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    if (table === "leads") {
      const state = await loadLeadState(tx, context, open);
      const { plan, result, source } = await claimImport(tx, deps, { ...claim, definition: leadsOf(roundId), state });
      await upsertOwnLeads(tx, roundId, plan);
      await updateOwnIndex(tx, roundId, {});
      await record("scoring.importOwnLeads", { ...source, ...result });
      return result;
    }
    const state = await loadPointState(tx, open);
    const { plan, result, source } = await claimImport(tx, deps, { ...claim, definition: pointsOf(roundId), state });
    await writeMinistryPoints(tx, deps, context, open, plan);
    await record("scoring.importMinistryPoints", { ...source, ...result });
    return result;

    function record(verb: string, detail: object) {
      return recordOwnAct(tx, deps, context, open.round, { verb, ability: "scoring.manage", reason, detail });
    }
  });
}

async function loadLeadState(tx: Tx, context: RequestContext, open: OpenOwnIndex): Promise<LeadImportState> {
  assertUnlocked(open);
  const today = dayInVietnam(context.now);
  return {
    round: [open.round.id, open.own.version],
    parts: open.set === undefined ? [] : listPartCodes(open.set.document),
    units: await listNamedUnits(tx, today),
    heads: await listApprovers(tx, today),
    stored: open.leads,
  };
}

async function loadPointState(tx: Tx, open: OpenOwnIndex): Promise<MinistryImportState> {
  const { compiled } = getScored(open);
  const stored = await listEntries(tx, open.round.id, { units: [open.own.unitId], stages: ["ministry"] });
  return {
    round: [open.round.id, open.own.version],
    maxima: Object.fromEntries(compiled.leaves.map(({ code, max }) => [code, max.toFraction()])),
    stored: Object.fromEntries(
      stored.flatMap(({ component, points }) => (points === null ? [] : [[component, points]])),
    ),
  };
}
