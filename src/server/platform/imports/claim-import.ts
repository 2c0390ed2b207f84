import type { ImportResult } from "../../../contract/imports.ts";
import type { Language } from "../../../contract/text.ts";
import type { ImportDefinition, ImportRow } from "../../../domain/imports/definition.ts";
import type { Reader } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import { AppError } from "../../http/app-error.ts";
import { findPreview, type StoredPreview, takePreview } from "./import-preview-repository.ts";
import type { ImportDeps } from "./preview-import.ts";
import { countOutcomes } from "./preview-import.ts";
import { digestState } from "./state-digest.ts";

export interface ClaimedImport<Plan> {
  /** What the caller now writes in the same transaction. */
  readonly plan: Plan;
  readonly result: ImportResult;
  /** For the recorded act: which file, by name and SHA-256. */
  readonly source: { readonly fileName: string; readonly contentSha256: string };
}

interface ImportClaim<State, Plan> {
  readonly definition: ImportDefinition<State, Plan>;
  readonly previewId: string;
  readonly accountId: string;
  readonly language: Language;
  readonly state: State;
}

/**
 * The second step of an import, inside the transaction that writes: takes the preview, sees that what is stored is
 * still what the person saw, checks all rows once more and gives the plan to write. If the transaction fails, the
 * preview stays. `state` must have been loaded in this transaction behind the lock of its records.
 * @throws AppError `record.not_found` (unknown, another's or already applied), `import.stale` (expired or changed),
 * `import.has_faults`.
 */
export async function claimImport<State, Plan>(
  tx: Tx,
  deps: Pick<ImportDeps, "clock" | "ids">,
  claim: ImportClaim<State, Plan>,
): Promise<ClaimedImport<Plan>> {
  return planStored(await takePreview(tx, keyOf(claim)), deps, claim);
}

/**
 * What `claimImport` would give, without taking the preview: for slow work that must be done before the transaction.
 * The claim judges again; with the same state its plan is equal but for new ids.
 * @throws AppError as `claimImport`.
 */
export async function foreseeImport<State, Plan>(
  db: Reader,
  deps: Pick<ImportDeps, "clock" | "ids">,
  claim: ImportClaim<State, Plan>,
): Promise<ClaimedImport<Plan>> {
  return planStored(await findPreview(db, keyOf(claim)), deps, claim);
}

function keyOf({
  previewId,
  definition,
  accountId,
}: Pick<ImportClaim<never, unknown>, "previewId" | "accountId"> & { readonly definition: { readonly code: string } }) {
  return { id: previewId, definition: definition.code, accountId };
}

function planStored<State, Plan>(
  preview: StoredPreview | undefined,
  deps: Pick<ImportDeps, "clock" | "ids">,
  { definition, language, state }: ImportClaim<State, Plan>,
): ClaimedImport<Plan> {
  if (preview === undefined) {
    const what = language === "vi" ? "bản xem trước của lần nhập này" : "The preview of this import";
    throw new AppError("record.not_found", { values: { what } });
  }
  const now = deps.clock.now();
  if (preview.expiresAt <= now || preview.stateSha256 !== digestState(state)) throw new AppError("import.stale");
  const context = { now: now.toISOString(), nextId: () => deps.ids.next() };
  const check = definition.check(preview.rows as readonly ImportRow[], state, context);
  // Faults of the cells were counted at the preview; those of the rows are found again.
  const faultCount = Math.max(preview.faultCount, check.faults.length);
  if (faultCount > 0) throw new AppError("import.has_faults", { values: { count: faultCount } });
  const counts = countOutcomes(check);
  return {
    plan: check.plan,
    result: { created: counts.new, changed: counts.changed, unchanged: counts.unchanged },
    source: { fileName: preview.fileName, contentSha256: preview.contentSha256 },
  };
}
