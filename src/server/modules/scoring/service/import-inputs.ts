import type { ImportPreview, ImportResult } from "../../../../contract/imports.ts";
import type { UploadedFile } from "../../../../contract/operation.ts";
import { type InputPlan, planInputs, type UnitInputPlan } from "../../../../domain/scoring/plan-inputs.ts";
import { nameInputChanges } from "../../../../domain/scoring/sheet/name-changes.ts";
import { collectValues } from "../../../../domain/scoring/unit-values.ts";
import { readInputTable } from "../../../../domain/scoring/workbook/input-table.ts";
import type { SheetFault } from "../../../../domain/scoring/workbook/sheet.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import {
  deleteExpiredPreviews,
  insertPreview,
  takePreview,
} from "../../../platform/imports/import-preview-repository.ts";
import { inSheetOrder } from "../../../platform/imports/in-sheet-order.ts";
import { previewLifetime } from "../../../platform/imports/preview-import.ts";
import { readImportFile } from "../../../platform/imports/read-import-file.ts";
import { digestState, sha256 } from "../../../platform/imports/state-digest.ts";
import type { ScoringDeps } from "../deps.ts";
import { loadInputs } from "../repository/inputs.ts";
import { listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { assertMayManage } from "./assert-may-manage.ts";
import { computeResults } from "./compute-results.ts";
import { getUnpublished, getVisibleRound, lockUnpublished } from "./open-round.ts";
import { compiledByUnit, openBlocks } from "./score-block.ts";
import { refuseForeign } from "./survey-only.ts";
import { writeOwnerInputs } from "./write-owner-inputs.ts";

/** Rows of a preview that are shown; the counts are of all. */
const rowsShown = 1000;

/** Name of this import among the previews; that of one round cannot be applied to another. */
const importCode = (roundId: string) => `roundInputs ${roundId}`;
/** What a preview stands on: any change of the round, its inputs or results makes it stale. */
const importState = (round: RoundRecord) => digestState([round.id, round.version, round.inputsVersion]);

/** Reads and checks a table of inputs against the round as it is; only the preview itself is written. */
export async function previewInputImport(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  file: UploadedFile,
): Promise<ImportPreview> {
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  const { language, now } = context;
  const table = readInputTable(await readImportFile(file, language));
  const preview = async (tx: Tx): Promise<ImportPreview> => {
    const round = await getUnpublished(tx, context, roundId);
    const plan = await planFor(tx, round, table.entries, now);
    const compiledOf = await compiledByUnit(tx, round);
    const faults = inSheetOrder([...table.faults, ...plan.faults, ...nothingFound(table.faults, plan)]);
    const kept = {
      id: deps.ids.next(),
      definition: importCode(roundId),
      accountId: getActor(context).accountId,
      fileName: file.fileName,
      contentSha256: sha256(file.bytes),
      stateSha256: importState(round),
      rows: faults.length > 0 ? [] : plan.units,
      faultCount: faults.length,
      createdAt: now,
      expiresAt: new Date(now.getTime() + previewLifetime),
    };
    await deleteExpiredPreviews(tx, now);
    await insertPreview(tx, kept);
    return {
      previewId: kept.id,
      fileName: kept.fileName,
      expiresAt: kept.expiresAt.toISOString(),
      counts: countOutcomes(plan.units),
      rows: plan.units.slice(0, rowsShown).map(({ unitId, row, outcome, name, nameEn, changes, doubts }) => ({
        row,
        outcome,
        label: (language === "en" ? nameEn : null) ?? name,
        doubts: doubts.map((doubt) => doubt[language]),
        changes: nameInputChanges(compiledOf(unitId), changes, language),
      })),
      faults: faults.map(({ sheet, row, column, text }) => ({ sheet, row, column, message: text[language] })),
      applicable: faults.length === 0,
    };
  };
  // One instant of the round, without keeping others from their work meanwhile.
  return withTransaction(deps, preview, { isolation: "repeatable read", attempts: 3 });
}

/** Writes what was previewed and computes the units it changes; all of it or nothing. */
export async function applyInputImport(
  deps: ScoringDeps,
  context: RequestContext,
  at: { readonly roundId: string; readonly previewId: string },
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  const { roundId, previewId } = at;
  assertMayManage(context, await getVisibleRound(deps.db.reader, context, roundId));
  return withTransaction(deps, async (tx) => {
    const round = await lockUnpublished(tx, context, roundId);
    const key = { id: previewId, definition: importCode(roundId), accountId: getActor(context).accountId };
    const preview = await takePreview(tx, key);
    if (preview === undefined) {
      const what = context.language === "vi" ? "bản xem trước của lần nhập này" : "The preview of this import";
      throw new AppError("record.not_found", { values: { what } });
    }
    const { faultCount, fileName, contentSha256 } = preview;
    if (preview.expiresAt <= context.now || preview.stateSha256 !== importState(round))
      throw new AppError("import.stale");
    if (faultCount > 0) throw new AppError("import.has_faults", { values: { count: faultCount } });
    const plans = preview.rows as readonly UnitInputPlan[];
    const writes = plans.flatMap(writesOf);
    const units = [...new Set(writes.map((write) => write.unitId))];
    const compiledOf = await compiledByUnit(tx, round);
    await writeOwnerInputs(tx, deps, context, { roundId, compiledOf }, writes);
    await computeResults(tx, round, units, context.now);
    const counts = countOutcomes(plans);
    const result = { created: counts.new, changed: counts.changed, unchanged: counts.unchanged };
    await recordAct(tx, deps, context, {
      verb: "scoring.importInputs",
      subjectType: "round",
      subjectIds: [roundId],
      ability: "scoring.manage",
      inUnit: null,
      reason,
      detail: {
        title: round.titleVi,
        fileName,
        contentSha256,
        units: units.length,
        values: writes.length,
        ...result,
      },
    });
    return result;
  });
}

async function planFor(
  tx: Tx,
  round: RoundRecord,
  entries: Parameters<typeof planInputs>[0],
  now: Date,
): Promise<InputPlan> {
  const blocks = await openBlocks(tx, round);
  const inputs = await loadInputs(tx, round.id);
  return planInputs(entries, {
    seen: { year: round.year, today: dayInVietnam(now) },
    refuse: (compiled, component) => refuseForeign(round, compiled, component),
    units: await listRoundUnits(tx, round.id),
    compiledOf: (code) => {
      const compiled = blocks.get(code);
      if (compiled === undefined) throw new Error(`the round ${round.id} has no block ${code}`);
      return compiled;
    },
    storedOf: (unitId) => collectValues(inputs.get(unitId) ?? []),
  });
}

const writesOf = ({ unitId, changes }: UnitInputPlan) =>
  changes.map(({ component, input, after }) => ({ unitId, component, input, value: after }));

function countOutcomes(units: readonly UnitInputPlan[]): ImportPreview["counts"] {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const unit of units) counts[unit.outcome] += 1;
  return counts;
}

/** A table that says nothing at all is a mistake of the person, not an import of nothing. */
function nothingFound(faults: readonly SheetFault[], plan: InputPlan): SheetFault[] {
  if (faults.length + plan.faults.length + plan.units.length > 0) return [];
  const text = { vi: "chưa có số liệu nào trong tệp", en: "there is no value in the file" };
  return [{ sheet: "", row: 0, column: null, text }];
}
