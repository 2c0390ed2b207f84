import { BlockList, isIP } from "node:net";
import type { Env } from "../../env.ts";
import type { Clock } from "../../platform/clock.ts";
import { openSecretBox } from "../../platform/key-ring.ts";
import { assertRolesExist } from "../../platform/oidc/open-sign-in.ts";
import type { SignInProvider } from "../../platform/oidc/sign-in-provider.ts";
import type { IdentityDeps } from "./deps.ts";
import { readIdentitySettings, readRoleData } from "./service/reference-data.ts";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * What the people side takes from the settings and the data home. Demonstration accounts are for callers on this
 * machine; CONGTAM_DEMO=1 opens them to all, CONGTAM_DEMO=0 closes them.
 */
export async function makeIdentityParts(
  env: Pick<Env, "home" | "demo" | "secureCookies" | "basePath" | "signIn">,
  clock: Clock,
  provider?: SignInProvider,
): Promise<Omit<IdentityDeps, "db" | "clock" | "ids">> {
  const codes = (await readRoleData()).map(({ code }) => code);
  assertRolesExist(env.signIn, codes);
  return {
    settings: await readIdentitySettings(),
    secrets: await openSecretBox(env.home, clock.now()),
    allowsDemo: (address) => env.demo ?? isLoopback(address),
    signIn: { provider, secondStepRoles: env.signIn.secondStepRoles },
    cookie: { secure: env.secureCookies, path: env.basePath === "" ? "/" : env.basePath },
  };
}

function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? "ipv6" : "ipv4");
}
