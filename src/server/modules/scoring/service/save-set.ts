import type { AnswerOf, BodyOf } from "../../../../contract/operation.ts";
import type { getCriteriaSetDocument, saveCriteriaSet } from "../../../../contract/scoring/set-designer.ts";
import { listSetChanges } from "../../../../domain/scoring/compare/list-set-changes.ts";
import { joinPath } from "../../../../domain/scoring/finding.ts";
import { readSetDocument } from "../../../../domain/scoring/import/read-document.ts";
import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import { scoringPolicy } from "../../../../domain/scoring/policy.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError, type Fault } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../deps.ts";
import { deriveSetFacts } from "../set-facts.ts";
import { lockStoredSet, updateDraft } from "../set-repository.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { getStoredSet } from "./read-sets.ts";
import { setNotFound } from "./set-not-found.ts";

/** The document of a set with its checksum, to read or to edit. */
export async function readSetForEditing(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
): Promise<AnswerOf<typeof getCriteriaSetDocument>> {
  const { code, version, state, sha256, document } = await getStoredSet(deps, context, setId);
  const editable = state === "draft" && scoringPolicy.canManage(getActor(context));
  return { setId, code, version, state, sha256, document, editable };
}

/**
 * Saves a draft whole. What is stored already is answered as saved, and no act is recorded.
 * @throws AppError `record.not_found`, `record.changed`, `scoring.set_frozen`, `scoring.set_refused`.
 */
export async function saveSet(
  deps: ScoringDeps,
  context: RequestContext,
  setId: CriteriaSetId,
  { basedOnSha256, document }: BodyOf<typeof saveCriteriaSet>,
): Promise<AnswerOf<typeof saveCriteriaSet>> {
  assertMayManage(context);
  const facts = deriveSetFacts(readSent(document));
  return withTransaction(deps, async (tx) => {
    const stored = await lockStoredSet(tx, setId);
    if (stored === undefined) throw setNotFound(context);
    const { code, version, sha256 } = stored;
    if (stored.state === "frozen") throw new AppError("scoring.set_frozen", { values: { code, version } });
    if (facts.code !== code)
      throw refused([{ path: "id", vi: `mã phải giữ là ${code}`, en: `the code must stay ${code}` }]);
    const { errors, warnings } = facts;
    const answer = { sha256: facts.sha256, savedAt: context.now.toISOString(), errors, warnings };
    // A repeated request, whose first answer was lost, finds its own content.
    if (sha256 === facts.sha256) return answer;
    if (sha256 !== basedOnSha256) {
      const what = context.language === "vi" ? `Bộ tiêu chí ${code}` : `The criteria set ${code}`;
      const conflict = { stored: { sha256, document: stored.document }, sent: { sha256: facts.sha256 } };
      throw new AppError("record.changed", { values: { what }, conflict });
    }
    await updateDraft(tx, setId, facts);
    await recordAct(tx, deps, context, {
      verb: "scoring.saveCriteriaSet",
      subjectType: "criteriaSet",
      subjectIds: [setId],
      ability: "scoring.manage",
      inUnit: null,
      detail: {
        code,
        version,
        sha256: facts.sha256,
        replacedSha256: sha256,
        ...whatChanged(stored.document, facts.document),
      },
    });
    return answer;
  });
}

function readSent(document: CriteriaSet): CriteriaSet {
  const placeOf = (path: readonly PropertyKey[]) => ({ sheet: "", row: 0, column: joinPath(path) });
  const reading = readSetDocument({ document, faults: [], placeOf });
  if (reading.ok) return reading.set;
  throw refused(reading.faults.map(({ column, text }) => ({ path: column ?? "", ...text })));
}

const refused = (faults: readonly Fault[]) =>
  new AppError("scoring.set_refused", { values: { count: faults.length }, faults });

/** How many lines a save changed, and the codes of the first of them. */
function whatChanged(before: CriteriaSet, after: CriteriaSet) {
  const changed = listSetChanges(before, after).filter(({ kinds }) => !kinds.includes("unchanged"));
  const codes = changed.map((line) => line.after?.code || line.before?.code || "*");
  return { lines: changed.length, codes: codes.slice(0, 10).join(", ") };
}
