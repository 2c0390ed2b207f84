import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as identities from "../../../contract/identity/external-identities.ts";
import * as provider from "../../../contract/identity/provider.ts";
import { type HttpApp, type MountDeps, mount, sessionCookie } from "../../http/mount.ts";
import type { IdentityDeps } from "./deps.ts";
import { linkIdentity, unlinkIdentity } from "./service/external-identities.ts";
import { beginProviderSignIn, finishProviderSignIn, signOutAtProvider } from "./service/provider-sign-in.ts";
import { describeSignInWays } from "./service/sign-in-ways.ts";
import { giveSessionCookie } from "./session-cookie.ts";

/** The browser that began an attempt to sign in at the provider. */
const attemptCookie = "congtam_attempt";

/** Signing in at the identity provider, and who is whose account there. */
export function providerRoutes(app: HttpApp, mounting: MountDeps, deps: IdentityDeps): void {
  const { secure, path } = deps.cookie;
  mount(app, mounting, provider.getSignInWays, async () => describeSignInWays(deps));
  mount(app, mounting, provider.beginProviderSignIn, async ({ context, body, http }) => {
    const { url, token } = await beginProviderSignIn(deps, context, body);
    const maxAge = deps.settings.provider.attemptSeconds;
    setCookie(http, attemptCookie, token, { httpOnly: true, sameSite: "Lax", secure, path, maxAge });
    return { url };
  });
  mount(app, mounting, provider.finishProviderSignIn, async ({ context, body, http }) => {
    const token = getCookie(http, attemptCookie);
    deleteCookie(http, attemptCookie, { path, secure });
    const answer = await finishProviderSignIn(deps, context, { ...body, token });
    const { returnTo } = answer;
    if (answer.step === "totp") return { ...answer, endsAt: answer.endsAt.toISOString() };
    giveSessionCookie(http, deps, answer.token);
    return { step: answer.step, session: answer.session, returnTo };
  });
  mount(app, mounting, provider.signOutAtProvider, async ({ context, http }) => {
    const answer = await signOutAtProvider(deps, context);
    deleteCookie(http, sessionCookie, { path, secure });
    return answer;
  });
  mount(app, mounting, identities.linkIdentity, ({ context, params, body }) =>
    linkIdentity(deps, context, params.accountId, body),
  );
  mount(app, mounting, identities.unlinkIdentity, ({ context, params, body }) =>
    unlinkIdentity(deps, context, params, body),
  );
}
