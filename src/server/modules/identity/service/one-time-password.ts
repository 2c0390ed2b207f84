import type { OneTimePassword } from "../../../../contract/identity/accounts.ts";
import type { Tx } from "../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { IdentityDeps } from "../deps.ts";
import { insertHandover } from "../repository/handovers.ts";
import { hashPassword } from "./password-hash.ts";
import { makeOneTimePassword } from "./tokens.ts";

/** A password for one use with the columns that store it; it must be replaced at the first sign-in. */
export interface IssuedPassword {
  readonly password: string;
  readonly passwordHash: string;
  readonly endsAt: Date;
}

export async function issuePassword(deps: IdentityDeps, now: Date): Promise<IssuedPassword> {
  const password = makeOneTimePassword();
  const endsAt = new Date(now.getTime() + deps.settings.oneTimePassword.validDays * 86_400_000);
  return { password, passwordHash: await hashPassword(password, deps.passwordCost), endsAt };
}

/** Passwords made at the same time: half of the threads that Node hashes on, so that people who sign in need not wait. */
const lanes = 2;

/** Makes many passwords, a few at a time; `tell` hears after each how many are ready. */
export async function issuePasswords(
  deps: IdentityDeps,
  now: Date,
  count: number,
  tell: (ready: number) => Promise<void>,
): Promise<IssuedPassword[]> {
  const issued: IssuedPassword[] = [];
  let begun = 0;
  const work = async () => {
    while (begun < count) {
      begun += 1;
      issued.push(await issuePassword(deps, now));
      await tell(issued.length);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return issued;
}

/** What a password on a sheet is sealed for. */
export const handoverPurpose = (handoverId: string, accountId: string) => `handover:${handoverId}:${accountId}`;

/** Keeps issued passwords, sealed, for one print by the person who made them. */
export async function keepForPrint(
  tx: Tx,
  deps: IdentityDeps,
  context: RequestContext,
  issued: readonly { readonly accountId: string; readonly password: IssuedPassword }[],
): Promise<string> {
  const id = deps.ids.next();
  const endsAt = new Date(Math.max(...issued.map(({ password }) => password.endsAt.getTime())));
  await insertHandover(
    tx,
    { id, maker_id: getActor(context).accountId, created_at: context.now, ends_at: endsAt },
    issued.map(({ accountId, password }) => ({
      account_id: accountId,
      password: deps.secrets.seal(password.password, handoverPurpose(id, accountId)),
    })),
  );
  return id;
}

export function toAnswer(issued: IssuedPassword, handoverId: string): OneTimePassword {
  return { password: issued.password, endsAt: issued.endsAt.toISOString(), handoverId };
}
