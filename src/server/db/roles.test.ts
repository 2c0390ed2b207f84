import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { systemClock as clock } from "../platform/clock.ts";
import { withAdmin } from "../testing/test-cluster.ts";
import { createTestDatabase } from "../testing/test-database.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { serverTarget } from "./target.ts";

/** Owners as administrators of servers make them: no superuser, and names that need quoting. */
const { adminUrl, run } = inject("testCluster");
const owner = `owner-${run}`;
const app = `app-${run}`;
const schema = `s_${run}`;
let name: string;

const urlFor = (user: string) => {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = "secret";
  url.pathname = `/${name}`;
  return url.href;
};

beforeAll(async () => {
  ({ name } = await createTestDatabase({ empty: true }));
  await withAdmin(adminUrl, async (admin) => {
    const quote = (text: string) => admin.escapeIdentifier(text);
    await admin.query(`CREATE ROLE ${quote(owner)} LOGIN CREATEROLE PASSWORD 'secret'`);
    await admin.query(`CREATE ROLE ${quote(app)} LOGIN PASSWORD 'secret'`);
    await admin.query(`GRANT CREATE ON DATABASE ${name} TO ${quote(owner)}`);
  });
});

afterAll(() =>
  withAdmin(urlFor(owner), (client) => client.query(`DROP OWNED BY CURRENT_USER CASCADE`)).then(() =>
    withAdmin(adminUrl, async (admin) => {
      const database = new URL(adminUrl);
      database.pathname = `/${name}`;
      for (const role of [app, owner, `${schema}_app`, `${schema}_b_app`]) {
        const quoted = admin.escapeIdentifier(role);
        await withAdmin(database.href, (there) => there.query(`DROP OWNED BY ${quoted}`)).catch(() => undefined);
        await admin.query(`DROP ROLE IF EXISTS ${quoted}`);
      }
    }),
  ),
);

const asApp = async (target: ReturnType<typeof serverTarget>, text: string) => {
  const db = openDatabase({ target, maxConnections: 1 });
  try {
    return (await sql.raw<Record<string, unknown>>(text).execute(db.writer)).rows;
  } finally {
    await db.close();
  }
};

describe("on a server", () => {
  test("an owner without superuser rights makes the application's role and takes it", async () => {
    const target = serverTarget({ schema, url: urlFor(owner) });
    await migrate({ target, clock });
    await migrate({ target, clock });
    expect(await asApp(target, "SELECT current_user AS who")).toEqual([{ who: `${schema}_app` }]);
    await expect(asApp(target, "DELETE FROM action")).rejects.toMatchObject({ code: "42501" });
  });

  test("a login of its own is used where one is given, and must exist", async () => {
    const target = serverTarget({ schema, url: urlFor(owner), appUrl: urlFor(app) });
    await migrate({ target, clock });
    expect(await asApp(target, "SELECT session_user AS who")).toEqual([{ who: app }]);
    await expect(asApp(target, "DELETE FROM action")).rejects.toMatchObject({ code: "42501" });
    const absent = serverTarget({ schema, url: urlFor(owner), appUrl: urlFor("nobody-here") });
    await expect(migrate({ target: absent, clock })).rejects.toThrow("nobody-here of DATABASE_APP_URL does not exist");
  });

  test("an owner who may not make the role is told so in words, and the next run goes on from there", async () => {
    const alter = (right: string) =>
      withAdmin(adminUrl, (admin) => admin.query(`ALTER ROLE ${admin.escapeIdentifier(owner)} ${right}`));
    const target = serverTarget({ schema: `${schema}_b`, url: urlFor(owner) });
    await alter("NOCREATEROLE");
    try {
      await expect(migrate({ target, clock })).rejects.toMatchObject({
        name: "DatabaseUnavailable",
        text: {
          vi: expect.stringContaining(`vai trò ${schema}_b_app`),
          en: expect.stringContaining("DATABASE_APP_URL"),
        },
      });
    } finally {
      await alter("CREATEROLE");
    }
    // What a command tells instead of PostgreSQL's own words; see translate-failure.ts of the command line.
    await expect(asApp(target, "SELECT 1")).rejects.toMatchObject({ code: "22023", message: /^role "/ });
    expect(await migrate({ target, clock })).toEqual([]);
    expect(await asApp(target, "SELECT current_user AS who")).toEqual([{ who: `${schema}_b_app` }]);
  });

  test("a URL that would change the sessions' settings is refused", () => {
    const url = `${urlFor(owner)}?options=-csearch_path%3Dpublic`;
    expect(() => serverTarget({ schema, url })).toThrow("must not carry options=");
    expect(new pg.Client(urlFor(owner)).user).toBe(owner);
  });
});
