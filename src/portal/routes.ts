import type { Pages } from "../server/compose.ts";
import type { HttpApp } from "../server/http/mount.ts";
import { findPublishedUnits } from "../server/modules/scoring/service/read-published-ranking.ts";
import { loadAssets } from "./assets.ts";
import { compareRoutes } from "./compare/routes.ts";
import { openDataRoutes } from "./open-data/routes.ts";
import { openToEveryOrigin } from "./open-to-every-origin.ts";
import { errorPage } from "./pages/error-page.ts";
import { homePage } from "./pages/home-page.ts";
import { roundListPage } from "./pages/round-list-page.ts";
import { searchPage } from "./pages/search-page.ts";
import { publicationRoutes } from "./publications/routes.ts";
import { readPage, readText } from "./read-query.ts";
import { answerRobots } from "./robots.ts";
import { roundRoutes } from "./round-routes.ts";
import { type PageMaker, type PortalDeps, servePage, viewOf } from "./serve-page.ts";
import { listStandingRounds } from "./standing-rounds.ts";

const pageSize = 50;

/** The public pages: no sign-in, no scripts. */
export function portal(deps: PortalDeps): Pages {
  const assets = loadAssets();
  const options = { deps, stylesheet: assets.address("portal.css") };
  return {
    routes: (app: HttpApp) => {
      const page = (path: string, make: PageMaker) =>
        app.get(path, async (http) => {
          const view = viewOf(http, deps.basePath);
          return await servePage(http, options, { view, page: await make(http, view) });
        });

      openToEveryOrigin(app);
      page("/", async (_http, view) => {
        const { items } = await listStandingRounds(deps.scoring, 1, 5);
        return homePage(view, items);
      });
      page("/rankings", async (http, view) => {
        return roundListPage(view, await listStandingRounds(deps.scoring, readPage(http), pageSize));
      });
      page("/search", async (http, view) => {
        const window = { query: readText(http, "q"), page: readPage(http), pageSize };
        const found = window.query === "" ? { items: [], total: 0 } : await findPublishedUnits(deps.scoring, window);
        return searchPage(view, { ...window, ...found });
      });
      roundRoutes(app, page, deps);
      compareRoutes(page, deps);
      publicationRoutes(app, page, deps);
      openDataRoutes(app, page, deps);
      app.get("/assets/:name", (http) => assets.answer(http));
      app.get("/favicon.ico", (http) => assets.icon(http));
      app.get("/robots.txt", (http) => answerRobots(http, deps.basePath));
    },
    errorPage: async (http, problem) => {
      const view = viewOf(http, deps.basePath);
      // Two slashes at the start would make the link to the other language one to another host.
      const path = `/${http.req.path.slice(deps.basePath.length).replace(/^[/\\]+/, "")}`;
      const page = errorPage(view, problem, path);
      return await servePage(http, options, { view, page, status: problem.status });
    },
  };
}
