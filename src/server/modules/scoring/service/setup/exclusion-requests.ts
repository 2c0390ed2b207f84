import type { AnswerOf, BodyOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  answerExclusionRequest as AnswerExclusionRequest,
  ExclusionRequestRow,
  listExclusionRequests as ListExclusionRequests,
} from "../../../../../contract/scoring/exclusions.ts";
import { canIn, scopeFor } from "../../../../../domain/identity/actor.ts";
import { exclusionEffectLabels } from "../../../../../domain/scoring/inputs/exclusion-effect.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import { settleKeys } from "../../../../platform/notices/settle-notices.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findEnd, listEndedExclusions, startExclusions } from "../../repository/ended-exclusions.ts";
import { insertRequest, listRequests, saveAnswer } from "../../repository/exclusion-requests.ts";
import { findRound, findRoundUnit, listRoundUnits } from "../../repository/rounds.ts";
import { computeResults } from "../compute-results.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { getVisibleRound, lockUnpublished, unitNotInRound } from "../open-round.ts";
import { assertOwnUnlocked, findOwnAsker } from "../own-index/ask-own-exclusion.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { loadCoveredBlocks } from "./covered-blocks.ts";
import { partDescriber } from "./exclusions.ts";
import { manageRound, recordSetup } from "./manage-round.ts";
import { refuseSetup } from "./refuse-setup.ts";
import { keyOfExclusionAsked, tellExclusionAsked } from "./tell-owner.ts";

/** Requests of own units, or of all for the owner. */
export async function listExclusionRequests(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId }: QueryOf<typeof ListExclusionRequests>,
): Promise<AnswerOf<typeof ListExclusionRequests>> {
  const db = deps.db.reader;
  const actor = getActor(context);
  const round = await getVisibleRound(db, context, roundId);
  const manages = scoringPolicy.canManage(actor, round);
  const own = scopeFor(actor, "scoring.fill");
  const units = new Map((await listRoundUnits(db, roundId)).map((unit) => [unit.unitId, unit]));
  const describe = await partDescriber(deps, roundId);
  const ended = await listEndedExclusions(db, roundId);
  const seen = (await listRequests(db, roundId)).filter(
    (request) =>
      (unitId === undefined || request.unitId === unitId) &&
      (manages || (own.kind === "units" && own.unitIds.includes(request.unitId))),
  );
  return {
    items: seen.flatMap((request): ExclusionRequestRow[] => {
      const unit = units.get(request.unitId);
      if (unit === undefined) return [];
      const end = findEnd(ended, request);
      return [
        {
          id: request.id,
          unitId: request.unitId as ExclusionRequestRow["unitId"],
          unitNameVi: unit.nameVi,
          unitNameEn: unit.nameEn,
          blockCode: unit.blockCode,
          part: request.part,
          ...describe(unit.blockCode, request.part),
          reason: request.reason,
          createdAt: request.createdAt.toISOString(),
          answer: request.answer,
          answerReason: request.answerReason,
          answeredAt: request.answeredAt?.toISOString() ?? null,
          endedAt: end?.endedAt.toISOString() ?? null,
          endReason: end?.endReason ?? null,
        },
      ];
    }),
    abilities: { answer: manages && round.state !== "published" },
  };
}

