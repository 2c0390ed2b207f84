import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { addMark as AddMark, listMarks as ListMarks } from "../../../../../contract/scoring/evidence-marks.ts";
import { findGrant } from "../../../../../domain/identity/actor.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { EvidenceDeps } from "../../deps.ts";
import { holdRoundUnit } from "../../repository/evidence/evidence-rounds.ts";
import { listUses } from "../../repository/evidence/links.ts";
import { endOwnMark, insertMark, listMarkRows } from "../../repository/evidence/marks.ts";
import { documentNotFound, evidenceNotFound } from "./not-found.ts";
import { openEvidence } from "./open-evidence.ts";

interface RoundUnit {
  readonly roundId: string;
  readonly unitId: string;
}

/** Marks on a document under a component that this person may see: those taken back only for their author. */
export async function listMarks(
  deps: EvidenceDeps,
  context: RequestContext,
  at: RoundUnit,
  { documentId, component }: { readonly documentId: string; readonly component: string },
): Promise<AnswerOf<typeof ListMarks>> {
  const { accountId } = getActor(context);
  const opened = await openEvidence(deps.db.reader, context, at.roundId, at.unitId);
  if (!opened.sees(component)) throw evidenceNotFound(context);
  const rows = await listMarkRows(deps.db.reader, { ...at, documentId, component });
  const seen = rows.filter(
    (mark) => opened.seesMarks(component, mark.stage) && (mark.endedAt === null || mark.accountId === accountId),
  );
  return {
    items: seen.map(({ accountId: author, at: written, endedAt, ...mark }) => ({
      ...mark,
      at: written.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      abilities: { end: author === accountId && endedAt === null && opened.round.state !== "published" },
    })),
    abilities: { add: opened.marksAt(component) },
  };
}

export async function addMark(
  deps: EvidenceDeps,
  context: RequestContext,
  at: RoundUnit,
  { documentId, component, page, comment, rectangle }: BodyOf<typeof AddMark>,
): Promise<{ markId: string }> {
  const actor = getActor(context);
  return withTransaction(deps, async (tx) => {
    await holdRoundUnit(tx, at.roundId, at.unitId);
    const opened = await openEvidence(tx, context, at.roundId, at.unitId);
    if (!opened.sees(component)) throw evidenceNotFound(context);
    if (opened.round.state === "published") throw new AppError("scoring.round_published");
    const stage = opened.marksAt(component);
    if (stage === null) throw new AppError("evidence.not_for_stage");
    const stands = (await listUses(tx, documentId)).some(
      (use) =>
        use.roundId === at.roundId && use.unitId === at.unitId && use.component === component && opened.seesPlace(use),
    );
    if (!stands) throw documentNotFound(context);
    const ability = stage === "council" ? "scoring.decide" : "scoring.appraise";
    const grant = findGrant(actor, ability, null);
    const id = deps.ids.next();
    await insertMark(tx, {
      ...{ id, ...at, documentId, component, stage, page, comment, rectangle },
      at: context.now,
      accountId: actor.accountId,
      role: grant?.roleCode ?? null,
      actingUnitId: grant?.unitId ?? null,
    });
    await recordAct(tx, deps, context, {
      verb: "evidence.addMark",
      subjectType: "evidenceDocument",
      subjectIds: [documentId, at.roundId],
      ability,
      inUnit: null,
      detail: { ...at, component, stage, page },
    });
    return { markId: id };
  });
}

/** Takes back an own mark. */
export async function endMark(
  deps: EvidenceDeps,
  context: RequestContext,
  at: RoundUnit & { readonly markId: string },
): Promise<{ ended: true }> {
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    await holdRoundUnit(tx, at.roundId, at.unitId);
    const { round } = await openEvidence(tx, context, at.roundId, at.unitId);
    if (round.state === "published") throw new AppError("scoring.round_published");
    const ended = await endOwnMark(tx, at, accountId, context.now);
    if (ended === undefined) throw evidenceNotFound(context);
    await recordAct(tx, deps, context, {
      verb: "evidence.endMark",
      subjectType: "evidenceDocument",
      subjectIds: [ended.documentId, at.roundId],
      ability: "scoring.read",
      inUnit: null,
      detail: { roundId: at.roundId, unitId: at.unitId, component: ended.component },
    });
    return { ended: true };
  });
}
