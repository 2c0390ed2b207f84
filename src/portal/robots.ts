import type { HttpContext } from "../server/http/mount.ts";
import { respond } from "./respond.ts";

/**
 * What search engines may read (RFC 9309): every public page; the signed-in application and its operations have nothing
 * for them. They ask at the root of a host alone: below a base path the proxy has to give them this file there.
 */
export async function answerRobots(http: HttpContext, basePath: string): Promise<Response> {
  const body = ["User-agent: *", `Disallow: ${basePath}/app`, `Disallow: ${basePath}/api/`, "Allow: /", ""].join("\n");
  return await respond(http, {
    body,
    mediaType: "text/plain; charset=utf-8",
    cacheControl: "public, max-age=3600",
    headers: { vary: "accept-encoding" },
  });
}
