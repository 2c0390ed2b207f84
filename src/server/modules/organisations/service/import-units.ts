import type { ImportPreview, ImportResult } from "../../../../contract/imports.ts";
import type { FileAnswer, UploadedFile } from "../../../../contract/operation.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { organisationPolicy } from "../../../../domain/organisations/policy.ts";
import { type UnitImportPlan, unitExportRows, unitImport } from "../../../../domain/organisations/unit-import.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { claimImport } from "../../../platform/imports/claim-import.ts";
import { csvFile, templateFile, workbookFile } from "../../../platform/imports/import-files.ts";
import { previewImport } from "../../../platform/imports/preview-import.ts";
import type { OrganisationDeps } from "../deps.ts";
import { insertUnits, loadUnitImportState, lockOrganisation, saveEdit } from "../repository.ts";

/** The workbook to fill in. */
export async function getUnitImportTemplate(context: RequestContext): Promise<FileAnswer> {
  assertMayImport(context);
  return templateFile(unitImport, context.language);
}

/** All versions of all units in the shape of the import: reading the file back changes nothing. */
export async function exportUnits(
  deps: OrganisationDeps,
  context: RequestContext,
  { format }: { readonly format: "xlsx" | "csv" },
): Promise<FileAnswer> {
  const rows = unitExportRows(await loadUnitImportState(deps.db.reader));
  const write = format === "xlsx" ? workbookFile : csvFile;
  return write(unitImport, rows, { language: context.language, day: dayInVietnam(context.now) });
}

/** Reads and checks a table of units; writes nothing but the preview. */
export async function previewUnitImport(
  deps: OrganisationDeps,
  context: RequestContext,
  file: UploadedFile,
): Promise<ImportPreview> {
  assertMayImport(context);
  return previewImport(deps, {
    definition: unitImport,
    file,
    accountId: getActor(context).accountId,
    language: context.language,
    loadState: loadUnitImportState,
  });
}

/** Applies a checked table in one transaction, as one recorded act. */
export async function applyUnitImport(
  deps: OrganisationDeps,
  context: RequestContext,
  previewId: string,
  { reason }: { readonly reason: string },
): Promise<ImportResult> {
  assertMayImport(context);
  return withTransaction(deps, async (tx) => {
    await lockOrganisation(tx);
    const { plan, result, source } = await claimImport(tx, deps, {
      definition: unitImport,
      previewId,
      accountId: getActor(context).accountId,
      language: context.language,
      state: await loadUnitImportState(tx),
    });
    await insertUnits(tx, plan.newUnits, context.now);
    await saveEdit(tx, plan.edit, context.now);
    await recordAct(tx, deps, context, {
      verb: "organisations.importUnits",
      subjectType: "unit",
      subjectIds: touchedUnits(plan),
      ability: "organisations.import",
      inUnit: null,
      reason,
      detail: { ...source, ...result, retired: plan.edit.retire, versions: plan.edit.insert },
    });
    return result;
  });
}

function touchedUnits({ newUnits, edit }: UnitImportPlan): UnitId[] {
  return [...new Set([...newUnits.map((unit) => unit.id), ...edit.insert.map((version) => version.unitId)])];
}

function assertMayImport(context: RequestContext): void {
  if (organisationPolicy.canImport(getActor(context))) return;
  throw new AppError("auth.forbidden", { values: { ability: "organisations.import" } });
}
