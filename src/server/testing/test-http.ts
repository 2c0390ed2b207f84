import type { Ability } from "../../domain/identity/ability.ts";
import type { Actor, Scope } from "../../domain/identity/actor.ts";
import { createApp, type Routes } from "../app.ts";
import type { HttpApp, MountDeps } from "../http/mount.ts";
import type { Clock } from "../platform/clock.ts";
import { makeIds } from "../platform/ids.ts";

/** A person for tests of one module, with one role of the given abilities and reach. */
export function makeActor(id: number, abilities: readonly Ability[], scope: Scope = { kind: "all" }): Actor {
  const uuid = (kind: number) => `01900000-0000-7000-800${kind}-${String(id).padStart(12, "0")}`;
  return {
    accountId: uuid(1),
    sessionId: uuid(2),
    displayName: `Người thử ${id}`,
    unitIds: scope.kind === "all" ? [] : scope.unitIds,
    grants: [{ roleCode: "tester", unitId: uuid(3), abilities, scope, onBehalfOf: null }],
  };
}

export interface TestHttp {
  readonly app: HttpApp;
  /** Errors that became a 500; a test that ends with one here has found a bug. */
  readonly failures: unknown[];
  /** Calls as the person whose name is the token ("" signs nobody in); gives status and parsed body. */
  call(token: string, method: string, path: string, body?: unknown): Promise<TestAnswer>;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose schema the mount has already checked
  readonly body: any;
}

/** The real application in process with the routes of one module; people are given by name instead of signing in. */
export function makeTestHttp(
  clock: Clock,
  people: Readonly<Record<string, Actor>>,
  routes: (mounting: MountDeps) => Routes,
  exportTable: MountDeps["exportTable"],
): TestHttp {
  const failures: unknown[] = [];
  const mounting: MountDeps = {
    authenticate: async (token) => people[token],
    countCall: async () => undefined,
    exportTable,
    checkAnswers: true,
  };
  const app = createApp({
    clock,
    ids: makeIds(clock),
    addressOf: () => "127.0.0.1",
    logRequest: () => {},
    logFailure: (_id, error) => failures.push(error),
    basePath: "",
    routes: [routes(mounting)],
  });
  return {
    app,
    failures,
    async call(token, method, path, body) {
      const upload = body instanceof Uint8Array;
      const response = await app.request(path, {
        method,
        headers: {
          ...(token && { cookie: `congtam_session=${token}` }),
          ...(body !== undefined && { "content-type": upload ? "application/octet-stream" : "application/json" }),
        },
        ...(body !== undefined && { body: upload ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      });
      const isJson = response.headers.get("content-type")?.includes("json");
      const content = isJson ? await response.json() : new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body: content };
    },
  };
}
