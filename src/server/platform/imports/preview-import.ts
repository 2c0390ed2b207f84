import type { ImportPreview } from "../../../contract/imports.ts";
import type { Language } from "../../../contract/text.ts";
import type { FieldValue, ImportCheck, ImportDefinition } from "../../../domain/imports/definition.ts";
import { readRows } from "../../../domain/imports/read-rows.ts";
import type { Db } from "../../db/database.ts";
import { type Tx, withTransaction } from "../../db/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Ids } from "../ids.ts";
import { deleteExpiredPreviews, insertPreview } from "./import-preview-repository.ts";
import { inSheetOrder } from "./in-sheet-order.ts";
import { readImportFile } from "./read-import-file.ts";
import { digestState, sha256 } from "./state-digest.ts";

export interface ImportDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** How long a person may look at a preview before the file has to be sent again. */
export const previewLifetime = 2 * 3_600_000;
/** Rows of a preview that are shown; the counts are of all. */
const rowsShown = 1000;

/**
 * Reads an uploaded table, checks every row against what is stored and keeps the checked rows under a new id that only
 * this person can apply. Nothing else is written. The id stands for the content of the file and for the state seen.
 * @throws AppError `import.unreadable`.
 */
export async function previewImport<State, Plan>(
  deps: ImportDeps,
  request: {
    readonly definition: ImportDefinition<State, Plan>;
    readonly file: { readonly fileName: string; readonly bytes: Uint8Array };
    readonly accountId: string;
    readonly language: Language;
    /** Everything the definition's check looks at, and nothing that changes by itself. */
    readonly loadState: (tx: Tx) => Promise<State>;
  },
): Promise<ImportPreview> {
  const { definition, file, language } = request;
  const read = readRows(await readImportFile(file, language), definition.columns);
  const now = deps.clock.now();
  return withTransaction(
    deps,
    async (tx) => {
      const state = await request.loadState(tx);
      const context = { now: now.toISOString(), nextId: () => deps.ids.next() };
      const check = definition.check(read.rows, state, context);
      const faults = inSheetOrder([...read.faults, ...check.faults]);
      const preview = {
        id: deps.ids.next(),
        definition: definition.code,
        accountId: request.accountId,
        fileName: file.fileName,
        contentSha256: sha256(file.bytes),
        stateSha256: digestState(state),
        rows: read.rows,
        faultCount: faults.length,
        createdAt: now,
        expiresAt: new Date(now.getTime() + previewLifetime),
      };
      await deleteExpiredPreviews(tx, now);
      await insertPreview(tx, preview);
      return {
        previewId: preview.id,
        fileName: file.fileName,
        expiresAt: preview.expiresAt.toISOString(),
        counts: countOutcomes(check),
        rows: check.rows.slice(0, rowsShown).map(({ row, outcome, label, changes }) => ({
          row,
          outcome,
          label,
          changes: changes.map(({ field, before, after }) => ({
            ...{ field: field[language], before: inLanguage(before, language), after: inLanguage(after, language) },
          })),
        })),
        faults: faults.map(({ sheet, row, column, words }) => ({ sheet, row, column, message: words[language] })),
        applicable: faults.length === 0,
      };
    },
    { isolation: "repeatable read", attempts: 3 },
  );
}

/** How many rows are new, changed, unchanged and faulty. */
export function countOutcomes(check: ImportCheck<unknown>): ImportPreview["counts"] {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const row of check.rows) counts[row.outcome] += 1;
  return counts;
}

function inLanguage(value: FieldValue, language: Language): string | null {
  return typeof value === "object" ? (value?.[language] ?? null) : value;
}
