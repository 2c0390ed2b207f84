import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type { listRemarks as ListRemarks, saveRemark as SaveRemark } from "../../../../../contract/scoring/remarks.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listRemarkTemplates, lockRemark, writeRemark } from "../../repository/remarks.ts";
import { assertMayManage } from "../assert-may-manage.ts";

/** The stock remarks of the province. */
export async function listRemarks(deps: ScoringDeps, context: RequestContext): Promise<AnswerOf<typeof ListRemarks>> {
  const items = await listRemarkTemplates(deps.db.reader);
  return { items, abilities: { edit: scoringPolicy.canManage(getActor(context)) } };
}

/** Adds a stock remark, or changes or retires one. */
export async function saveRemark(
  deps: ScoringDeps,
  context: RequestContext,
  code: string,
  { basedOnVersion, ...remark }: BodyOf<typeof SaveRemark>,
): Promise<{ version: number }> {
  assertMayManage(context);
  return withTransaction(deps, async (tx) => {
    const stored = (await lockRemark(tx, code))?.version ?? 0;
    if (stored !== basedOnVersion) {
      const now = (await listRemarkTemplates(tx)).find((one) => one.code === code) ?? null;
      throw new AppError("record.changed", { values: { what: code }, conflict: { stored: now, sent: remark } });
    }
    const version = stored + 1;
    await writeRemark(tx, { ...remark, code, version });
    const { textVi, textEn, deduction, retired } = remark;
    await recordAct(tx, deps, context, {
      verb: "scoring.saveRemark",
      subjectType: "remark",
      subjectIds: [],
      ability: "scoring.manage",
      inUnit: null,
      detail: { code, version, textVi, textEn, deduction, retired },
    });
    return { version };
  });
}
