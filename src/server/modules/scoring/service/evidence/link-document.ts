import type { BodyOf } from "../../../../../contract/operation.ts";
import type { linkDocument as LinkDocument } from "../../../../../contract/scoring/evidence.ts";
import type { Ability } from "../../../../../domain/identity/ability.ts";
import { canIn } from "../../../../../domain/identity/actor.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import type { EvidenceStage } from "../../../../../domain/scoring/evidence/model.ts";
import { evidencePolicy } from "../../../../../domain/scoring/evidence/policy.ts";
import { sheetStateLabels } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { lockDocument, type StoredDocument } from "../../repository/evidence/documents.ts";
import { holdRoundUnit } from "../../repository/evidence/evidence-rounds.ts";
import { endLink, insertLink } from "../../repository/evidence/links.ts";
import { documentNotFound, evidenceNotFound } from "./not-found.ts";
import { type OpenedEvidence, openEvidence } from "./open-evidence.ts";

interface RoundUnit {
  readonly roundId: string;
  readonly unitId: string;
}

/** Puts a document of the unit's library under a component. In the province's own round it may come from any unit whose library one reads. */
export async function linkDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  at: RoundUnit,
  { replaces, ...link }: BodyOf<typeof LinkDocument>,
): Promise<{ linkId: string }> {
  const { accountId } = getActor(context);
  const { unitId } = at;
  return withTransaction(deps, async (tx) => {
    const opened = await openForChange(tx, context, at);
    if (!opened.demanded.has(link.component) || !opened.sees(link.component)) throw evidenceNotFound(context);
    assertStage(context, unitId, opened, link);
    if (!opened.mayChange(link.component)) throw new AppError("evidence.not_for_stage");
    const document = await lockDocument(tx, link.documentId, "share");
    if (document === undefined || !isUsable(context, opened, at, document)) throw documentNotFound(context);
    if (document.kind === "secret" && (link.section || link.note)) throw new AppError("evidence.secret_has_no_text");
    if (replaces !== null) {
      const ended = await endLink(tx, { ...at, linkId: replaces }, accountId, context.now);
      const isSame = ended?.documentId === document.id && ended.stage === link.stage;
      if (!isSame || ended.component !== link.component) throw evidenceNotFound(context);
    }
    const id = deps.ids.next();
    await insertLink(tx, { ...link, ...at, id, note: link.note || null }, accountId, context.now);
    await recordAct(tx, deps, context, {
      verb: "evidence.linkDocument",
      subjectType: "evidenceDocument",
      subjectIds: [document.id, at.roundId],
      ...rightOf(context, opened.heldIn(link.component)),
      detail: { ...at, component: link.component, stage: link.stage, title: nameOf(document) },
    });
    return { linkId: id };
  });
}

/** Takes a document off a component. */
export async function unlinkDocument(
  deps: EvidenceDeps,
  context: RequestContext,
  at: RoundUnit & { readonly linkId: string },
  reason: string | null,
): Promise<{ removed: true }> {
  const { accountId } = getActor(context);
  const { roundId, unitId } = at;
  return withTransaction(deps, async (tx) => {
    const opened = await openForChange(tx, context, { roundId, unitId });
    const ended = await endLink(tx, at, accountId, context.now);
    const place = ended && { ...ended, removedAt: null };
    if (ended === undefined || place === undefined || !opened.seesPlace(place)) throw evidenceNotFound(context);
    assertStage(context, unitId, opened, ended);
    if (!opened.mayChange(ended.component)) throw new AppError("evidence.not_for_stage");
    await recordAct(tx, deps, context, {
      verb: "evidence.unlinkDocument",
      subjectType: "evidenceDocument",
      subjectIds: [ended.documentId, roundId],
      ...rightOf(context, opened.heldIn(ended.component)),
      reason,
      detail: { roundId, unitId, component: ended.component, stage: ended.stage },
    });
    return { removed: true };
  });
}

async function openForChange(tx: Tx, context: RequestContext, { roundId, unitId }: RoundUnit): Promise<OpenedEvidence> {
  await holdRoundUnit(tx, roundId, unitId);
  const opened = await openEvidence(tx, context, roundId, unitId);
  if (opened.round.state === "published") throw new AppError("scoring.round_published");
  return opened;
}

const rightOf = (context: RequestContext, unitId: string) => ({ ability: abilityOf(context, unitId), inUnit: unitId });

/** Who fills in, else somebody who was asked for the component. */
export function abilityOf(context: RequestContext, unitId: string): Ability {
  return canIn(getActor(context), "scoring.fill", unitId) ? "scoring.fill" : "scoring.read";
}

/** Who would add evidence in another window hears that it is closed; others, that it is not theirs. */
function assertStage(
  context: RequestContext,
  unitId: string,
  opened: OpenedEvidence,
  { component, stage }: { readonly component: string; readonly stage: EvidenceStage },
): void {
  if (opened.adds.includes(stage)) return;
  const explains = stage === "explanation" && canIn(getActor(context), "scoring.fill", unitId);
  if (!explains && !(stage === "self" && opened.mayChange(component))) throw new AppError("evidence.not_for_stage");
  if (stage === "explanation" && opened.isExplanationFixed) throw new AppError("scoring.explanation_closed");
  if (stage === "self" && opened.sentSheet !== null) {
    const state = sheetStateLabels[opened.sentSheet][context.language];
    throw new AppError("scoring.sheet_state", { values: { state } });
  }
  throw new AppError("scoring.window_closed", { values: { stage: stageLabels[stage][context.language] } });
}

function isUsable(
  context: RequestContext,
  { round }: OpenedEvidence,
  { unitId }: RoundUnit,
  document: StoredDocument,
): boolean {
  if (document.unitId === unitId) return true;
  return round.kind === "province" && evidencePolicy.canReadLibrary(getActor(context), document.unitId);
}

/** What a document is called in what is recorded: a secret one by its number. */
export function nameOf(document: Pick<StoredDocument, "title" | "number">): string {
  return document.title ?? document.number ?? "";
}
