import type { Reader } from "../../db/database.ts";

/** The signed scan of a report: its name and kind. */
export async function findScan(
  db: Reader,
  referenceId: string,
): Promise<{ readonly name: string; readonly mediaType: string } | undefined> {
  return db
    .selectFrom("file_reference as use")
    .innerJoin("stored_file as file", "file.sha256", "use.sha256")
    .select(["use.name", "file.media_type as mediaType"])
    .where("use.id", "=", referenceId)
    .where("use.removed_at", "is", null)
    .executeTakeFirst();
}
