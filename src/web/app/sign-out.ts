import { call } from "../api/call.ts";
import { forgetDrafts } from "../ui/draft-store.ts";
import { pageSettings } from "./page-settings.ts";
import type { Session } from "./session.tsx";

/**
 * Ends the session here and, where it was opened at the identity provider, there as well. It ends on a fresh page, so
 * that nothing the person read stays in memory.
 */
export async function signOut({ way }: Pick<Session, "way">): Promise<void> {
  const left = { whenSignedOut: "fail" } as const;
  const url =
    way === "provider"
      ? (await call("identity.signOutAtProvider", {}, left).catch(() => undefined))?.url
      : await call("identity.signOut", {}, left).catch(() => undefined);
  forgetDrafts();
  location.assign(url ?? `${pageSettings.basePath}/app`);
}
