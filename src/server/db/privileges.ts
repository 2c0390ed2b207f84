import type pg from "pg";
import type { DatabaseTarget } from "./target.ts";

/**
 * What the application's role may do with tables that are more than ordinary data; everything else is read and
 * written freely. A table that records what happened is only ever added to.
 */
export const restrictedTables: Readonly<Record<string, readonly ("SELECT" | "INSERT" | "DELETE")[]>> = {
  schema_migration: ["SELECT"],
  action: ["SELECT", "INSERT"],
  action_seal: ["SELECT", "INSERT"],
  // Personal data may be erased where the law demands it, never altered.
  action_personal: ["SELECT", "INSERT", "DELETE"],
};

/** Gives the application's role its rights on every table of the schema; run after each change of the schema. */
export async function grantPrivileges(client: pg.ClientBase, target: DatabaseTarget): Promise<void> {
  const { schema, appRole: role } = target;
  await ensureAppRole(client, target);
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

async function ensureAppRole(client: pg.ClientBase, { appRole }: DatabaseTarget): Promise<void> {
  const { rows } = await client.query(
    `SELECT r.rolsuper AS owner_is_super, a.oid IS NOT NULL AS exists,
            a.oid IS NOT NULL AND pg_has_role(r.oid, a.oid, 'MEMBER') AS member
       FROM pg_roles r LEFT JOIN pg_roles a ON a.rolname = $1
      WHERE r.rolname = current_user`,
    [appRole],
  );
  const state = rows[0];
  // A refused grant must not spoil the transaction it stands in.
  await client.query("SAVEPOINT app_role");
  try {
    if (!state.exists) await client.query(`CREATE ROLE ${appRole} NOLOGIN`);
    if (!state.owner_is_super && !state.member) await client.query(`GRANT ${appRole} TO CURRENT_USER`);
    await client.query("RELEASE SAVEPOINT app_role");
  } catch (error) {
    await client.query("ROLLBACK TO SAVEPOINT app_role");
    const code = (error as { code?: string }).code;
    // A login of its own needs no membership of the owner.
    if (state.exists && (code === "42501" || code === "0LP01")) return;
    throw new Error(
      `The owner of the database may not make the role ${appRole}. Ask the administrator of the server to run: ` +
        `CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO <owner>;`,
      { cause: error },
    );
  }
}
