import type { listDemoAccounts as ListDemoAccounts } from "../../../../contract/identity/session.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { listDemoRows } from "../demo-accounts.query.ts";
import type { IdentityDeps } from "../deps.ts";
import { terminalContext } from "./terminal-context.ts";

/** The password of every demonstration account; printed on the sign-in page where they are allowed, refused elsewhere. */
export const demoPassword = "trinh dien cong tam";

/** The demonstration accounts for the sign-in page; none where this caller may not use them. */
export async function listDemoAccounts(
  deps: IdentityDeps,
  context: RequestContext,
): Promise<AnswerOf<typeof ListDemoAccounts>> {
  if (!deps.allowsDemo(context.address)) return { items: [] };
  const rows = await listDemoRows(deps.db.reader, dayInVietnam(context.now));
  return { items: rows.map((row) => ({ ...row, password: demoPassword })) };
}

/** The same for the terminal of this machine. */
export function listDemoAccountsFromTerminal(deps: IdentityDeps): Promise<AnswerOf<typeof ListDemoAccounts>> {
  return listDemoAccounts(deps, { ...terminalContext(deps), address: "127.0.0.1" });
}
