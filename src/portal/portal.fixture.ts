import type { OpenDataTerms } from "../contract/open-data-terms.ts";
import { compose } from "../server/compose.ts";
import type { HttpApp } from "../server/http/mount.ts";
import { ownPasswordsAlone } from "../server/modules/identity/deps.ts";
import { readIdentitySettings } from "../server/modules/identity/service/reference-data.ts";
import { makeSecretBox } from "../server/platform/key-ring.ts";
import { openSigningKeys } from "../server/platform/signing-keys.ts";
import { lightPasswordCost } from "../server/testing/light-password-cost.ts";
import { createProvinceDatabase } from "../server/testing/province-database.ts";
import { makeTestFolder, makeTestStorage } from "../server/testing/test-storage.ts";
import { portal } from "./routes.ts";
import type { PortalDeps } from "./serve-page.ts";

export interface TestPortal {
  readonly app: HttpApp;
  readonly deps: ReturnType<typeof compose>["services"]["scoring"];
  /** Errors that became a 500. */
  readonly failures: unknown[];
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; headers: Headers; text: string }>;
}

/** The whole application in process with its public pages, on a fresh database of Cao Bằng. */
export async function makeTestPortal(
  options: { basePath?: string; terms?: OpenDataTerms; site?: Pick<PortalDeps, "publicOrigin"> } = {},
): Promise<TestPortal> {
  const { db, clock, ids } = await createProvinceDatabase();
  const failures: unknown[] = [];
  const basePath = options.basePath ?? "";
  const { app, services } = compose({
    env: { basePath, secureCookies: false, trustedProxies: [] },
    db,
    clock,
    ids,
    identity: {
      settings: await readIdentitySettings(),
      secrets: makeSecretBox([Buffer.alloc(32, 7)]),
      allowsDemo: () => true,
      signIn: ownPasswordsAlone,
      cookie: { secure: false, path: "/" },
      passwordCost: lightPasswordCost,
    },
    storage: makeTestStorage(),
    keys: openSigningKeys(makeTestFolder(), clock),
    log: { request: () => {}, failure: (_id, error) => failures.push(error) },
    pages: (made) => portal({ ...made, basePath, ...(options.terms && { terms: options.terms }), ...options.site }),
    checkAnswers: true,
  });
  return {
    app,
    deps: services.scoring,
    failures,
    async get(path, headers = {}) {
      const response = await app.request(path, { headers });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}
