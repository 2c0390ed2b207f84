import type { AnswerOf, BodyOf } from "../../../../contract/operation.ts";
import type { createCriteriaSet, SetOrigin } from "../../../../contract/scoring/set-designer.ts";
import { copySet, copyShippedSet, emptySet, type SetHead } from "../../../../domain/scoring/edit/start-set.ts";
import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { deriveSetFacts } from "../set-facts.ts";
import { findNewestSet, findStoredSet, insertDraft } from "../set-repository.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { setNotFound } from "./set-not-found.ts";
import { readShippedSets } from "./shipped-sets.ts";

/**
 * Begins a draft. Under the code of the stored set it comes from, it is the next version of that set.
 * @throws AppError `record.not_found`, `scoring.set_code_taken`, `scoring.set_draft_exists`.
 */
export async function createSet(
  deps: ScoringDeps,
  context: RequestContext,
  request: BodyOf<typeof createCriteriaSet>,
): Promise<AnswerOf<typeof createCriteriaSet>> {
  assertMayManage(context);
  const { from, code, title, titleEn, year, level, reason } = request;
  return withTransaction(deps, async (tx) => {
    const origin = await makeDocument(tx, context, from, { id: code, title, titleEn, year, level });
    const newest = await findNewestSet(tx, origin.document.id, { lock: true });
    if (newest !== undefined && origin.sourceCode !== newest.code)
      throw new AppError("scoring.set_code_taken", { values: { code: newest.code } });
    if (newest?.state === "draft")
      throw new AppError("scoring.set_draft_exists", { values: { code: newest.code, version: newest.version } });
    const facts = deriveSetFacts(origin.document);
    const setId = deps.ids.next() as CriteriaSetId;
    const version = (newest?.version ?? 0) + 1;
    await insertDraft(tx, { id: setId, version, facts, at: deps.clock.now() });
    await recordAct(tx, deps, context, {
      verb: "scoring.createCriteriaSet",
      subjectType: "criteriaSet",
      subjectIds: [setId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: { code: facts.code, version, sha256: facts.sha256, from: from.kind, ...origin.detail },
    });
    return { setId, version };
  }).catch((error: unknown) => {
    // Somebody began the same code at this moment.
    if (!(error instanceof AppError) || error.code !== "import.stale") throw error;
    throw new AppError("scoring.set_code_taken", { values: { code } });
  });
}

interface Origin {
  readonly document: CriteriaSet;
  /** Code of the stored set it comes from. */
  readonly sourceCode?: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

async function makeDocument(tx: Tx, context: RequestContext, from: SetOrigin, head: SetHead): Promise<Origin> {
  switch (from.kind) {
    case "empty":
      return { document: emptySet(head), detail: {} };
    case "shipped": {
      const shipped = (await readShippedSets()).find((set) => set.id === from.code);
      if (shipped === undefined) throw setNotFound(context);
      return { document: copyShippedSet(shipped, head), detail: { fromCode: shipped.id } };
    }
    case "set": {
      const source = await findStoredSet(tx, from.setId);
      if (source === undefined) throw setNotFound(context);
      const detail = { fromCode: source.code, fromVersion: source.version };
      return { document: copySet(source.document, head), sourceCode: source.code, detail };
    }
  }
}
