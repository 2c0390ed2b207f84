import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { SessionView } from "./session.ts";

/** A page of the officers' application: one of its own paths, never an address elsewhere. */
export const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/);

export const getSignInWays = defineOperation({
  id: "identity.getSignInWays",
  method: "GET",
  path: "/api/sign-in-ways",
  summary: "How people sign in here: at the identity provider of the province, with passwords kept here, or both.",
  access: "public",
  output: z.object({
    /** What the button of the provider says; null: there is none. */
    provider: z.object({ labelVi: z.string(), labelEn: z.string(), issuer: z.string() }).nullable(),
    /** False: passwords kept here serve only those who keep the system running. */
    passwords: z.boolean(),
  }),
  errors: [],
  rateLimit: { per: "address", count: 120, seconds: 60 },
});

export const beginProviderSignIn = defineOperation({
  id: "identity.beginProviderSignIn",
  method: "POST",
  path: "/api/session/provider",
  summary: "Begins to sign in at the identity provider: answers its page, and binds the attempt to this browser.",
  access: "public",
  body: z.strictObject({
    /** Where the person wants to be afterwards. */
    returnTo: OwnPath,
  }),
  output: z.object({ url: z.url() }),
  errors: ["identity.provider_absent", "identity.provider_unreachable", "identity.provider_refused"],
  rateLimit: { per: "address", count: 120, seconds: 60 },
});

export const finishProviderSignIn = defineOperation({
  id: "identity.finishProviderSignIn",
  method: "POST",
  path: "/api/session/provider/return",
  summary: "Redeems what the identity provider sent back with the browser; each attempt once.",
  access: "public",
  body: z.strictObject({ query: z.string().min(1).max(4000).startsWith("?") }),
  output: z.discriminatedUnion("step", [
    z.object({ step: z.literal("signedIn"), session: SessionView, returnTo: OwnPath }),
    z.object({ step: z.literal("totp"), challenge: z.string(), endsAt: z.iso.datetime(), returnTo: OwnPath }),
  ]),
  errors: [
    "identity.provider_absent",
    "identity.provider_unreachable",
    "identity.provider_refused",
    "identity.attempt_ended",
    "identity.person_unknown",
    "identity.account_over",
    "identity.locked",
    "identity.demo_refused",
    "identity.sign_in_refused",
  ],
  rateLimit: { per: "address", count: 120, seconds: 60 },
});

export const signOutAtProvider = defineOperation({
  id: "identity.signOutAtProvider",
  method: "POST",
  path: "/api/session/provider/end",
  summary: "Ends the session of this browser and answers the page that ends the one at the identity provider.",
  access: "signedIn",
  beforeReady: true,
  output: z.object({
    /** Null where there is nothing to end there, or the provider cannot be reached. */
    url: z.url().nullable(),
  }),
  errors: [],
});
