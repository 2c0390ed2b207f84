import type { Reader } from "../../db/database.ts";

/** The signed scan of a report as it was sent. */
export interface SheetScanRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

/** The signed scans of the report of one unit, the newest first. */
export async function listSheetScans(
  db: Reader,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<SheetScanRow[]> {
  return db
    .selectFrom("sheet_scan as scan")
    .innerJoin("file_reference as use", "use.id", "scan.id")
    .innerJoin("stored_file as file", "file.sha256", "use.sha256")
    .leftJoin("account", "account.id", "scan.account_id")
    .select(["scan.id", "use.name", "file.media_type as mediaType"])
    .select(["scan.at", "account.display_name as by", "scan.reason"])
    .where("scan.round_id", "=", roundId)
    .where("scan.unit_id", "=", unitId)
    .where("use.removed_at", "is", null)
    .orderBy("scan.at", "desc")
    .orderBy("scan.id", "desc")
    .execute();
}
