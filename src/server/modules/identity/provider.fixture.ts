import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type GrantContext, Provider } from "oidc-provider";
import type { ProviderFetch } from "../../platform/oidc/oidc-provider.ts";
import type { ProviderSettings } from "../../sign-in-settings.ts";

/** Who sits in front of the provider's page, and what it knows of him; undefined: he gives up there. */
export interface PersonAtProvider {
  readonly subject: string;
  readonly username: string;
  readonly amr?: readonly string[];
}

/** A real provider of OpenID Connect on this machine. */
export interface TestProvider {
  readonly settings: ProviderSettings;
  readonly secret: string;
  /** Who signs in next. */
  person: PersonAtProvider | undefined;
  /** The way to the provider; what `change` makes of the claims of the token arrives, signed or with a broken seal. */
  readonly fetch: ProviderFetch;
  change: ((claims: Claims) => Claims) | undefined;
  /** True: the changed token carries a signature of the provider's own key. */
  signsChanges: boolean;
  /** Walks a browser of its own from the page of the provider to the address it sends back to; gives the query. */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
}
type Claims = Record<string, unknown>;

const clientId = "cong-tam";
const secret = "s".repeat(40);

/** `publicUrl`: where the province opens the program; the provider sends people back below it. */
export async function startProvider(publicUrl = "https://cchc.example.gov.vn"): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = { ...privateKey.export({ format: "jwk" }), kid: "k", alg: "ES256", use: "sig" };
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationFor({ jwk, publicUrl, person: () => made.person }));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { person } = made;
    const login = person && { accountId: person.subject, amr: person.amr ?? ["pwd"] };
    const result = login ? { login } : { error: "access_denied" };
    void provider.interactionFinished(request, response, result);
  });
  const made: TestProvider = {
    settings: {
      issuer,
      clientId,
      secretFile: "",
      publicUrl,
      claim: "preferred_username",
      matchesLogin: false,
      label: { vi: "Đăng nhập của tỉnh", en: "Sign in with the province" },
      only: false,
      spareRoles: ["administrator"],
      secondStepValues: ["otp"],
    },
    secret,
    person: undefined,
    change: undefined,
    signsChanges: true,
    fetch: async (url, options) => {
      const response = await fetch(url, options as RequestInit);
      if (!made.change || !url.endsWith("/token")) return response;
      const body = (await response.json()) as { id_token: string };
      const [head = "", payload = "", seal = ""] = body.id_token.split(".");
      const claims = made.change(JSON.parse(Buffer.from(payload, "base64url").toString()));
      const text = `${head}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}`;
      const key = { key: createPrivateKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
      const signature = made.signsChanges ? sign("sha256", Buffer.from(text), key).toString("base64url") : seal;
      return Response.json({ ...body, id_token: `${text}.${signature}` });
    },
    visit: (url) => visit(url, publicUrl),
    stop: () => new Promise((done) => server.close(() => done())),
  };
  return made;
}

function configurationFor(given: { jwk: object; publicUrl: string; person: () => PersonAtProvider | undefined }) {
  const { jwk, publicUrl, person } = given;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [`${publicUrl}/app/sign-in/return`],
        post_logout_redirect_uris: [`${publicUrl}/app`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["k".repeat(40)] },
    claims: { openid: ["sub", "amr"], profile: ["preferred_username"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 3600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({
        sub: accountId,
        amr: person()?.amr ?? ["pwd"],
        preferred_username: person()?.username,
        email: `${person()?.username}@example.gov.vn`,
        email_verified: false,
      }),
    }),
    // The province has agreed to its own program once and for all: nobody is asked.
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  };
}

async function visit(start: string, publicUrl: string): Promise<string> {
  const cookies = new Map<string, string>();
  for (let url = new URL(start), step = 0; step < 10; step++) {
    if (url.origin === publicUrl) return url.search;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    for (const one of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (one.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    const next = response.headers.get("location");
    if (next === null) throw new Error(`${response.status} ${url.href}: ${await response.text()}`);
    url = new URL(next, url);
  }
  throw new Error("The provider never sends the browser back.");
}
