import type { findColleagues as FindColleagues } from "../../../../contract/identity/own-account.ts";
import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { dayInVietnam } from "../../../platform/clock.ts";
import { listColleagueRows } from "../accounts.query.ts";
import type { IdentityDeps } from "../deps.ts";
import { findAccount } from "../repository/accounts.ts";
import { listHoldings } from "../repository/roles.ts";
import { listLine } from "../repository/units.ts";
import { assertAllowed } from "./assert-allowed.ts";
import { notFound } from "./not-found.ts";

/**
 * Who may be named as substitute: active persons of the units in one line with that of the person on leave; names, no
 * contact data. For another account by those who may name its substitute.
 */
export async function findColleagues(
  deps: IdentityDeps,
  context: RequestContext,
  query: QueryOf<typeof FindColleagues>,
): Promise<AnswerOf<typeof FindColleagues>> {
  const db = deps.db.reader;
  const today = dayInVietnam(context.now);
  const accountId = query.accountId ?? getActor(context).accountId;
  const account = await findAccount(db, accountId);
  if (!account) throw notFound(context, "account");
  const holdings = await listHoldings(db, accountId, today);
  assertAllowed(context, { kind: "nameSubstitute", substituteId: null, accountId, unitId: account.unit_id, holdings });
  const unitIds = await listLine(db, account.unit_id, today);
  return { items: await listColleagueRows(db, { unitIds, q: query.q ?? "", exceptId: accountId, today }) };
}
