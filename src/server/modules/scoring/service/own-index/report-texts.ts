import type { AnswerOf, BodyOf } from "../../../../../contract/operation.ts";
import type {
  changeOwnReportTexts as ChangeOwnReportTexts,
  getOwnReportTexts as GetOwnReportTexts,
} from "../../../../../contract/scoring/own-index/report.ts";
import { withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { insertReportTexts, listReportTexts } from "../../repository/own-index-report.ts";
import { assertManagesOwn, assertUnlocked, lockOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { recordOwnAct } from "./record-own-act.ts";

/** Difficulties and proposals of the province's report, for those who see all of the year. */
export async function getOwnReportTexts(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
): Promise<AnswerOf<typeof GetOwnReportTexts>> {
  const db = deps.db.reader;
  const { sight, manages, own } = await openOwnIndex(db, context, roundId);
  if (sight !== "all") throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
  const versions = await listReportTexts(db, roundId);
  const accountIds = versions.map((one) => one.accountId);
  const { accounts } = await namePeople(db, { accountIds, unitIds: [] });
  const [last] = versions;
  return {
    difficulties: last?.difficulties ?? null,
    proposals: last?.proposals ?? null,
    version: last?.version ?? 0,
    versions: versions.map(({ accountId, at, ...texts }) => ({
      ...texts,
      at: at.toISOString(),
      by: accounts.get(accountId) ?? null,
    })),
    canChange: manages && own.approvedAt === null && own.sentAt === null,
  };
}

/** The owner writes them; they belong to the report that the committee approves, and stand from then on. */
export async function changeOwnReportTexts(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { basedOnVersion, ...sent }: BodyOf<typeof ChangeOwnReportTexts>,
): Promise<{ version: number }> {
  return withTransaction(deps, async (tx) => {
    const open = await lockOwnIndex(tx, context, roundId);
    assertManagesOwn(open);
    assertUnlocked(open);
    const [before] = await listReportTexts(tx, roundId);
    if ((before?.version ?? 0) !== basedOnVersion) {
      throw new AppError("record.changed", {
        values: { what: open.round.titleVi },
        conflict: { stored: before ?? null, sent },
      });
    }
    const version = basedOnVersion + 1;
    const texts = { difficulties: sent.difficulties || null, proposals: sent.proposals || null };
    const { accountId } = getActor(context);
    await insertReportTexts(tx, roundId, { ...texts, version, at: context.now, accountId });
    await recordOwnAct(tx, deps, context, open.round, {
      verb: "scoring.changeOwnReportTexts",
      ability: "scoring.manage",
      detail: { version },
    });
    return { version };
  });
}
