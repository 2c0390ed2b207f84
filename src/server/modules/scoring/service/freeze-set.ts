import type { AnswerOf, BodyOf } from "../../../../contract/operation.ts";
import type { freezeCriteriaSet } from "../../../../contract/scoring/criteria-sets.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { lockStoredSet } from "../set-repository.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { setNotFound } from "./set-not-found.ts";
import { freezeStoredSet } from "./store-set.ts";

/** Freezes the draft with exactly the content that the person saw. */
export async function freezeSet(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
  { sha256, reason }: BodyOf<typeof freezeCriteriaSet>,
): Promise<AnswerOf<typeof freezeCriteriaSet>> {
  assertMayManage(context);
  return withTransaction(deps, async (tx) => {
    const stored = await lockStoredSet(tx, setId);
    if (stored === undefined) throw setNotFound(context);
    const { code, version, state } = stored;
    if (state === "draft" && stored.sha256 !== sha256) {
      const what = context.language === "vi" ? `Bộ tiêu chí ${code}` : `The criteria set ${code}`;
      const conflict = { stored: { sha256: stored.sha256 }, sent: { sha256 } };
      throw new AppError("record.changed", { values: { what }, conflict });
    }
    await freezeStoredSet(tx, deps, stored);
    await recordAct(tx, deps, context, {
      verb: "scoring.freezeCriteriaSet",
      subjectType: "criteriaSet",
      subjectIds: [setId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { code, version, sha256 },
    });
    return { state: "frozen" };
  });
}
