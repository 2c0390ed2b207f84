import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { systemActor } from "../../../platform/audit/action.ts";
import { recordActions } from "../../../platform/audit/record-action.ts";
import type { ScoringDeps } from "../deps.ts";
import { findStoredSet, hasAnySet } from "../set-repository.ts";
import { readShippedSets } from "./shipped-sets.ts";
import { freezeStoredSet, storeSet } from "./store-set.ts";

/**
 * Gives an installation without criteria sets those that ship, in one transaction: frozen where the validator finds no
 * error, else as drafts to be completed. Fragments, which name no level, stay in the file. Where there are sets already
 * nothing happens, so that a start that was cut off can repeat it; true where sets were installed.
 */
export async function installShippedSets(deps: ScoringDeps): Promise<boolean> {
  return withTransaction(deps, (tx) => installShippedSetsInto(tx, deps)).catch((error: unknown) => {
    // Another process was faster, and what it installs is the same.
    if (error instanceof AppError && error.code === "import.stale") return false;
    throw error;
  });
}

/** The same inside the transaction that makes a province. */
export async function installShippedSetsInto(tx: Tx, deps: Pick<ScoringDeps, "clock" | "ids">): Promise<boolean> {
  if (await hasAnySet(tx)) return false;
  for (const set of await readShippedSets()) await installSet(tx, deps, set);
  return true;
}

/** Stores one set that ships, frozen where nothing is wrong with it. */
export async function installSet(tx: Tx, deps: Pick<ScoringDeps, "clock" | "ids">, set: CriteriaSet): Promise<void> {
  const { setId, version, facts } = await storeSet(tx, deps, set);
  const act = {
    kind: "system",
    subjectType: "criteriaSet",
    subjectIds: [setId],
    actor: systemActor,
    requestId: null,
    detail: { code: facts.code, version, sha256: facts.sha256 },
  } as const;
  const acts = [{ ...act, verb: "scoring.installCriteriaSet" }];
  const stored = await findStoredSet(tx, setId);
  if (stored !== undefined && facts.errors === 0) {
    await freezeStoredSet(tx, deps, stored);
    acts.push({ ...act, verb: "scoring.freezeCriteriaSet" });
  }
  await recordActions(tx, deps, acts);
}
