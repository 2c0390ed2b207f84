import type { HttpApp } from "../server/http/mount.ts";
import { getPublishedRanking } from "../server/modules/scoring/service/read-published-ranking.ts";
import { downloadRanking } from "./download-ranking.ts";
import { rankingPage } from "./pages/ranking-page.ts";
import { readPage, readText } from "./read-query.ts";
import { type PageMaker, type PortalDeps, viewOf } from "./serve-page.ts";

/** Units on one page of a ranking: a whole province of today, within the weight a slow line can carry. */
const pageSize = 250;

/** The pages of one published round. */
export function roundRoutes(app: HttpApp, page: (path: string, make: PageMaker) => void, deps: PortalDeps): void {
  page("/rankings/:roundId", async (http, view) => {
    const query = {
      block: readText(http, "block") || undefined,
      query: readText(http, "q"),
      page: readPage(http),
      pageSize,
    };
    const ranking = await getPublishedRanking(deps.scoring, http.req.param("roundId") ?? "", query);
    return rankingPage(view, { ...query, ...ranking });
  });
  for (const format of ["xlsx", "csv"] as const) {
    app.get(`/rankings/:roundId/ranking.${format}`, (http) =>
      downloadRanking(http, deps, { format, language: viewOf(http, deps.basePath).language }),
    );
  }
}
