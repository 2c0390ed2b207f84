import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

const anybody = { door: "public" } as const;
const managesIt = {
  door: "identity.manage",
  inside: { ability: "identity.manage", reach: "unit", outside: "404", reader: "identity.read" },
} as const;

const account = ({ accountId }: Target) => ({ accountId });

/** The installation of the matrix has no identity provider: whoever is let in learns that, and nothing changes. */
export const providerEntries: Entries = {
  "identity.getSignInWays": { rule: anybody },
  "identity.beginProviderSignIn": { rule: anybody, body: () => ({ returnTo: "/" }) },
  "identity.finishProviderSignIn": { rule: anybody, body: () => ({ query: "?code=a&state=b" }) },
  "identity.signOutAtProvider": { rule: { door: "signedIn" }, endsSession: true },
  "identity.linkIdentity": { rule: managesIt, params: account, body: () => ({ subject: "a", reason }) },
  "identity.unlinkIdentity": {
    rule: {
      ...managesIt,
      granted: "404",
    },
    params: (target) => ({ ...account(target), identityId: noId }),
    body: () => ({ reason }),
  },
};
