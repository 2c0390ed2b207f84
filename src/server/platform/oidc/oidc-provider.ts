import * as oidc from "openid-client";
import type { ProviderSettings } from "../../sign-in-settings.ts";
import { type AttemptSecrets, type ProvenPerson, ProviderRefusal, type SignInProvider } from "./sign-in-provider.ts";
import { translateOidcError } from "./translate-oidc-error.ts";

/** The calls to the provider; tests stand between to change what it answers. */
export type ProviderFetch = NonNullable<Parameters<typeof oidc.discovery>[4]>[typeof oidc.customFetch];

const timeoutSeconds = 8;
const toleranceSeconds = 60;

/**
 * A provider of OpenID Connect Core 1.0: code flow with PKCE, state and nonce. What it says of itself and its keys is
 * read anew at each sign-in, so that a change there needs nothing here, and a provider that is down stops nobody else.
 */
export function oidcProvider(settings: ProviderSettings, secret: string, fetch?: ProviderFetch): SignInProvider {
  const redirectUri = `${settings.publicUrl}/app/sign-in/return`;
  const open = (now: Date) => openClient(settings, secret, now, fetch);
  return {
    issuer: settings.issuer,
    label: settings.label,
    matchesLogin: settings.matchesLogin,
    only: settings.only,
    spareRoles: settings.spareRoles,
    begin: (secrets, now) =>
      translateOidcError(async () => {
        const url = oidc.buildAuthorizationUrl(await open(now), {
          redirect_uri: redirectUri,
          scope: "openid profile email",
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: "S256",
        });
        return url.href;
      }),
    finish: (query, secrets, now) =>
      translateOidcError(async () => redeem(settings, await open(now), answerUrl(redirectUri, query), secrets)),
    findEndPage: async (idToken, now) => {
      const client = await open(now).catch(() => undefined);
      if (!client?.serverMetadata().end_session_endpoint) return undefined;
      const back = { post_logout_redirect_uri: `${settings.publicUrl}/app` };
      return oidc.buildEndSessionUrl(client, { ...back, ...(idToken && { id_token_hint: idToken }) }).href;
    },
  };
}

function answerUrl(redirectUri: string, query: string): URL {
  const url = new URL(redirectUri);
  url.search = query;
  return url;
}

async function openClient(
  settings: ProviderSettings,
  secret: string,
  now: Date,
  fetch: ProviderFetch | undefined,
): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  const mayBeOpen = issuer.protocol === "http:" ? [oidc.allowInsecureRequests] : [];
  const found = await oidc.discovery(issuer, settings.clientId, undefined, undefined, {
    timeout: timeoutSeconds,
    execute: mayBeOpen,
    ...(fetch && { [oidc.customFetch]: fetch }),
  });
  const metadata = found.serverMetadata();
  const client = new oidc.Configuration(
    metadata,
    settings.clientId,
    {
      [oidc.clockSkew]: Math.round((now.getTime() - Date.now()) / 1000),
      [oidc.clockTolerance]: toleranceSeconds,
    },
    chooseAuthentication(metadata, secret),
  );
  client.timeout = timeoutSeconds;
  if (fetch) client[oidc.customFetch] = fetch;
  for (const allow of mayBeOpen) allow(client);
  // Also behind TLS the signature of the token is checked: the province's proxies stand between.
  oidc.enableNonRepudiationChecks(client);
  return client;
}

/** Basic is what a provider takes that says nothing (OpenID Connect Discovery 1.0, section 3). */
function chooseAuthentication(metadata: oidc.ServerMetadata, secret: string): oidc.ClientAuth {
  const methods = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return methods.includes("client_secret_basic") ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
}

async function redeem(
  settings: ProviderSettings,
  client: oidc.Configuration,
  answer: URL,
  secrets: AttemptSecrets,
): Promise<ProvenPerson> {
  const tokens = await oidc.authorizationCodeGrant(client, answer, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || tokens.id_token === undefined) throw new ProviderRefusal("no_id_token");
  const said =
    claims[settings.claim] === undefined ? await moreClaims(client, tokens.access_token, claims.sub) : claims;
  const values = [claims.acr, ...(Array.isArray(claims.amr) ? claims.amr : [claims.amr])];
  return {
    subject: claims.sub,
    login: readLogin(said, settings.claim),
    secondStep: values.some((value) => typeof value === "string" && settings.secondStepValues.includes(value)),
    idToken: tokens.id_token,
  };
}

/** Many providers keep all but the subject for the second question. Without an answer the subject must do. */
async function moreClaims(client: oidc.Configuration, accessToken: string, subject: string) {
  if (!client.serverMetadata().userinfo_endpoint) return {};
  return oidc.fetchUserInfo(client, accessToken, subject);
}

/** An address of mail that the provider has not verified is anybody's claim. */
function readLogin(claims: Readonly<Record<string, unknown>>, claim: string): string | undefined {
  const value = claims[claim];
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return claim === "email" && claims["email_verified"] !== true ? undefined : value.trim();
}
