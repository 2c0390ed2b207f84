import type { ImportPreview } from "../../../../contract/imports.ts";
import type { FileAnswer, UploadedFile } from "../../../../contract/operation.ts";
import { accountImport } from "../../../../domain/identity/account-import.ts";
import type { AccountImportState } from "../../../../domain/identity/import/account-state.ts";
import type { Reader } from "../../../db/database.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { templateFile } from "../../../platform/imports/import-files.ts";
import { previewImport } from "../../../platform/imports/preview-import.ts";
import type { IdentityDeps } from "../deps.ts";
import { listStoredAccounts, listUnitSpans } from "../repository/import-state.ts";
import { listRoles } from "../repository/roles.ts";

/** The workbook to fill in, with the roles of this installation in its guidance. */
export async function getAccountImportTemplate(deps: IdentityDeps, context: RequestContext): Promise<FileAnswer> {
  const roles = await listRoles(deps.db.reader);
  const choices = roles.map(({ code, nameVi, nameEn }) => ({ value: code, label: { vi: nameVi, en: nameEn } }));
  const columns = accountImport.columns.map((column) => (column.key === "roles" ? { ...column, choices } : column));
  return templateFile({ ...accountImport, columns }, context.language);
}

/** Reads and checks a table of accounts; writes nothing but the preview. */
export async function previewAccountImport(
  deps: IdentityDeps,
  context: RequestContext,
  file: UploadedFile,
): Promise<ImportPreview> {
  return previewImport(deps, {
    definition: accountImport,
    file,
    accountId: getActor(context).accountId,
    language: context.language,
    loadState: (tx) => loadImportState(tx, context),
  });
}

/** What an import is judged against: the rights of who brings it, the roles, the units and the accounts of today. */
export async function loadImportState(db: Reader, context: RequestContext): Promise<AccountImportState> {
  const { accountId, grants } = getActor(context);
  const today = dayInVietnam(context.now);
  return {
    // In a fixed order: the same rights must give the same digest in every request.
    manager: {
      accountId,
      grants: grants.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    },
    today,
    roles: await listRoles(db),
    units: await listUnitSpans(db, today),
    accounts: await listStoredAccounts(db, today),
  };
}

type Grant = AccountImportState["manager"]["grants"][number];

function inOrder(grant: Grant): Grant {
  if (grant.scope.kind === "all") return grant;
  return { ...grant, scope: { kind: "units", unitIds: [...grant.scope.unitIds].sort() } };
}
