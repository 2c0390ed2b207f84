import type { Reader } from "../../../db/database.ts";
import type { Tx } from "../../../db/transaction.ts";

/** What the province writes in its report, as it stood after one change. */
export interface ReportTexts {
  readonly version: number;
  readonly difficulties: string | null;
  readonly proposals: string | null;
  readonly at: Date;
  readonly accountId: string;
}

/** Every version of the texts of a year, the newest first. */
export async function listReportTexts(db: Reader, roundId: string): Promise<ReportTexts[]> {
  return db
    .selectFrom("own_index_report")
    .select(["version", "difficulties", "proposals", "at", "account_id as accountId"])
    .where("round_id", "=", roundId)
    .orderBy("version", "desc")
    .execute();
}

/** Behind the lock of the year. */
export async function insertReportTexts(tx: Tx, roundId: string, texts: ReportTexts): Promise<void> {
  const { accountId, ...rest } = texts;
  await tx
    .insertInto("own_index_report")
    .values({ round_id: roundId, account_id: accountId, ...rest })
    .execute();
}
