import { completeDemonstration } from "../../../demo/load-demonstration.ts";
import type { Services } from "../compose.ts";
import type { HttpApp } from "../http/mount.ts";
import type { SignInWays } from "../modules/identity/deps.ts";
import { demoPassword } from "../modules/identity/service/demo-accounts.ts";
import type { PasswordCost } from "../modules/identity/service/password-hash.ts";
import { syncRoles } from "../modules/identity/service/reference-data.ts";
import type { FileStore } from "../platform/files/file-store.ts";
import { makeIds } from "../platform/ids.ts";
import { composeDemonstration } from "./compose-demonstration.ts";
import { copyDemonstration } from "./demonstration-template.ts";
import { fixedClock } from "./fixed-clock.ts";
import { laterIds } from "./later-ids.ts";
import type { TestDatabase } from "./test-database.ts";
import type { TestAnswer } from "./test-http.ts";
import { makeTestFolder } from "./test-storage.ts";

/** The whole application in process on the demonstration province, with a clock that stands. */
export interface Demonstration {
  readonly app: HttpApp;
  readonly services: Services;
  readonly db: TestDatabase["db"];
  /** Name of its database, and the folder of its files and keys. */
  readonly place: { readonly database: string; readonly home: string };
  readonly clock: ReturnType<typeof fixedClock>;
  /** Errors that became a 500. */
  readonly failures: unknown[];
  /** Signs in; the cookie of the session. */
  signIn(login: string, password?: string): Promise<string>;
  /** Calls with a cookie ("": nobody); a `Uint8Array` is sent as a file. */
  call(cookie: string, method: string, path: string, body?: unknown): Promise<TestAnswer>;
}

interface DemonstrationOptions {
  /** See `laterIds`. */
  readonly sinceMoved?: (() => number) | undefined;
  /** Ways of signing in; own passwords alone where nothing is said. */
  readonly signIn?: SignInWays | undefined;
  /** Where files are kept from then on; on the disk where nothing is said. */
  readonly files?: FileStore | undefined;
  /** The work of passwords made from then on; the least where nothing is said. */
  readonly passwordCost?: PasswordCost | undefined;
}

export async function makeDemonstration(
  start = "2026-11-23T02:00:00Z",
  { sinceMoved, signIn, files, passwordCost }: DemonstrationOptions = {},
): Promise<Demonstration> {
  const clock = fixedClock(start);
  const home = makeTestFolder();
  const { db, name } = await copyDemonstration(start, home, async (empty, files) => {
    const { services } = await composeDemonstration({
      db: empty,
      clock,
      ids: makeIds(clock),
      home: files,
      failures: [],
    });
    await syncRoles({ db: empty });
    await completeDemonstration(services, () => {});
  });
  const failures: unknown[] = [];
  const ids = laterIds(clock, sinceMoved);
  const { app, services } = await composeDemonstration({
    ...{ db, clock, ids, home, failures, files, passwordCost },
    ...(signIn && { signIn }),
  });

  const call: Demonstration["call"] = async (cookie, method, path, body) => {
    const upload = body instanceof Uint8Array;
    const type = upload ? "application/octet-stream" : "application/json";
    const response = await app.request(path, {
      method,
      headers: { ...(cookie && { cookie }), ...(body !== undefined && { "content-type": type }) },
      ...(body !== undefined && { body: upload ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const isJson = response.headers.get("content-type")?.includes("json");
    const content = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: content };
  };
  return {
    app,
    services,
    db,
    place: { database: name, home },
    clock,
    failures,
    call,
    async signIn(login, password = demoPassword) {
      const answer = await call("", "POST", "/api/session", { login, password });
      const cookie = answer.headers.get("set-cookie")?.split(";")[0];
      if (answer.status !== 200 || cookie === undefined) throw new Error(`${login}: ${JSON.stringify(answer.body)}`);
      return cookie;
    },
  };
}
