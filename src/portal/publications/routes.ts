import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../server/http/app-error.ts";
import type { HttpApp, HttpContext } from "../../server/http/mount.ts";
import { readInstallation } from "../../server/modules/organisations/service/read-installation.ts";
import {
  readDifferenceWords,
  readEnglishClasses,
} from "../../server/modules/scoring/service/public-site/amendments.ts";
import { readNewestPublications } from "../../server/modules/scoring/service/public-site/standing-publications.ts";
import {
  listPublicPublications,
  openPublicFile,
} from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { listSigningKeys } from "../../server/modules/scoring/service/publication/signing-keys.ts";
import { getPublishedRound, namePublishedUnits } from "../../server/modules/scoring/service/read-published.ts";
import { limitDownloads } from "../limit-downloads.ts";
import { respond } from "../respond.ts";
import { type PageMaker, type PortalDeps, viewOf } from "../serve-page.ts";
import { renderFeed } from "./feed.ts";
import { keysPage } from "./keys-page.ts";
import { publicationListPage } from "./list-page.ts";
import { pastRoutes } from "./past-routes.ts";

/** What stands at these addresses never changes. */
const forEver = "public, max-age=31536000, immutable";
const project = join(import.meta.dirname, "../../..");

/** Publications with their proofs, the verifier, the keys, the feed. */
export function publicationRoutes(app: HttpApp, page: (path: string, make: PageMaker) => void, deps: PortalDeps): void {
  page("/rankings/:roundId/publications", async (http, view) => {
    const roundId = http.req.param("roundId") ?? "";
    const round = await getPublishedRound(deps.scoring, roundId);
    const publications = await listPublicPublications(deps.publication, roundId);
    const units = await namePublishedUnits(deps.scoring, roundId);
    const classNames = await readEnglishClasses(deps.scoring, roundId);
    const differenceWords = await readDifferenceWords(deps.scoring, roundId);
    return publicationListPage(view, { round, publications, units, classNames, differenceWords });
  });
  pastRoutes(app, page, deps);
  page("/keys", async (_http, view) => keysPage(view, await listSigningKeys(deps.publication)));
  app.get("/rankings/:roundId/publications/:number/bundle.json", (http) => sendFile(http, deps, "bundle"));
  app.get("/rankings/:roundId/publications/:number/decision.pdf", (http) => sendFile(http, deps, "decision"));
  app.get("/verify.mjs", (http) => sendProject(http, "dist/verify.mjs", "text/javascript; charset=utf-8"));
  app.get("/bundle.schema.json", (http) => sendProject(http, "docs/bundle.schema.json", "application/schema+json"));
  app.get("/feed.xml", async (http) => {
    const view = viewOf(http, deps.basePath);
    const publications = await readNewestPublications(deps.scoring, 20);
    const installation = await readInstallation(deps.organisations);
    const body = renderFeed(view, {
      ...{ title: view.words.product, publications },
      ...{ origin: deps.publicOrigin, provinceId: installation?.provinceUnitId },
    });
    return await respond(http, { body, mediaType: "application/atom+xml; charset=utf-8" });
  });
}

async function sendFile(http: HttpContext, deps: PortalDeps, which: "bundle" | "decision"): Promise<Response> {
  await limitDownloads(http, deps);
  const { roundId = "", number = "" } = http.req.param();
  const file = await openPublicFile(deps.publication, { roundId, number, which });
  const disposition = which === "bundle" ? "attachment" : "inline";
  return await respond(http, {
    body: file.bytes,
    mediaType: which === "bundle" ? "application/json" : "application/pdf",
    cacheControl: forEver,
    headers: {
      "content-disposition": `${disposition}; filename="${file.name}"`,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    },
  });
}

/** A file that comes with the program. */
async function sendProject(http: HttpContext, path: string, mediaType: string): Promise<Response> {
  const body = await readFile(join(project, path)).catch(() => {
    throw new AppError("server.unavailable");
  });
  return await respond(http, { body, mediaType });
}