/** A unit asks that a part is not scored for it; only one request for a part waits at a time. */
export async function askExclusion(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly unitId: string },
  { part, reason }: { readonly part: string; readonly reason: string },
): Promise<{ requestId: string }> {
  const { roundId, unitId } = at;
  const actor = getActor(context);
  // Of the province's own index everybody knows the years; who may ask there is judged with its leads.
  const isOwn = (await findRound(deps.db.reader, roundId))?.kind === "province";
  if (!isOwn) await getVisibleRound(deps.db.reader, context, roundId);
  if (!isOwn && !canIn(actor, "scoring.fill", unitId)) throw unitNotInRound(context);
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    const unit = await findRoundUnit(tx, roundId, unitId);
    if (unit === undefined) throw unitNotInRound(context);
    const asker = isOwn ? await findOwnAsker(tx, context, roundId, part) : unitId;
    const block = (await loadCoveredBlocks(tx, round)).find((one) => one.code === unit.blockCode);
    if (block !== undefined && findPart(block.set, part) === undefined) {
      const text = { vi: `Bộ tiêu chí không có mã ${part}.`, en: `The set has no part ${part}.` };
      refuseSetup(context, [{ path: "part", text }]);
    }
    const waiting = (await listRequests(tx, roundId)).some(
      (request) => request.unitId === unitId && request.part === part && request.answer === null,
    );
    if (waiting) throw new AppError("scoring.already_asked", { values: { part } });
    const id = deps.ids.next();
    await insertRequest(tx, { id, roundId, unitId, part, reason, at: context.now, accountId: actor.accountId });
    await recordAct(tx, deps, context, {
      verb: "scoring.askExclusion",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.fill",
      inUnit: asker,
      reason,
      detail: { title: round.titleVi, unitName: unit.nameVi, unitId, part },
    });
    await tellExclusionAsked(tx, deps, context, { round, unit }, { id, part, reason });
    return { requestId: id };
  });
}

/**
 * Grants or refuses; what is granted is left out at once, also in a round under way. Nobody who was told of the request
 * has it before them as work any more.
 */
export async function answerExclusionRequest(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly requestId: string },
  { answer, reason }: BodyOf<typeof AnswerExclusionRequest>,
): Promise<{ answered: true }> {
  const actor = getActor(context);
  const describe = await partDescriber(deps, at.roundId);
  return manageRound(deps, context, at.roundId, async (tx, round) => {
    const request = (await listRequests(tx, at.roundId)).find((one) => one.id === at.requestId);
    if (request === undefined) {
      const what = context.language === "vi" ? "đề nghị không đánh giá" : "The request";
      throw new AppError("record.not_found", { values: { what } });
    }
    if (request.answer !== null) throw new AppError("scoring.already_answered");
    if (round.kind === "province") await assertOwnUnlocked(tx, context, round.id);
    await saveAnswer(tx, request.id, { answer, reason, at: context.now });
    await settleKeys(tx, deps, keyOfExclusionAsked(request.id));
    const { unitId, part } = request;
    if (answer === "granted") {
      const end = { nextId: deps.ids.next, at: context.now, reason, accountId: actor.accountId };
      await startExclusions(tx, round.id, [{ unitId, part, reason: request.reason }], end);
      await computeResults(tx, round, [unitId], context.now);
    }
    const unit = await findRoundUnit(tx, round.id, unitId);
    const detail = { unitName: unit?.nameVi ?? "", unitId, part, answer };
    const { effect } = describe(unit?.blockCode ?? "", part);
    const said = (language: "vi" | "en") => {
      const follows = answer === "granted" && effect !== null ? exclusionEffectLabels[effect][language] : undefined;
      return follows === undefined ? reason : `${follows.charAt(0).toUpperCase()}${follows.slice(1)}. ${reason}`;
    };
    const verb = answer === "granted" ? "scoring.grantExclusion" : "scoring.refuseExclusion";
    await recordSetup(tx, deps, context, round, { verb, reason, detail, unitId });
    await notifyOfRound(tx, deps, round, {
      ...(round.kind === "province" ? { accountIds: [request.accountId] } : peopleOfUnit(unitId)),
      except: actor.accountId,
      kind: "answer",
      titleVi:
        answer === "granted"
          ? `Đồng ý không đánh giá ${part} cho đơn vị`
          : `Không đồng ý đề nghị không đánh giá ${part}`,
      titleEn:
        answer === "granted" ? `${part} is left out for the unit` : `The request to leave out ${part} was refused`,
      textVi: said("vi"),
      textEn: said("en"),
      href:
        round.kind === "province"
          ? `/own-index/${round.id}/components/${encodeURIComponent(part)}`
          : `/rounds/${round.id}/sheets/${unitId}`,
      key: `exclusion.answered ${request.id}`,
    });
    return { answered: true };
  });
}
