import type { HttpApp, HttpContext } from "../../server/http/mount.ts";
import { mostCompared } from "../../server/modules/scoring/service/public-site/compare-units.ts";
import {
  type PublishedBundle,
  readPublicBundle,
} from "../../server/modules/scoring/service/publication/read-public-bundle.ts";
import { limitDownloads } from "../limit-downloads.ts";
import type { Page } from "../page.ts";
import { readText } from "../read-query.ts";
import { respond } from "../respond.ts";
import { type PageMaker, type PortalDeps, viewOf } from "../serve-page.ts";
import type { View } from "../view.ts";
import { exportPastRanking } from "./export-past-ranking.ts";
import { pastComparePage } from "./past-compare-page.ts";
import { pastComponentPage } from "./past-component-page.ts";
import { pastMethodPage } from "./past-method-page.ts";
import { pastRankingPage } from "./past-ranking-page.ts";
import { pastUnitPage } from "./past-unit-page.ts";

/** The pages of one publication by its number, all from its sealed bundle: what is linked goes on to say the same. */
export function pastRoutes(app: HttpApp, page: (path: string, make: PageMaker) => void, deps: PortalDeps): void {
  const read = (http: HttpContext) => {
    const { roundId = "", number = "" } = http.req.param();
    return readPublicBundle(deps.publication, roundId, number);
  };
  const past = (rest: string, make: (view: View, bundle: PublishedBundle, http: HttpContext) => Page | Promise<Page>) =>
    page(`/rankings/:roundId/publications/:number${rest}`, async (http, view) => make(view, await read(http), http));

  past("", pastRankingPage);
  past("/units/:unitId", async (view, bundle, http) => {
    const unitId = http.req.param("unitId") ?? "";
    const { record, newest } = bundle;
    const now =
      record.number === newest.number
        ? bundle
        : await readPublicBundle(deps.publication, record.roundId, String(newest.number));
    return pastUnitPage(view, bundle, { unitId, isInNewest: now.content.units.some(({ id }) => id === unitId) });
  });
  past("/method", pastMethodPage);
  past("/component", (view, bundle, http) =>
    pastComponentPage(view, bundle, { block: readText(http, "block"), code: readText(http, "code") }),
  );
  past("/compare", (view, bundle, http) => {
    const unitIds = Array.from({ length: mostCompared }, (_, at) => readText(http, `unit${at + 1}`));
    return pastComparePage(view, bundle, { block: readText(http, "block") || undefined, unitIds });
  });
  for (const format of ["xlsx", "csv"] as const) {
    app.get(`/rankings/:roundId/publications/:number/ranking.${format}`, async (http) => {
      await limitDownloads(http, deps);
      const { language } = viewOf(http, deps.basePath);
      const file = await exportPastRanking(await read(http), { format, language });
      return await respond(http, {
        body: file.bytes,
        mediaType: file.mediaType,
        headers: {
          "content-disposition": `attachment; filename="${file.fileName}"`,
          "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        },
      });
    });
  }
}
