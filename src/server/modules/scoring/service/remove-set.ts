import type { AnswerOf } from "../../../../contract/operation.ts";
import type { removeCriteriaSet } from "../../../../contract/scoring/criteria-sets.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { countRoundsOf, deleteDraft, lockStoredSet } from "../set-repository.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { setNotFound } from "./set-not-found.ts";

/** Removes a draft; its number is free again, the acts on it stay. */
export async function removeSet(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
  reason: string,
): Promise<AnswerOf<typeof removeCriteriaSet>> {
  assertMayManage(context);
  return withTransaction(deps, async (tx) => {
    const stored = await lockStoredSet(tx, setId);
    if (stored === undefined) throw setNotFound(context);
    const { code, version, state, sha256 } = stored;
    if (state === "frozen") throw new AppError("scoring.set_frozen", { values: { code, version } });
    const count = await countRoundsOf(tx, setId);
    if (count > 0) throw new AppError("scoring.set_in_use", { values: { count } });
    await deleteDraft(tx, setId);
    await recordAct(tx, deps, context, {
      verb: "scoring.removeCriteriaSet",
      subjectType: "criteriaSet",
      subjectIds: [setId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { code, version, sha256 },
    });
    return { removed: true };
  });
}
