import type { getSignInWays as GetSignInWays } from "../../../../contract/identity/provider.ts";
import type { AnswerOf } from "../../../../contract/operation.ts";
import { AppError } from "../../../http/app-error.ts";
import type { SignInProvider } from "../../../platform/oidc/sign-in-provider.ts";
import type { IdentityDeps } from "../deps.ts";

/** What the sign-in page offers. */
export function describeSignInWays({ signIn }: IdentityDeps): AnswerOf<typeof GetSignInWays> {
  const { provider } = signIn;
  if (!provider) return { provider: null, passwords: true };
  const { label, issuer } = provider;
  return { provider: { labelVi: label.vi, labelEn: label.en, issuer }, passwords: !provider.only };
}

export function getProvider({ signIn }: IdentityDeps): SignInProvider {
  if (!signIn.provider) throw new AppError("identity.provider_absent");
  return signIn.provider;
}
