import type {
  applyAccountImport as ApplyAccountImport,
  getAccountImportProgress as GetAccountImportProgress,
} from "../../../../contract/identity/account-import.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { accountImport } from "../../../../domain/identity/account-import.ts";
import type { PlannedAccount } from "../../../../domain/identity/import/plan-account.ts";
import type { Reader } from "../../../db/database.ts";
import { type Tx, withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { claimImport, foreseeImport } from "../../../platform/imports/claim-import.ts";
import { findPreview, notePrepared } from "../../../platform/imports/import-preview-repository.ts";
import type { IdentityDeps } from "../deps.ts";
import { insertAccounts } from "../repository/accounts.ts";
import { insertAssignments, listRoles } from "../repository/roles.ts";
import { splitFields } from "./create-account.ts";
import { loadImportState } from "./import-accounts.ts";
import { type IssuedPassword, issuePasswords, keepForPrint } from "./one-time-password.ts";
import { recordChange } from "./record.ts";
import { tellIndexOwner } from "./tell-index-owner.ts";

/** Passwords between two notes of how far the work is. */
const noteEvery = 20;

/**
 * Makes the accounts of a checked table in one transaction, as one recorded act; their one-time passwords wait for one
 * print by the same person. Passwords take seconds to hash for thousands of people, so they are made before the
 * transaction, which then only writes. Somebody who takes one of the logins meanwhile makes the preview stale.
 */
export async function applyAccountImport(
  deps: IdentityDeps,
  context: RequestContext,
  previewId: string,
  { reason }: { readonly reason: string },
): Promise<AnswerOf<typeof ApplyAccountImport>> {
  const issued = await preparePasswords(deps, context, previewId);
  try {
    return await withTransaction(deps, (tx) => write(tx, deps, context, { previewId, reason, issued }));
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === "account_login_key") throw new AppError("import.stale");
    throw error;
  }
}

/** How many passwords of an import that is being applied are ready; the writing that follows takes a moment. */
export async function getAccountImportProgress(
  deps: IdentityDeps,
  context: RequestContext,
  previewId: string,
): Promise<AnswerOf<typeof GetAccountImportProgress>> {
  const { accountId } = getActor(context);
  // From the writer: a copy for reading may lag behind.
  const preview = await findPreview(deps.db.writer, { id: previewId, definition: accountImport.code, accountId });
  if (preview === undefined) {
    const what = context.language === "vi" ? "lần nhập này" : "This import";
    throw new AppError("record.not_found", { values: { what } });
  }
  return preview.prepared;
}

/** As many passwords as the import makes accounts, judged on what is stored now; the transaction judges again. */
async function preparePasswords(
  deps: IdentityDeps,
  context: RequestContext,
  previewId: string,
): Promise<IssuedPassword[]> {
  const foreseen = await withTransaction(
    deps,
    async (tx) => foreseeImport(tx, deps, await claimOf(tx, context, previewId)),
    { isolation: "repeatable read", attempts: 3 },
  );
  const total = foreseen.plan.length;
  const tell = async (done: number) => {
    if (done % noteEvery === 0 || done === total) await notePrepared(deps.db, previewId, { done, total });
  };
  await tell(0);
  return issuePasswords(deps, context.now, total, tell);
}

async function claimOf(db: Reader, context: RequestContext, previewId: string) {
  return {
    definition: accountImport,
    previewId,
    accountId: getActor(context).accountId,
    language: context.language,
    state: await loadImportState(db, context),
  };
}

async function write(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  asked: { readonly previewId: string; readonly reason: string; readonly issued: readonly IssuedPassword[] },
): Promise<AnswerOf<typeof ApplyAccountImport>> {
  const { plan, result, source } = await claimImport(tx, deps, await claimOf(tx, context, asked.previewId));
  if (plan.length === 0) return { ...result, handoverId: null };
  // The state that was judged before is the same, or the claim would have been stale: one password a person.
  const passwords = plan.map(({ accountId }, index) => ({ accountId, password: passwordAt(asked.issued, index) }));
  await insertPlanned(tx, context, plan, asked.issued);
  const handoverId = await keepForPrint(tx, deps, context, passwords);
  const accounts = plan.map(({ accountId, fields, roles }) => ({ accountId, roles, ...splitFields(fields) }));
  await recordChange(tx, deps, context, {
    verb: "identity.importAccounts",
    subjectType: "account",
    subjectIds: plan.map(({ accountId }) => accountId),
    unitId: null,
    reason: asked.reason,
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
  const given = new Set(plan.flatMap(({ roles }) => roles.map(({ roleCode }) => roleCode)));
  await tellIndexOwner(tx, deps, context, {
    kind: "imported",
    roles: (await listRoles(tx)).filter(({ code }) => given.has(code)),
    people: plan.length,
    previewId: asked.previewId,
    reason: asked.reason,
  });
  return { ...result, handoverId };
}

function passwordAt(issued: readonly IssuedPassword[], index: number): IssuedPassword {
  const password = issued[index];
  if (password === undefined) throw new AppError("import.stale");
  return password;
}

async function insertPlanned(
  tx: Tx,
  context: RequestContext,
  plan: readonly PlannedAccount[],
  issued: readonly IssuedPassword[],
): Promise<void> {
  const accounts = plan.map(({ accountId, fields }, index) => {
    const { passwordHash, endsAt } = passwordAt(issued, index);
    return {
      id: accountId,
      fields,
      passwordHash,
      oneTimeEndsAt: endsAt,
      mustChangePassword: true,
      demo: false,
      createdAt: context.now,
    };
  });
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
