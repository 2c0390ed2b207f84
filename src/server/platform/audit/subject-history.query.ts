import { sql } from "kysely";
import type { ActionView } from "../../../contract/action-view.ts";
import type { Reader } from "../../db/database.ts";

/**
 * The acts on one record, newest first, at most two hundred; reads of it are not among them. `only`: the verbs that the
 * reader may know of; `without`: those that are left out, by how they begin.
 */
export async function listSubjectHistory(
  db: Reader,
  subjectId: string,
  { only, without }: { readonly only?: readonly string[]; readonly without?: string } = {},
): Promise<ActionView[]> {
  let query = db
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
    .where("action.kind", "<>", "read");
  if (only !== undefined) query = query.where("action.verb", "in", [...only]);
  if (without !== undefined) query = query.where(sql<boolean>`not starts_with(action.verb, ${without})`);
  const rows = await query.orderBy("action.at", "desc").orderBy("action.id", "desc").limit(200).execute();
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
