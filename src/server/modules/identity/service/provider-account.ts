import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import type { ProvenPerson, SignInProvider } from "../../../platform/oidc/sign-in-provider.ts";
import type { IdentityDeps } from "../deps.ts";
import { type AccountRow, findAccountByLogin } from "../repository/accounts.ts";
import { findAccountByIdentity, insertIdentity } from "../repository/identities.ts";
import { recordChange } from "./record.ts";
import { isUsable, recordRefusal } from "./sign-in.ts";

/**
 * The account of a person whom the provider has vouched for: the one tied to the person, else, where the administrator
 * has switched that on, the one whose login the claim names, which is tied from now on. Nobody gets an account by
 * signing in.
 */
export async function findProviderAccount(
  deps: IdentityDeps,
  context: RequestContext,
  provider: SignInProvider,
  person: ProvenPerson,
): Promise<AccountRow> {
  const { issuer } = provider;
  const { subject } = person;
  const tied = await findAccountByIdentity(deps.db.writer, { issuer, subject });
  const account = tied ?? (provider.matchesLogin ? await tieByLogin(deps, context, issuer, person) : undefined);
  if (account) return account;
  await recordRefusal(deps, context, undefined, "provider", "person_unknown");
  throw new AppError("identity.person_unknown", { values: { subject } });
}

/**
 * A login that another person of the provider has signed in with is not matched again: logins pass on there, subjects
 * do not. Closed accounts and those of the demonstration are nobody's.
 */
async function tieByLogin(
  deps: IdentityDeps,
  context: RequestContext,
  issuer: string,
  { subject, login }: ProvenPerson,
): Promise<AccountRow | undefined> {
  const account = login === undefined ? undefined : await findAccountByLogin(deps.db.writer, login);
  if (!account || account.demo || !isUsable(account, context.now)) return undefined;
  return withTransaction(deps, async (tx) => {
    const row = { id: deps.ids.next(), account_id: account.id, issuer, subject, since: context.now };
    if (!(await insertIdentity(tx, row))) return undefined;
    // The program does it, whoever may still be signed in in this browser.
    await recordChange(
      tx,
      deps,
      { ...context, actor: undefined },
      {
        verb: "identity.linkIdentity",
        subjectType: "account",
        subjectIds: [account.id],
        unitId: account.unit_id,
        detail: { provider: issuer, byLogin: true },
        personal: { personAtProvider: subject },
      },
    );
    return account;
  });
}
