import { z } from "zod";
import { typedText } from "../../domain/text/typed-text.ts";
import { defineOperation } from "../operation.ts";
import { AccountDetail } from "./accounts.ts";

const Reason = typedText().min(1).max(500);

export const linkIdentity = defineOperation({
  id: "identity.linkIdentity",
  method: "POST",
  path: "/api/accounts/{accountId}/identities",
  summary: "Says which person of the identity provider is the person of this account.",
  access: { ability: "identity.manage" },
  params: z.object({ accountId: z.uuid() }),
  body: z.strictObject({
    /** The provider's own name for the person (`sub`), at most 255 signs by OpenID Connect Core 1.0. */
    subject: z.string().trim().min(1).max(255),
    reason: Reason,
  }),
  output: AccountDetail,
  status: 201,
  errors: [
    "record.not_found",
    "identity.outside_scope",
    "identity.exceeds_own",
    "identity.not_on_oneself",
    "identity.account_state",
    "identity.provider_absent",
    "identity.identity_taken",
  ],
});

export const unlinkIdentity = defineOperation({
  id: "identity.unlinkIdentity",
  method: "POST",
  path: "/api/accounts/{accountId}/identities/{identityId}/removal",
  summary: "Takes a person of an identity provider from the account and ends the sessions.",
  access: { ability: "identity.manage" },
  params: z.object({ accountId: z.uuid(), identityId: z.uuid() }),
  body: z.strictObject({ reason: Reason }),
  output: AccountDetail,
  errors: ["record.not_found", "identity.outside_scope", "identity.exceeds_own", "identity.not_on_oneself"],
});
