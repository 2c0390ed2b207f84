import type { AnswerOf, BodyOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  endExclusion as EndExclusion,
  getExclusionEffect as GetExclusionEffect,
} from "../../../../../contract/scoring/exclusions.ts";
import { scoreUnitAt } from "../../../../../domain/scoring/columns/score-unit-at.ts";
import { storeUnitResult } from "../../../../../domain/scoring/stored-result.ts";
import { findPart } from "../../../../../domain/scoring/workflow/find-part.ts";
import { lastBegunResult } from "../../../../../domain/scoring/workflow/result-stages.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { endExclusions } from "../../repository/ended-exclusions.ts";
import { findRoundUnit } from "../../repository/rounds.ts";
import { assertMayManage } from "../assert-may-manage.ts";
import { computeResults } from "../compute-results.ts";
import { loadSchedule } from "../load-workflow.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { getVisibleRound, unitNotInRound } from "../open-round.ts";
import { assertOwnUnlocked } from "../own-index/ask-own-exclusion.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { openBlocks } from "../score-block.ts";
import { loadColumns } from "../score-columns.ts";
import { manageRound, recordSetup } from "./manage-round.ts";

/**
 * Scores a part again that was left out for a unit, until the publication. That it was granted stays in the record; the
 * unit is told, and whether it can still fill the part in is a matter of its windows.
 */
export async function endExclusion(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, part, reason }: BodyOf<typeof EndExclusion>,
): Promise<{ ended: true }> {
  const { accountId } = getActor(context);
  return manageRound(deps, context, roundId, async (tx, round) => {
    if (round.state !== "open") throw new AppError("scoring.round_not_open");
    if (round.kind === "province") await assertOwnUnlocked(tx, context, round.id);
    const unit = await findRoundUnit(tx, roundId, unitId);
    const id = deps.ids.next();
    const end = { nextId: () => id, at: context.now, reason, accountId };
    const [gone] = unit === undefined ? [] : await endExclusions(tx, roundId, [{ unitId, part }], end);
    if (unit === undefined || gone === undefined) throw unitNotInRound(context);
    await computeResults(tx, round, [unitId], context.now);
    const detail = { unitName: unit.nameVi, unitId, part, before: { reason: gone.reason } };
    await recordSetup(tx, deps, context, round, { verb: "scoring.endExclusion", reason, detail, unitId });
    await notifyOfRound(tx, deps, round, {
      ...peopleOfUnit(unitId),
      except: accountId,
      kind: "answer",
      titleVi: `Mục ${part} được đánh giá lại đối với đơn vị`,
      titleEn: `${part} is scored again for the unit`,
      textVi: reason,
      textEn: reason,
      href:
        round.kind === "province"
          ? `/own-index/${round.id}/components/${encodeURIComponent(part)}`
          : `/rounds/${round.id}/sheets/${unitId}`,
      key: `exclusion.ended ${id}`,
    });
    return { ended: true };
  });
}

/** What leaving a part out does to a unit as it stands now, or scoring it again where it is left out; nothing is written. */
export async function getExclusionEffect(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { unitId, part }: QueryOf<typeof GetExclusionEffect>,
): Promise<AnswerOf<typeof GetExclusionEffect>> {
  const db = deps.db.reader;
  const round = await getVisibleRound(db, context, roundId);
  assertMayManage(context, round);
  const unit = await findRoundUnit(db, roundId, unitId);
  const compiled = unit && (await openBlocks(db, round)).get(unit.blockCode);
  const columns = unit && (await loadColumns(db, round, [unit])).get(unitId);
  if (compiled === undefined || columns === undefined || findPart(compiled.set, part) === undefined) {
    throw unitNotInRound(context);
  }
  const stage = lastBegunResult(await loadSchedule(db, roundId), context.now);
  const exclusions = new Map(columns.exclusions);
  const isLeftOut = exclusions.delete(part);
  if (!isLeftOut) exclusions.set(part, "");
  const show = (own: typeof columns) => {
    const { points, applicableMax, percent } = storeUnitResult(scoreUnitAt(compiled, own, stage));
    return { points, max: applicableMax, percent };
  };
  return { stage, isLeftOut, before: show(columns), after: show({ ...columns, exclusions }) };
}
