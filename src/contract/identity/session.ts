import { z } from "zod";
import { Day } from "../../domain/calendar/day.ts";
import { Ability } from "../../domain/identity/ability.ts";
import { RoleCode, SignInWay } from "../../domain/identity/model.ts";
import { defineOperation } from "../operation.ts";

/** One role the person holds today, as the screen shows it. */
const HeldRole = z.object({
  roleCode: RoleCode,
  nameVi: z.string(),
  nameEn: z.string(),
  unitId: z.uuid(),
  /** Null where the unit no longer lives. */
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  abilities: z.array(Ability),
  validUntil: Day.nullable(),
  /** The person stood in for, while substituting during leave. */
  onBehalfOf: z.object({ accountId: z.uuid(), displayName: z.string() }).nullable(),
});

/** Who is signed in and until when. `abilities` are those held anywhere; a record's own answer says what works on it. */
export const SessionView = z.object({
  accountId: z.uuid(),
  login: z.string(),
  displayName: z.string(),
  position: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  readOnly: z.boolean(),
  demo: z.boolean(),
  /** While true nothing works but changing the password and signing out: `roles` and `abilities` are empty. */
  mustChangePassword: z.boolean(),
  totpEnabled: z.boolean(),
  /** The same, until the second step that a role demands is set up. */
  mustSetUpTotp: z.boolean(),
  /** How the session was opened: with the password kept here, or at the identity provider of the province. */
  way: SignInWay,
  roles: z.array(HeldRole),
  abilities: z.array(Ability),
  session: z.object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    /** When it ends unless it is used before: the earlier of the idle end and the absolute end. */
    endsAt: z.iso.datetime(),
    /** When the screen should warn. */
    warnAt: z.iso.datetime(),
    /** No use moves this end. */
    absoluteEndsAt: z.iso.datetime(),
  }),
});
export type SessionView = z.infer<typeof SessionView>;

export const signIn = defineOperation({
  id: "identity.signIn",
  method: "POST",
  path: "/api/session",
  summary: "Signs in with login and password; answers a TOTP challenge where the account asks for a second step.",
  access: "public",
  body: z.strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(500) }),
  output: z.discriminatedUnion("step", [
    z.object({ step: z.literal("signedIn"), session: SessionView }),
    z.object({ step: z.literal("totp"), challenge: z.string(), endsAt: z.iso.datetime() }),
  ]),
  errors: ["identity.sign_in_refused", "identity.locked", "identity.demo_refused", "identity.provider_only"],
  // A whole office comes from one address in the morning; guessing is stopped by the lock of each account.
  rateLimit: { per: "address", count: 120, seconds: 60 },
});

export const confirmSignIn = defineOperation({
  id: "identity.confirmSignIn",
  method: "POST",
  path: "/api/session/totp",
  summary: "The second step of signing in: the six digits of the authenticator application.",
  access: "public",
  body: z.strictObject({ challenge: z.string().min(20).max(100), code: z.string().trim().min(6).max(10) }),
  output: z.object({ step: z.literal("signedIn"), session: SessionView }),
  errors: [
    "identity.totp_refused",
    "identity.totp_unreadable",
    "identity.challenge_ended",
    "identity.locked",
    "identity.demo_refused",
  ],
  rateLimit: { per: "address", count: 120, seconds: 60 },
});

export const getSession = defineOperation({
  id: "identity.getSession",
  method: "GET",
  path: "/api/session",
  summary: "The signed-in person with roles, abilities and the end of the session.",
  access: "signedIn",
  beforeReady: true,
  output: SessionView,
  errors: [],
});

export const extendSession = defineOperation({
  id: "identity.extendSession",
  method: "POST",
  path: "/api/session/extension",
  summary: "Moves the idle end of the session; the absolute end stays.",
  access: "signedIn",
  beforeReady: true,
  output: SessionView,
  errors: [],
});

export const signOut = defineOperation({
  id: "identity.signOut",
  method: "DELETE",
  path: "/api/session",
  summary: "Ends the session of this browser.",
  access: "signedIn",
  beforeReady: true,
  output: z.null(),
  status: 204,
  errors: [],
});

export const listDemoAccounts = defineOperation({
  id: "identity.listDemoAccounts",
  method: "GET",
  path: "/api/demo-accounts",
  summary: "The accounts of the demonstration province with their password; empty where they are not allowed.",
  access: "public",
  output: z.object({
    items: z.array(
      z.object({
        login: z.string(),
        password: z.string(),
        displayName: z.string(),
        unitName: z.string().nullable(),
        unitNameEn: z.string().nullable(),
        roleNamesVi: z.array(z.string()),
        roleNamesEn: z.array(z.string()),
      }),
    ),
  }),
  errors: [],
  rateLimit: { per: "address", count: 60, seconds: 60 },
});
