import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { sessionCookie } from "../../http/mount.ts";
import type { IdentityDeps } from "./deps.ts";

/** No script reads the cookie, other sites send it only when a person follows a link, and it dies with the browser. */
export function giveSessionCookie(http: Context, deps: IdentityDeps, token: string): void {
  setCookie(http, sessionCookie, token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: deps.cookie.secure,
    path: deps.cookie.path,
  });
}
