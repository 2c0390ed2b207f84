import pg from "pg";
import type { ClusterSecret } from "./cluster.ts";
import { superuserConfig } from "./postmaster.ts";

/** Advisory lock of the maintenance database that every process using the cluster holds in shared mode. */
const leaseKey = 7_301_452_118;

/** Opens the connection that marks this process as a user of the database for as long as the process lives. */
export async function takeLease(secret: ClusterSecret, port: number): Promise<pg.Client> {
  const client = new pg.Client(superuserConfig(secret, port));
  client.on("error", () => undefined);
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared($1)", [leaseKey]);
  return client;
}

/** Gives the lease back; true when no other process holds one. Call it under the start lock. */
export async function releaseLease(client: pg.Client): Promise<boolean> {
  await client.query("SELECT pg_advisory_unlock_shared($1)", [leaseKey]);
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS last", [leaseKey]);
  return rows[0].last === true;
}
