import { sql } from "kysely";
import type { ActionView } from "../../../contract/action-view.ts";
import type { Reader } from "../../db/database.ts";

/** The acts on one record, newest first, at most two hundred; reads of it are not among them. */
export async function listSubjectHistory(db: Reader, subjectId: string): Promise<ActionView[]> {
  const rows = await db
    .selectFrom("action")
    .leftJoin("account", "account.id", "action.account_id")
    .select([
      "action.id",
      "action.at",
      "action.verb",
      "action.role",
      "action.reason",
      "action.detail",
      "account.display_name",
    ])
    .where(sql<boolean>`action.subject_ids @> array[${subjectId}::uuid]`)
    .where("action.kind", "<>", "read")
    .orderBy("action.at", "desc")
    .orderBy("action.id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actorName: row.display_name,
    roleCode: row.role,
    verb: row.verb,
    reason: row.reason,
    detail: row.detail as Record<string, unknown>,
  }));
}
