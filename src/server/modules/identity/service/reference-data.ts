import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Role } from "../../../../domain/identity/model.ts";
import { IdentitySettings } from "../../../../domain/identity/settings.ts";
import type { Db } from "../../../db/database.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { saveRoles } from "../repository/roles.ts";

const folder = join(import.meta.dirname, "../../../../../data/identity");

async function readData<T extends z.ZodType>(name: string, schema: T): Promise<z.output<T>> {
  return schema.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
}

/** The figures of sign-in that ship with the program. */
export async function readIdentitySettings(): Promise<IdentitySettings> {
  return readData("settings.json", IdentitySettings);
}

/** The roles that ship with the program. */
export async function readRoleData(): Promise<Role[]> {
  return (await readData("roles.json", z.object({ roles: z.array(Role).min(1) }))).roles;
}

/** Brings the roles of the database to those that ship; run at each start. */
export async function syncRoles(deps: { db: Db }): Promise<void> {
  const roles = await readRoleData();
  await withTransaction(deps, (tx) => saveRoles(tx, roles), { attempts: 3 });
}
