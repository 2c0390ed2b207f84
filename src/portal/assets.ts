import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../server/http/app-error.ts";
import type { HttpContext } from "../server/http/mount.ts";
import { respond } from "./respond.ts";

const mediaTypes = {
  "portal.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;
/** The stylesheet is written in parts, the later ones stronger. */
const stylesheet = ["base.css", "tables.css", "parts.css", "print.css"];
type AssetName = keyof typeof mediaTypes;

const isAsset = (name: string): name is AssetName => Object.hasOwn(mediaTypes, name);

/** The few files of the public pages, read once at start; an address with the right version is kept for a year. */
export function loadAssets() {
  const files = new Map(
    Object.keys(mediaTypes).map((name) => {
      const parts = name === "portal.css" ? stylesheet : [name];
      const bytes = Buffer.concat(parts.map((part) => readFileSync(join(import.meta.dirname, "assets", part))));
      return [name, { bytes, version: createHash("sha256").update(bytes).digest("hex").slice(0, 12) }];
    }),
  );
  return {
    /** Address below the base path that changes with the content. */
    address: (name: AssetName) => `/assets/${name}?v=${files.get(name)?.version}`,
    /** The icon for whoever looks for it where icons stood before pages named theirs. */
    icon: (http: HttpContext) =>
      respond(http, {
        body: files.get("icon.svg")?.bytes ?? "",
        mediaType: mediaTypes["icon.svg"],
        cacheControl: "public, max-age=86400",
        headers: { vary: "accept-encoding" },
      }),
    async answer(http: HttpContext): Promise<Response> {
      const name = http.req.param("name") ?? "";
      const file = files.get(name);
      if (!isAsset(name) || !file) {
        throw new AppError("request.unknown_route", { values: { path: http.req.path } });
      }
      const isVersioned = http.req.query("v") === file.version;
      return await respond(http, {
        body: file.bytes,
        mediaType: mediaTypes[name],
        cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "public, no-cache",
        headers: { vary: "accept-encoding" },
      });
    },
  };
}
