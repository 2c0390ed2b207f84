import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type * as contract from "../../../../contract/scoring/criteria-sets.ts";
import { compileSet } from "../../../../domain/scoring/compile-set.ts";
import { describeLimit, describePolicies } from "../../../../domain/scoring/describe-policies.ts";
import { describeSet } from "../../../../domain/scoring/describe-set.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { validateSet } from "../../../../domain/scoring/validate/validate-set.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { listSubjectHistory } from "../../../platform/audit/subject-history.query.ts";
import { findCriteriaSetRow, listCriteriaSetRows, listSetVersions } from "../criteria-sets.query.ts";
import type { ScoringDeps } from "../deps.ts";
import { findStoredSet, type StoredSet } from "../set-repository.ts";
import { setNotFound } from "./set-not-found.ts";
import { showFindings } from "./show-findings.ts";

/** Versions of sets as a list. */
export async function listCriteriaSets(
  deps: ScoringDeps,
  query: QueryOf<typeof contract.listCriteriaSets>,
): Promise<AnswerOf<typeof contract.listCriteriaSets>> {
  const { items, total } = await listCriteriaSetRows(deps.db.reader, query);
  return { items, page: query.page, pageSize: query.pageSize, total };
}

/** One version whole: a set that cannot be scored yet is shown as well, without the inputs it would ask for. */
export async function getCriteriaSet(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
): Promise<AnswerOf<typeof contract.getCriteriaSet>> {
  const stored = await getStoredSet(deps, context, setId);
  const row = await findCriteriaSetRow(deps.db.reader, setId);
  if (row === undefined) throw setNotFound(context);
  const { document } = stored;
  const compiled = compileSet(document);
  const mayManage = scoringPolicy.canManage(getActor(context));
  const isDraft = row.state === "draft";
  return {
    set: row,
    areas: describeSet(document, compiled.ok ? compiled.compiled : undefined),
    bonus: showExtra(document.bonus),
    penalty: showExtra(document.penalty),
    policies: describePolicies(document),
    classes: document.classes.map((one) => ({
      name: one.name,
      nameEn: one.nameEn ?? null,
      limit: describeLimit(one),
    })),
    note: document.note ?? null,
    versions: await listSetVersions(deps.db.reader, row.code),
    abilities: {
      freeze: mayManage && isDraft && !compiled.findings.some((finding) => finding.severity === "error"),
      remove: mayManage && isDraft && row.rounds === 0,
      import: mayManage,
    },
  };
}

/** What the validator of this program finds; the counts of the list are those of the day of the import. */
export async function listCriteriaSetFindings(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
): Promise<AnswerOf<typeof contract.listCriteriaSetFindings>> {
  const { document } = await getStoredSet(deps, context, setId);
  return { items: showFindings(validateSet(document)) };
}

export async function listCriteriaSetHistory(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
): Promise<AnswerOf<typeof contract.listCriteriaSetHistory>> {
  const items = await listSubjectHistory(deps.db.reader, setId);
  if (items.length === 0 && (await findCriteriaSetRow(deps.db.reader, setId)) === undefined) {
    throw setNotFound(context);
  }
  return { items };
}

/** The stored version of a set. @throws AppError `record.not_found`. */
export async function getStoredSet(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
): Promise<StoredSet> {
  const stored = await findStoredSet(deps.db.reader, setId);
  if (stored === undefined) throw setNotFound(context);
  return stored;
}

function showExtra(extra: StoredSet["document"]["bonus"]) {
  return { max: String(extra.max), rule: extra.rule ?? null };
}
