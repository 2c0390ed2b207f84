import { randomBytes } from "node:crypto";
import { withAdmin } from "../../src/server/testing/test-cluster.ts";

/** A database of its own on a server, as docs/operations.md makes it for a province. */
export interface OwnDatabase {
  /** What a server process is given to find it. */
  readonly env: { readonly DATABASE_URL: string; readonly DATABASE_APP_URL: string };
  drop(): Promise<void>;
}

/** Makes it with its two roles: the owner, and the one that the application signs in as. */
export async function makeOwnDatabase(adminUrl: string): Promise<OwnDatabase> {
  const name = `congtam_journey_${randomBytes(6).toString("hex")}`;
  const [owner, app] = [`${name}_owner`, `${name}_app`];
  const password = randomBytes(16).toString("hex");
  await withAdmin(adminUrl, async (admin) => {
    for (const role of [owner, app]) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
    // Only a member of a role may give databases to it.
    await admin.query(`GRANT ${owner} TO CURRENT_USER`);
    await admin.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0`);
  });
  const urlOf = (role: string) => {
    const url = new URL(adminUrl);
    Object.assign(url, { username: role, password, pathname: `/${name}` });
    return url.href;
  };
  return {
    env: { DATABASE_URL: urlOf(owner), DATABASE_APP_URL: urlOf(app) },
    drop: () =>
      withAdmin(adminUrl, async (admin) => {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        for (const role of [owner, app]) await admin.query(`DROP ROLE ${role}`);
      }),
  };
}
