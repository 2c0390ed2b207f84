import type { IdentitySettings } from "../../../domain/identity/settings.ts";
import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";
import type { SecretBox } from "../../platform/key-ring.ts";
import type { SignInProvider } from "../../platform/oidc/sign-in-provider.ts";
import type { PasswordCost } from "./service/password-hash.ts";

/** What the installation says of signing in, beside the figures that ship. */
export interface SignInWays {
  /** The identity provider of the province; undefined: people sign in with the passwords kept here alone. */
  readonly provider: SignInProvider | undefined;
  /** Codes of roles that demand a second step. */
  readonly secondStepRoles: readonly string[];
}

/** Passwords kept here, and a second step for those who wish. */
export const ownPasswordsAlone: SignInWays = { provider: undefined, secondStepRoles: [] };

/** What the people side needs from around it. */
export interface IdentityDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: IdentitySettings;
  readonly secrets: SecretBox;
  /** Whether demonstration accounts may be used by a caller at this address. */
  readonly allowsDemo: (address: string) => boolean;
  readonly signIn: SignInWays;
  readonly cookie: { readonly secure: boolean; readonly path: string };
  /** The work of a password; what ships where nothing is said, less in tests that prove something else. */
  readonly passwordCost?: PasswordCost | undefined;
}
