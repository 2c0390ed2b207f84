import type { AnswerOf, UploadedFile } from "../../../../contract/operation.ts";
import type { CriteriaSetPreview, previewCriteriaSetImport } from "../../../../contract/scoring/criteria-sets.ts";
import type { Language } from "../../../../contract/text.ts";
import type { Finding } from "../../../../domain/scoring/finding.ts";
import { compareSets, labelOf, type SetComparison } from "../../../../domain/scoring/import/compare-sets.ts";
import { readSetDocument } from "../../../../domain/scoring/import/read-document.ts";
import { pathKeys, type SetSource } from "../../../../domain/scoring/import/set-source.ts";
import type { CriteriaSet } from "../../../../domain/scoring/model.ts";
import { validateSet } from "../../../../domain/scoring/validate/validate-set.ts";
import type { SheetFault } from "../../../../domain/scoring/workbook/sheet.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { deleteExpiredPreviews, insertPreview } from "../../../platform/imports/import-preview-repository.ts";
import { previewLifetime } from "../../../platform/imports/preview-import.ts";
import { digestState, sha256 } from "../../../platform/imports/state-digest.ts";
import type { ScoringDeps } from "../deps.ts";
import { deriveSetFacts } from "../set-facts.ts";
import { findNewestSet, type StoredSet } from "../set-repository.ts";
import { showFindings } from "./show-findings.ts";
import { planStoring } from "./store-set.ts";

/** Name of this import among the previews. */
export const setImportCode = "criteriaSet";
/** Faults, findings and rows that are shown; the counts are of all. */
const shownAtMost = 1000;

/** What the preview stands on: another newest version of the code makes it stale. */
export function importState(newest: StoredSet | undefined): string {
  return digestState(newest === undefined ? null : [newest.id, newest.state, newest.sha256]);
}

type Shown = Pick<CriteriaSetPreview, "counts" | "rows" | "faults" | "set" | "findings">;

/**
 * Reads and checks a set and keeps it under a new id that only this person can apply; nothing else is written. Faults
 * of form keep it from being applied; findings of the validator do not, for a draft may have them.
 * @throws AppError `import.unreadable`.
 */
export async function previewSetImport(
  deps: ScoringDeps,
  context: RequestContext,
  source: SetSource,
  file: UploadedFile,
): Promise<AnswerOf<typeof previewCriteriaSetImport>> {
  const reading = readSetDocument(source);
  return withTransaction(deps, async (tx) => {
    const newest = reading.ok ? await findNewestSet(tx, reading.set.id, { lock: false }) : undefined;
    const shown = reading.ok
      ? showSet(reading, newest, source, context.language)
      : showFaults(reading.faults, context.language);
    const preview = {
      id: deps.ids.next(),
      definition: setImportCode,
      accountId: getActor(context).accountId,
      fileName: file.fileName,
      contentSha256: sha256(file.bytes),
      stateSha256: importState(newest),
      rows: reading.ok ? [reading.set] : [],
      faultCount: reading.ok ? 0 : reading.faults.length,
      createdAt: context.now,
      expiresAt: new Date(context.now.getTime() + previewLifetime),
    };
    await deleteExpiredPreviews(tx, context.now);
    await insertPreview(tx, preview);
    const { id, fileName, expiresAt } = preview;
    return { previewId: id, fileName, expiresAt: expiresAt.toISOString(), applicable: reading.ok, ...shown };
  });
}

function showSet(
  reading: { readonly set: CriteriaSet; readonly findings: readonly Finding[] },
  newest: StoredSet | undefined,
  source: SetSource,
  language: Language,
): Shown {
  const { set } = reading;
  const facts = deriveSetFacts(set);
  const comparison = compareSets(newest?.document, set);
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const part of comparison.parts) counts[part.outcome] += 1;
  const rows = comparison.parts.slice(0, shownAtMost).map(({ path, label, outcome, changes }) => ({
    row: Math.max(1, source.placeOf(pathKeys(path)).row),
    outcome,
    label,
    changes: changes.map(({ field, before, after }) => ({ field: field[language], before, after })),
  }));
  const findings = [...reading.findings, ...removedFindings(comparison), ...validateSet(set)];
  return {
    counts,
    rows,
    faults: [],
    set: { code: facts.code, title: facts.title, ...planStoring(newest, facts) },
    findings: showFindings(findings).slice(0, shownAtMost),
  };
}

/** A part that the file leaves out goes away without a row of its own, so it is said. */
function removedFindings({ removed }: SetComparison): Finding[] {
  return removed.map(labelOf).map((label) => ({
    code: "import.partRemoved",
    severity: "warning",
    path: "",
    place: "",
    text: {
      vi: `“${label}” có trong phiên bản đang lưu, không có trong tệp: sẽ không còn`,
      en: `“${label}” is in the stored version and not in the file: it will be gone`,
    },
  }));
}

function showFaults(faults: readonly SheetFault[], language: Language): Shown {
  const faultyRows = new Set(faults.map(({ sheet, row }) => `${sheet}\n${row}`));
  return {
    counts: { new: 0, changed: 0, unchanged: 0, faulty: faultyRows.size },
    rows: [],
    faults: faults
      .slice(0, shownAtMost)
      .map(({ sheet, row, column, text }) => ({ sheet, row, column, message: text[language] })),
    set: null,
    findings: [],
  };
}
