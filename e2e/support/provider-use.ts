import type { SignInWays } from "../../src/server/modules/identity/deps.ts";
import { oidcProvider } from "../../src/server/platform/oidc/oidc-provider.ts";
import type { ProviderSettings } from "../../src/server/sign-in-settings.ts";

/** How an application uses an identity provider; plain data, handed to every process of it. */
export interface ProviderUse {
  readonly settings: ProviderSettings;
  readonly secret: string;
  readonly secondStepRoles: readonly string[];
}

/** The ways of signing in that follow; own passwords alone without a provider. */
export function waysIn(use: ProviderUse | undefined): SignInWays | undefined {
  return use && { provider: oidcProvider(use.settings, use.secret), secondStepRoles: use.secondStepRoles };
}
