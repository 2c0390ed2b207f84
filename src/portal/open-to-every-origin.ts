import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { HttpApp } from "../server/http/mount.ts";

/** What everybody may fetch is read by pages of other sites, too: the data, the files with their proofs, the feed. */
const openPaths = [
  "/open-data/*",
  "/rankings/:roundId/:file{ranking\\.(?:csv|xlsx)}",
  "/rankings/:roundId/units/:unitId/evidence/:linkId",
  "/rankings/:roundId/publications/:number/:file{bundle\\.json|decision\\.pdf|ranking\\.(?:csv|xlsx)}",
  "/verify.mjs",
  "/bundle.schema.json",
  "/feed.xml",
];

const told = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After, Content-Language, Content-Disposition, X-Request-Id",
};

/** A day; browsers keep it for as long as they like at most. */
const keptFor = 86_400;

const answerPreflight = cors({
  allowMethods: ["GET", "HEAD", "OPTIONS"],
  allowHeaders: ["If-None-Match"],
  maxAge: keptFor,
});

/**
 * Answers the question of a browser before it sends If-None-Match, and allows every origin to read the answer, a refusal
 * as well. No cookie is taken into account: browsers keep from a page what was asked for with cookies.
 */
const allow: MiddlewareHandler = async (http, next) => {
  if (http.req.method === "OPTIONS") return await answerPreflight(http, next);
  await next();
  // The middleware of Hono would copy every answer into a stream to say so.
  for (const [name, value] of Object.entries(told)) http.res.headers.set(name, value);
};

/** Opens the public data and files, and nothing of the signed-in application, to pages of every origin. */
export function openToEveryOrigin(app: HttpApp): void {
  for (const path of openPaths) app.use(path, allow);
}
