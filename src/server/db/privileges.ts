import type pg from "pg";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import type { DatabaseTarget } from "./target.ts";

/**
 * What the application's role may do with tables that are more than ordinary data; everything else is read and
 * written freely. A table that records what happened is only ever added to.
 */
export const restrictedTables: Readonly<
  Record<string, readonly ("SELECT" | "INSERT" | "DELETE" | `UPDATE (${string})`)[]>
> = {
  schema_migration: ["SELECT"],
  action: ["SELECT", "INSERT"],
  action_seal: ["SELECT", "INSERT"],
  // Personal data may be erased where the law demands it, never altered.
  action_personal: ["SELECT", "INSERT", "DELETE"],
  // Written by triggers alone, as the owner.
  row_version: ["SELECT"],
  // A column once written stays as it was; only its end is set when a newer version takes its place.
  score_entry: ["SELECT", "INSERT", "UPDATE (superseded_at)"],
  // What was published stays published, and so do the keys that signed it.
  publication: ["SELECT", "INSERT"],
  signing_key: ["SELECT", "INSERT"],
  paper_template: ["SELECT", "INSERT"],
  paper_template_use: ["SELECT", "INSERT"],
};

/** Gives the application's role its rights on every table of the schema; run after each change of the schema. */
export async function grantPrivileges(client: pg.ClientBase, target: DatabaseTarget): Promise<void> {
  await ensureAppRole(client, target);
  const { schema } = target;
  const role = client.escapeIdentifier(target.appRole);
  await client.query(`REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC; GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
  for (const [table, allowed] of Object.entries(restrictedTables)) {
    const found = await client.query("SELECT to_regclass($1) AS oid", [`${schema}.${table}`]);
    if (found.rows[0].oid === null) continue;
    await client.query(`REVOKE ALL ON ${schema}.${table} FROM ${role}`);
    await client.query(`GRANT ${allowed.join(", ")} ON ${schema}.${table} TO ${role}`);
  }
}

/** Makes the role that the owner's connections take; a role with a login of its own must be there already. */
async function ensureAppRole(client: pg.ClientBase, { appRole, appSignsIn }: DatabaseTarget): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [appRole]);
  const exists = rows.length > 0;
  if (appSignsIn) {
    if (exists) return;
    throw new DatabaseUnavailable({
      vi: `Máy chủ cơ sở dữ liệu không có vai trò ${appRole} của DATABASE_APP_URL. Nhờ người quản trị máy chủ tạo vai trò đó.`,
      en: `The role ${appRole} of DATABASE_APP_URL does not exist on the server. Ask the administrator of the server to make it.`,
    });
  }
  const role = client.escapeIdentifier(appRole);
  try {
    if (!exists) await client.query(`CREATE ROLE ${role} NOLOGIN`);
    if (!(await mayTakeRole(client, appRole))) await client.query(`GRANT ${role} TO CURRENT_USER`);
  } catch (error) {
    const mend = `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO <owner>;`;
    throw new DatabaseUnavailable(
      {
        vi: `Chủ của cơ sở dữ liệu không được tạo hoặc nhận vai trò ${appRole}. Đặt DATABASE_APP_URL, hoặc nhờ người quản trị máy chủ chạy: ${mend}`,
        en: `The owner of the database may not make or take the role ${appRole}. Give DATABASE_APP_URL, or ask the administrator of the server to run: ${mend}`,
      },
      { cause: error },
    );
  }
}

/** Since version 16 a membership may be without the right to take the role (SET). */
async function mayTakeRole(client: pg.ClientBase, appRole: string): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT pg_has_role($1, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS may",
    [appRole],
  );
  return rows[0].may;
}
