import { z } from "zod";
import { defineOperation } from "../operation.ts";
import { SessionView } from "./session.ts";

export const NewPassword = z.string().min(1).max(500);

/** Left out by who came through the identity provider a moment ago. */
const OwnPassword = z.string().min(1).max(500).optional();

export const listOwnSessions = defineOperation({
  id: "identity.listOwnSessions",
  method: "GET",
  path: "/api/me/sessions",
  summary: "Where the person is signed in now.",
  access: "signedIn",
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        createdAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        address: z.string(),
        userAgent: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

export const endOwnSession = defineOperation({
  id: "identity.endOwnSession",
  method: "DELETE",
  path: "/api/me/sessions/{sessionId}",
  summary: "Ends one session of one's own.",
  access: "signedIn",
  params: z.object({ sessionId: z.uuid() }),
  output: z.null(),
  status: 204,
  errors: ["record.not_found"],
});

export const endOtherSessions = defineOperation({
  id: "identity.endOtherSessions",
  method: "DELETE",
  path: "/api/me/sessions",
  summary: "Ends all sessions of one's own but this one.",
  access: "signedIn",
  output: z.object({ ended: z.int() }),
  errors: [],
});

export const changeOwnPassword = defineOperation({
  id: "identity.changeOwnPassword",
  method: "POST",
  path: "/api/me/password",
  summary: "Changes one's own password and ends the other sessions.",
  access: "signedIn",
  beforeReady: true,
  body: z.strictObject({ currentPassword: z.string().min(1).max(500), newPassword: NewPassword }),
  output: SessionView,
  errors: ["identity.wrong_password", "identity.weak_password", "identity.locked"],
  rateLimit: { per: "account", count: 10, seconds: 60 },
});

export const startTotp = defineOperation({
  id: "identity.startTotp",
  method: "POST",
  path: "/api/me/totp",
  summary: "Makes a new authenticator secret; it counts only after the first code is confirmed.",
  access: "signedIn",
  beforeReady: true,
  body: z.strictObject({ password: OwnPassword }),
  output: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
  errors: ["identity.wrong_password", "identity.sign_in_again", "identity.totp_state", "identity.locked"],
  rateLimit: { per: "account", count: 10, seconds: 60 },
});

export const confirmTotp = defineOperation({
  id: "identity.confirmTotp",
  method: "POST",
  path: "/api/me/totp/confirmation",
  summary: "Turns the second step on with a first code of the authenticator.",
  access: "signedIn",
  beforeReady: true,
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  output: SessionView,
  errors: ["identity.totp_refused", "identity.totp_unreadable", "identity.totp_state", "identity.locked"],
  rateLimit: { per: "account", count: 10, seconds: 60 },
});

export const disableTotp = defineOperation({
  id: "identity.disableTotp",
  method: "POST",
  path: "/api/me/totp/removal",
  summary: "Turns the second step off; asks for the password and a code.",
  access: "signedIn",
  body: z.strictObject({ password: OwnPassword, code: z.string().trim().min(6).max(10) }),
  output: SessionView,
  errors: [
    "identity.wrong_password",
    "identity.sign_in_again",
    "identity.totp_refused",
    "identity.totp_unreadable",
    "identity.totp_state",
    "identity.locked",
  ],
  rateLimit: { per: "account", count: 10, seconds: 60 },
});

/** Names without contact data, for choosing a substitute. */
export const findColleagues = defineOperation({
  id: "identity.findColleagues",
  method: "GET",
  path: "/api/me/colleagues",
  summary:
    "Active persons of the unit of the person on leave (usually oneself) and of those above and below it, by name.",
  access: "signedIn",
  query: z.strictObject({
    q: z.string().trim().max(100).optional(),
    /** The person on leave, where a substitute is sought for somebody else's account. */
    accountId: z.uuid().optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        accountId: z.uuid(),
        displayName: z.string(),
        position: z.string().nullable(),
        unitId: z.uuid(),
        unitName: z.string().nullable(),
        unitNameEn: z.string().nullable(),
      }),
    ),
  }),
  errors: ["record.not_found", "identity.outside_scope", "identity.exceeds_own"],
});
