import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import type { CriteriaSetId } from "../../../../domain/scoring/round.ts";
import { validateSet } from "../../../../domain/scoring/validate/validate-set.ts";
import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { ScoringDeps } from "../deps.ts";
import { deriveSetFacts, type SetFacts } from "../set-facts.ts";
import { findNewestSet, insertDraft, markFrozen, replaceDraft, type StoredSet } from "../set-repository.ts";

/** What storing a set does: new version, the draft's content replaced, or nothing because it is there already. */
export interface Storing {
  readonly outcome: "new" | "replaced" | "same";
  readonly version: number;
}

/** Set against the newest version of its code. */
export function planStoring(newest: StoredSet | undefined, facts: SetFacts): Storing {
  if (newest === undefined) return { outcome: "new", version: 1 };
  if (newest.sha256 === facts.sha256) return { outcome: "same", version: newest.version };
  if (newest.state === "draft") return { outcome: "replaced", version: newest.version };
  return { outcome: "new", version: newest.version + 1 };
}

/**
 * Stores a set as the draft of its code: replaces the draft that is there, or makes the next version of a frozen one.
 * The caller records the act. Who has already locked the newest version hands it over: looking again could find one
 * that somebody stored meanwhile.
 * @throws AppError `import.stale` when somebody stores the same code at this moment.
 */
export async function storeSet(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  set: CriteriaSet,
  locked?: { readonly newest: StoredSet | undefined },
): Promise<Storing & { readonly setId: CriteriaSetId; readonly facts: SetFacts }> {
  const facts = deriveSetFacts(set);
  const { newest } = locked ?? { newest: await findNewestSet(tx, facts.code, { lock: true }) };
  const storing = planStoring(newest, facts);
  const setId = storing.outcome === "new" ? (deps.ids.next() as CriteriaSetId) : (newest as StoredSet).id;
  const at = deps.clock.now();
  if (storing.outcome === "new") await insertDraft(tx, { id: setId, version: storing.version, facts, at });
  if (storing.outcome === "replaced") await replaceDraft(tx, setId, facts, at);
  return { ...storing, setId, facts };
}

/**
 * Freezes a locked draft, so that rounds may use it. The caller records the act.
 * @throws AppError `scoring.set_frozen`, `scoring.set_has_errors`.
 */
export async function freezeStoredSet(tx: Tx, deps: Pick<ScoringDeps, "clock">, stored: StoredSet): Promise<void> {
  const { id, code, version, state, document } = stored;
  if (state === "frozen") throw new AppError("scoring.set_frozen", { values: { code, version } });
  const errors = validateSet(document).filter((finding) => finding.severity === "error");
  if (errors.length > 0) {
    const faults = errors.map(({ path, place, text }) => ({ path: place === "" ? path : place, ...text }));
    throw new AppError("scoring.set_has_errors", { values: { count: errors.length }, faults });
  }
  await markFrozen(tx, id, deps.clock.now());
}
