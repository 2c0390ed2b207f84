import { connectOwner, type DatabaseTarget } from "./target.ts";

/**
 * Runs work while no other process does work of the same name on the schema, over several transactions; the others
 * wait. The lock is held by a connection of its own, so it ends with the process, however that ends.
 */
export async function withSchemaLock<T>(target: DatabaseTarget, name: string, work: () => Promise<T>): Promise<T> {
  const client = await connectOwner(target);
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [`congtam ${name} ${target.schema}`]);
    return await work();
  } finally {
    await client.end();
  }
}
