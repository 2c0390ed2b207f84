import { randomBytes } from "node:crypto";
import type { AccountFields } from "../../../domain/identity/model.ts";
import { createApp } from "../../app.ts";
import type { HttpApp, MountDeps } from "../../http/mount.ts";
import { makeSecretBox } from "../../platform/key-ring.ts";
import type { fixedClock } from "../../testing/fixed-clock.ts";
import { lightPasswordCost } from "../../testing/light-password-cost.ts";
import { createProvinceDatabase } from "../../testing/province-database.ts";
import type { TestAnswer } from "../../testing/test-http.ts";
import { createUnit } from "../organisations/service/create-unit.ts";
import { type IdentityDeps, ownPasswordsAlone } from "./deps.ts";
import { identityRoutes } from "./routes.ts";
import { authenticate } from "./service/authenticate.ts";
import { countCall } from "./service/count-call.ts";
import { type ProvisionedAccount, provisionAccounts } from "./service/provision-accounts.ts";
import { readIdentitySettings, syncRoles } from "./service/reference-data.ts";

export const ownPassword = "sông Bằng chảy về xuôi";

/** A browser in a test: keeps its cookies, calls operations, remembers nothing else. */
export interface Browser {
  cookie: string;
  call(method: string, path: string, body?: unknown): Promise<TestAnswer>;
}

export interface World {
  readonly deps: IdentityDeps;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly units: {
    readonly province: string;
    readonly department: string;
    readonly division: string;
    readonly other: string;
  };
  readonly failures: unknown[];
  /** What a second process of the server would be: other pools and another application on the same database. */
  readonly app: HttpApp;
  browser(app?: HttpApp): Browser;
  /** Makes an account with a known password and roles, and gives its id. */
  add(login: string, roles?: ProvisionedAccount["roles"], fields?: Partial<AccountFields>): Promise<string>;
  /** Signs in with the known password. */
  signedIn(login: string, app?: HttpApp): Promise<Browser>;
  makeApp(deps: IdentityDeps): HttpApp;
}

/** Cao Bằng of today with a department, a division in it and another department, and the roles that ship. */
export async function makeWorld(overrides: Partial<IdentityDeps> = {}): Promise<World> {
  const { db, clock, ids, provinceUnitId: province } = await createProvinceDatabase();
  const deps: IdentityDeps = {
    db,
    clock,
    ids,
    settings: await readIdentitySettings(),
    secrets: makeSecretBox([randomBytes(32)]),
    allowsDemo: () => false,
    signIn: ownPasswordsAlone,
    cookie: { secure: false, path: "/" },
    passwordCost: lightPasswordCost,
    ...overrides,
  };
  await syncRoles(deps);
  const organisations = { db, clock, ids, holders: [] };
  const addUnit = (nameVi: string, parentId: string, kind: "department" | "division") =>
    makeUnit(organisations, { nameVi, parentId, kind }, clock.now());
  const department = await addUnit("Sở Thử nghiệm", province, "department");
  const division = await addUnit("Phòng Thử nghiệm", department, "division");
  const other = await addUnit("Sở Bên cạnh", province, "department");

  const failures: unknown[] = [];
  const makeApp = (own: IdentityDeps) => makeIdentityApp(own, failures);
  const app = makeApp(deps);
  const browser = (target: HttpApp = app): Browser => makeBrowser(target);
  const world: World = {
    deps,
    clock,
    units: { province, department, division, other },
    failures,
    app,
    browser,
    makeApp,
    async add(login, roles = [], fields = {}) {
      const account: ProvisionedAccount = {
        fields: { ...plainFields(login, department), ...fields },
        roles,
        password: { kind: "own", password: ownPassword },
      };
      const [made] = await provisionAccounts(deps, [account]);
      return made?.accountId as string;
    },
    async signedIn(login, target = app) {
      const own = browser(target);
      const answer = await own.call("POST", "/api/session", { login, password: ownPassword });
      if (answer.status !== 200) throw new Error(`${login}: ${JSON.stringify(answer.body)}`);
      return own;
    },
  };
  return world;
}

/** Fields of an account that are valid from the first day of the year. */
export function plainFields(login: string, unitId: string): AccountFields {
  return {
    login,
    displayName: `Người ${login}`,
    position: null,
    email: null,
    phone: null,
    unitId: unitId as AccountFields["unitId"],
    validFrom: "2026-01-01",
    validUntil: null,
    readOnly: false,
  };
}

async function makeUnit(
  deps: Parameters<typeof createUnit>[0],
  unit: { nameVi: string; parentId: string; kind: "department" | "division" },
  now: Date,
): Promise<string> {
  const actor = {
    accountId: deps.ids.next(),
    sessionId: deps.ids.next(),
    displayName: "Người lập",
    unitIds: [],
    grants: [
      {
        roleCode: "setup",
        unitId: unit.parentId,
        abilities: ["organisations.edit" as const],
        scope: { kind: "all" as const },
        onBehalfOf: null,
      },
    ],
  };
  const context = { requestId: "r", language: "vi" as const, now, address: "", userAgent: "", actor };
  const { unitId } = await createUnit(deps, context, {
    description: {
      officialCode: null,
      nameVi: unit.nameVi,
      nameEn: `${unit.nameVi} (en)`,
      shortName: null,
      kind: unit.kind,
      areaType: null,
      parentId: unit.parentId as never,
    },
    validFrom: "2025-07-01",
    sourceDocument: null,
    reason: "Lập dữ liệu thử",
  });
  return unitId;
}

function makeIdentityApp(deps: IdentityDeps, failures: unknown[]): HttpApp {
  const mounting: MountDeps = {
    authenticate: (token, now) => authenticate(deps, token, now),
    countCall: (key, limit, now) => countCall(deps, key, limit, now),
    exportTable: async ({ rows }) => ({
      fileName: "rows.csv",
      mediaType: "text/csv",
      bytes: new TextEncoder().encode(JSON.stringify(rows)),
    }),
    checkAnswers: true,
  };
  return createApp({
    clock: deps.clock,
    ids: deps.ids,
    addressOf: (http) => http.req.header("x-test-address") ?? "127.0.0.1",
    logRequest: () => {},
    logFailure: (_id, error) => failures.push(error),
    basePath: "",
    routes: [(hono) => identityRoutes(hono, mounting, deps)],
  });
}

function makeBrowser(app: HttpApp): Browser {
  return {
    cookie: "",
    async call(method, path, body) {
      const response = await app.request(path, {
        method,
        headers: {
          ...(this.cookie && { cookie: this.cookie }),
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      this.cookie = keepCookies(this.cookie, response.headers.getSetCookie());
      const type = response.headers.get("content-type") ?? "";
      const content = type.includes("json") ? await response.json() : await response.text();
      return { status: response.status, headers: response.headers, body: content };
    },
  };
}

/** The header of a browser after an answer: one value for each name, and none where it was emptied. */
function keepCookies(header: string, given: readonly string[]): string {
  const pairs = [...header.split("; "), ...given.map((one) => one.split(";")[0] ?? "")];
  const jar = new Map(pairs.map((pair) => [pair.split("=")[0] ?? "", pair]));
  return [...jar.values()].filter((pair) => /=./.test(pair)).join("; ");
}
