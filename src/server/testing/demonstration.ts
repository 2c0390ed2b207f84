import { completeDemonstration } from "../../../demo/load-demonstration.ts";
import { portal } from "../../portal/routes.ts";
import { compose, type Services } from "../compose.ts";
import type { Db } from "../db/database.ts";
import type { HttpApp } from "../http/mount.ts";
import { ownPasswordsAlone } from "../modules/identity/deps.ts";
import { demoPassword } from "../modules/identity/service/demo-accounts.ts";
import { readIdentitySettings, syncRoles } from "../modules/identity/service/reference-data.ts";
import { type Ids, makeIds } from "../platform/ids.ts";
import { makeSecretBox } from "../platform/key-ring.ts";
import { openSigningKeys } from "../platform/signing-keys.ts";
import { copyDemonstration } from "./demonstration-template.ts";
import { fixedClock } from "./fixed-clock.ts";
import type { TestAnswer } from "./test-http.ts";
import { makeTestFolder, makeTestStorage } from "./test-storage.ts";

/** The whole application in process on the demonstration province, with a clock that stands. */
export interface Demonstration {
  readonly app: HttpApp;
  readonly services: Services;
  readonly db: Db;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Errors that became a 500. */
  readonly failures: unknown[];
  /** Signs in; the cookie of the session. */
  signIn(login: string, password?: string): Promise<string>;
  /** Calls with a cookie ("": nobody); a `Uint8Array` is sent as a file. */
  call(cookie: string, method: string, path: string, body?: unknown): Promise<TestAnswer>;
}

export async function makeDemonstration(start = "2026-11-23T02:00:00Z"): Promise<Demonstration> {
  const clock = fixedClock(start);
  const home = makeTestFolder();
  const db = await copyDemonstration(start, home, async (empty, files) => {
    const { services } = await composeOn({ db: empty, clock, ids: makeIds(clock), home: files, failures: [] });
    await syncRoles({ db: empty });
    await completeDemonstration(services, () => {});
  });
  const failures: unknown[] = [];
  // Identifiers rise with time: those made from now on follow those of the load.
  const ids = makeIds({ now: () => new Date(clock.now().getTime() + 1000) });
  const { app, services } = await composeOn({ db, clock, ids, home, failures });

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

async function composeOn({
  db,
  clock,
  ids,
  home,
  failures,
}: Pick<Demonstration, "db" | "clock" | "failures"> & { ids: Ids; home: string }) {
  return compose({
    env: { basePath: "", secureCookies: false, trustedProxies: [] },
    db,
    clock,
    ids,
    identity: {
      settings: await readIdentitySettings(),
      secrets: makeSecretBox([Buffer.alloc(32, 7)]),
      allowsDemo: () => true,
      signIn: ownPasswordsAlone,
      cookie: { secure: false, path: "/" },
    },
    storage: makeTestStorage(home),
    keys: openSigningKeys(home, clock),
    pages: (services) => portal({ ...services, basePath: "" }),
    log: { request: () => {}, failure: (_id, error) => failures.push(error) },
    checkAnswers: true,
  });
}
