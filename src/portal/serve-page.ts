import { generateCookie } from "hono/cookie";
import type { OpenDataTerms } from "../contract/open-data-terms.ts";
import type { Language } from "../contract/text.ts";
import type { Services } from "../server/compose.ts";
import { askedLanguage } from "../server/http/language.ts";
import type { HttpContext } from "../server/http/mount.ts";
import { readInstallation } from "../server/modules/organisations/service/read-installation.ts";
import { type Page, renderPage } from "./page.ts";
import { respond } from "./respond.ts";
import { makeView, type View } from "./view.ts";

export interface PortalDeps extends Pick<Services, "organisations" | "scoring" | "publication" | "identity"> {
  readonly basePath: string;
  /** "https://host" as readers know it; absent: as the request names it. */
  readonly publicOrigin?: string;
  /** Terms of open data that the province stated. */
  readonly terms?: OpenDataTerms;
}

/** Makes one page of a request. */
export type PageMaker = (http: HttpContext, view: View) => Promise<Page>;

interface ServeOptions {
  readonly deps: PortalDeps;
  /** Address of the stylesheet below the base path. */
  readonly stylesheet: string;
}

/** The view of a request: `?lang=` before the cookie before the browser's wish. */
export function viewOf(http: HttpContext, basePath: string): View {
  const asked = askedLanguage(http.req.query("lang"));
  const language = asked ?? http.get("request")?.language ?? "vi";
  return makeView({ language, basePath, keepLanguage: asked !== undefined });
}

/** Puts the frame around a page and answers with it. A language chosen in the address is remembered for a year. */
export async function servePage(
  http: HttpContext,
  { deps, stylesheet }: ServeOptions,
  { view, page, status = 200 }: { view: View; page: Page; status?: number },
): Promise<Response> {
  const installation = await findSite(deps, status);
  const site = {
    provinceName: installation ? view.name(installation.provinceName, installation.provinceNameEn) : "Công Tâm",
    demonstration: installation?.demonstration ?? false,
    basePath: deps.basePath,
    stylesheet: deps.basePath + stylesheet,
  };
  const cookie = askedLanguage(http.req.query("lang")) && languageCookie(view.language, deps.basePath);
  return await respond(http, {
    body: renderPage(site, view, page),
    mediaType: "text/html; charset=utf-8",
    status,
    ...(status === 200 ? {} : { cacheControl: "no-store" }),
    // A shared cache must not hand one reader's choice to others.
    ...(cookie ? { cacheControl: "private, no-cache" } : {}),
    headers: { "content-language": view.language, ...(cookie ? { "set-cookie": cookie } : {}) },
  });
}

/** An error page must come even when the database does not answer. */
async function findSite(deps: PortalDeps, status: number) {
  if (status < 500) return await readInstallation(deps.organisations);
  return await readInstallation(deps.organisations).catch(() => undefined);
}

/** Not HttpOnly: the officers' application changes the same cookie. */
function languageCookie(language: Language, basePath: string): string {
  return generateCookie("congtam_language", language, {
    path: basePath || "/",
    maxAge: 365 * 24 * 60 * 60,
    sameSite: "Lax",
  });
}
