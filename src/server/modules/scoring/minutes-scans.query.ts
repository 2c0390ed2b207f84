import type { Reader } from "../../db/database.ts";

/** Signed minutes of a meeting as they were attached. */
export interface MinutesScanRow {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

/** The signed minutes of all meetings of a round, the newest first. */
export async function listMinutesScans(db: Reader, roundId: string): Promise<MinutesScanRow[]> {
  return db
    .selectFrom("council_scan as scan")
    .innerJoin("council_session as session", "session.id", "scan.session_id")
    .innerJoin("file_reference as use", "use.id", "scan.id")
    .innerJoin("stored_file as file", "file.sha256", "use.sha256")
    .leftJoin("account", "account.id", "scan.account_id")
    .select(["scan.id", "scan.session_id as sessionId", "use.name", "file.media_type as mediaType"])
    .select(["scan.at", "account.display_name as by", "scan.reason"])
    .where("session.round_id", "=", roundId)
    .where("use.removed_at", "is", null)
    .orderBy("scan.at", "desc")
    .orderBy("scan.id", "desc")
    .execute();
}
