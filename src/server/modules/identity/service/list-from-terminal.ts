import type { AccountItem } from "../../../../contract/identity/accounts.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { listAccountRows } from "../accounts.query.ts";
import type { IdentityDeps } from "../deps.ts";
import { recordRead } from "./record.ts";
import { terminalContext } from "./terminal-context.ts";

/** All accounts for the terminal, by name; `neverSignedIn` keeps those who never came. */
export async function listFromTerminal(
  deps: Pick<IdentityDeps, "db" | "clock">,
  filter: { readonly q?: string; readonly neverSignedIn?: boolean } = {},
): Promise<AccountItem[]> {
  const now = deps.clock.now();
  const { items } = await listAccountRows(deps.db.reader, {
    ...filter,
    scope: { kind: "all" },
    sort: "displayName",
    page: 1,
    pageSize: 100_000,
    now,
    today: dayInVietnam(now),
  });
  return items;
}

/** The same list for somebody to read: the look is recorded, as it is on the screen. */
export async function readFromTerminal(
  deps: IdentityDeps,
  filter: { readonly q?: string; readonly neverSignedIn?: boolean },
): Promise<AccountItem[]> {
  const items = await listFromTerminal(deps, filter);
  const subjectIds = items.map((item) => item.id);
  await recordRead(deps, terminalContext(deps), { verb: "identity.listAccounts", subjectIds, unitId: null });
  return items;
}
