import pg from "pg";
import type { EmbeddedPostgres } from "./embedded/embedded-postgres.ts";
import { superuserConfig } from "./embedded/postmaster.ts";
import { appRoleOf, appSessionName, assertSchemaName, type DatabaseTarget } from "./target.ts";

const database = "congtam";

/** The embedded database as a target: makes its database and the two login roles when they are missing. */
export async function embeddedTarget(postgres: EmbeddedPostgres, schema: string): Promise<DatabaseTarget> {
  assertSchemaName(schema);
  const owner = `${schema}_owner`;
  const app = appRoleOf(schema);
  const { secret } = postgres;
  const client = new pg.Client(superuserConfig(secret, postgres.port));
  await client.connect();
  try {
    // Several processes may start at once; the lock ends with the connection.
    await client.query("SELECT pg_advisory_lock($1)", [7_301_452_119]);
    await ensureLogin(client, owner, secret.ownerPassword);
    await ensureLogin(client, app, secret.appPassword);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, CREATE ON DATABASE ${database} TO ${owner}`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${app}`);
  } finally {
    await client.end();
  }
  const login = (user: string, password: string, name: string): pg.ClientConfig => ({
    host: "127.0.0.1",
    port: postgres.port,
    database,
    user,
    password,
    application_name: name,
  });
  return {
    schema,
    appRole: app,
    appSignsIn: true,
    owner: () => login(owner, secret.ownerPassword, "congtam-owner"),
    app: () => login(app, secret.appPassword, appSessionName(schema)),
  };
}

async function ensureLogin(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount !== 0) return;
  await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
