import type { findColleagues as FindColleagues } from "../../../../contract/identity/own-account.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { listColleagueRows } from "../accounts.query.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccount } from "../repository/accounts.ts";
import { listLine } from "../repository/units.ts";
import { notFound } from "./not-found.ts";

/** Who may be named as substitute: active persons of the units in one line with one's own; names, no contact data. */
export async function findColleagues(
  deps: IdentityDeps,
  context: RequestContext,
  query: { q?: string | undefined },
): Promise<AnswerOf<typeof FindColleagues>> {
  const { accountId } = getActor(context);
  const today = dayInVietnam(context.now);
  const own = await findAccount(deps.db.reader, accountId);
  if (!own) throw notFound(context, "account");
  const unitIds = await listLine(deps.db.reader, own.unit_id, today);
  return { items: await listColleagueRows(deps.db.reader, { unitIds, q: query.q ?? "", exceptId: accountId, today }) };
}
