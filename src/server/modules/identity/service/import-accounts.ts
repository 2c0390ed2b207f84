import type { applyAccountImport as ApplyAccountImport } from "../../../../contract/identity/account-import.ts";
import type { ImportPreview } from "../../../../contract/imports.ts";
import type { AnswerOf, FileAnswer, UploadedFile } from "../../../../contract/operation.ts";
import { accountImport } from "../../../../domain/identity/account-import.ts";
import type { AccountImportState } from "../../../../domain/identity/import/account-state.ts";
import type { PlannedAccount } from "../../../../domain/identity/import/plan-account.ts";
import type { Reader } from "../../../db/database.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { claimImport } from "../../../platform/imports/claim-import.ts";
import { templateFile } from "../../../platform/imports/import-files.ts";
import { previewImport } from "../../../platform/imports/preview-import.ts";
import type { IdentityDeps } from "../deps.ts";
import { insertAccounts } from "../repository/accounts.ts";
import { listStoredAccounts, listUnitSpans } from "../repository/import-state.ts";
import { insertAssignments, listRoles } from "../repository/roles.ts";
import { splitFields } from "./create-account.ts";
import { type IssuedPassword, issuePassword, keepForPrint } from "./one-time-password.ts";
import { recordChange } from "./record.ts";

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
    loadState: (tx) => loadState(tx, context),
  });
}

/**
 * Makes the accounts of a checked table in one transaction, as one recorded act; their one-time passwords wait for one
 * print by the same person. Somebody who takes one of the logins at the same moment makes the preview stale.
 */
export async function applyAccountImport(
  deps: IdentityDeps,
  context: RequestContext,
  previewId: string,
  { reason }: { readonly reason: string },
): Promise<AnswerOf<typeof ApplyAccountImport>> {
  const work = () =>
    withTransaction(deps, async (tx) => {
      const { plan, result, source } = await claimImport(tx, deps, {
        definition: accountImport,
        previewId,
        accountId: getActor(context).accountId,
        language: context.language,
        state: await loadState(tx, context),
      });
      if (plan.length === 0) return { ...result, handoverId: null };
      const issued = await Promise.all(plan.map(() => issuePassword(deps, context.now)));
      await insertPlanned(tx, context, plan, issued);
      const passwords = plan.map(({ accountId }, index) => ({ accountId, password: issued[index] as IssuedPassword }));
      const handoverId = await keepForPrint(tx, deps, context, passwords);
      const accounts = plan.map(({ accountId, fields, roles }) => ({ accountId, roles, ...splitFields(fields) }));
      await recordChange(tx, deps, context, {
        verb: "identity.importAccounts",
        subjectType: "account",
        subjectIds: plan.map(({ accountId }) => accountId),
        unitId: null,
        reason,
        detail: {
          count: plan.length,
          contentSha256: source.contentSha256,
          handoverId,
          accounts: accounts.map(({ accountId, roles, detail }) => ({ accountId, roles, ...detail })),
        },
        personal: {
          fileName: source.fileName,
          accounts: accounts.map(({ accountId, personal }) => ({ accountId, ...personal })),
        },
      });
      return { ...result, handoverId };
    });
  try {
    return await work();
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === "account_login_key") throw new AppError("import.stale");
    throw error;
  }
}

async function insertPlanned(
  tx: Tx,
  context: RequestContext,
  plan: readonly PlannedAccount[],
  issued: readonly IssuedPassword[],
): Promise<void> {
  const accounts = plan.map(({ accountId, fields }, index) => ({
    id: accountId,
    fields,
    passwordHash: issued[index]?.passwordHash ?? null,
    oneTimeEndsAt: issued[index]?.endsAt ?? null,
    mustChangePassword: true,
    demo: false,
    createdAt: context.now,
  }));
  const assignments = plan.flatMap(({ accountId, fields, roles }) =>
    roles.map(({ assignmentId, roleCode }) => ({
      id: assignmentId,
      account_id: accountId,
      role_code: roleCode,
      unit_id: fields.unitId,
      valid_from: fields.validFrom,
      valid_until: fields.validUntil,
    })),
  );
  await insertAccounts(tx, accounts);
  await insertAssignments(tx, assignments, context.now);
}

async function loadState(db: Reader, context: RequestContext): Promise<AccountImportState> {
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
