import type { AnswerOf } from "../../../../contract/operation.ts";
import type { applyCriteriaSetImport } from "../../../../contract/scoring/criteria-sets.ts";
import { CriteriaSet } from "../../../../domain/scoring/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { takePreview } from "../../../platform/imports/import-preview-repository.ts";
import type { ScoringDeps } from "../deps.ts";
import { findNewestSet } from "../set-repository.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { importState, setImportCode } from "./preview-set-import.ts";
import { storeSet } from "./store-set.ts";

/**
 * Stores the set of a preview, once. Where the same content is stored already nothing changes and no act is recorded.
 * @throws AppError `record.not_found` (unknown, another's or applied preview), `import.stale`, `import.has_faults`.
 */
export async function applySetImport(
  deps: ScoringDeps,
  context: RequestContext,
  request: { readonly previewId: string; readonly reason: string },
): Promise<AnswerOf<typeof applyCriteriaSetImport>> {
  assertMayManage(context);
  const { accountId } = getActor(context);
  return withTransaction(deps, async (tx) => {
    const preview = await takePreview(tx, { id: request.previewId, definition: setImportCode, accountId });
    if (preview === undefined) {
      const what = context.language === "vi" ? "bản xem trước của lần nhập này" : "The preview of this import";
      throw new AppError("record.not_found", { values: { what } });
    }
    if (preview.expiresAt <= context.now) throw new AppError("import.stale");
    if (preview.faultCount > 0) throw new AppError("import.has_faults", { values: { count: preview.faultCount } });
    const set = CriteriaSet.parse(preview.rows[0]);
    const newest = await findNewestSet(tx, set.id, { lock: true });
    if (importState(newest) !== preview.stateSha256) throw new AppError("import.stale");
    const { setId, version, outcome, facts } = await storeSet(tx, deps, set, { newest });
    if (outcome === "same") return { setId, version, outcome };
    await recordAct(tx, deps, context, {
      verb: "scoring.importCriteriaSet",
      subjectType: "criteriaSet",
      subjectIds: [setId],
      ability: "scoring.manage",
      inUnit: null,
      reason: request.reason,
      detail: {
        code: facts.code,
        version,
        outcome,
        sha256: facts.sha256,
        replacedSha256: outcome === "replaced" ? newest?.sha256 : undefined,
        fileName: preview.fileName,
        fileSha256: preview.contentSha256,
      },
    });
    return { setId, version, outcome };
  });
}
