import type { ProviderSettings, SignInSettings } from "../../sign-in-settings.ts";
import { readSecret, SettingFault } from "../settings/setting-fault.ts";
import { oidcProvider } from "./oidc-provider.ts";
import type { SignInProvider } from "./sign-in-provider.ts";

/** The identity provider of the settings, ready to be asked; it is not called before somebody signs in. */
export async function openProvider(settings: ProviderSettings | undefined): Promise<SignInProvider | undefined> {
  if (!settings) return undefined;
  return oidcProvider(settings, await readSecret("CONGTAM_OIDC_CLIENT_SECRET_FILE", settings.secretFile));
}

/** Refuses settings that name a role that does not exist: a misspelt one would demand nothing of anybody. */
export function assertRolesExist(settings: SignInSettings, codes: readonly string[]): void {
  const named = [
    ["CONGTAM_SECOND_STEP_ROLES", settings.secondStepRoles],
    ["CONGTAM_OIDC_SPARE_ROLES", settings.provider?.spareRoles ?? []],
  ] as const;
  for (const [variable, roles] of named) {
    const unknown = roles.find((role) => !codes.includes(role));
    if (unknown === undefined) continue;
    const known = codes.join(", ");
    throw new SettingFault({
      vi: `${variable}: không có vai trò ${unknown}. Các vai trò: ${known}.`,
      en: `${variable}: there is no role ${unknown}. The roles: ${known}.`,
    });
  }
}
