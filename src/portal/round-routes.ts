import { noUnitAmended } from "../domain/scoring/amended/amended-figures.ts";
import { fileResponse } from "../server/http/file-response.ts";
import type { HttpApp } from "../server/http/mount.ts";
import { readAmendments } from "../server/modules/scoring/service/public-site/amendments.ts";
import {
  listPublicEvidence,
  openPublicDocument,
} from "../server/modules/scoring/service/public-site/public-evidence.ts";
import { readRankChanges } from "../server/modules/scoring/service/public-site/rank-changes.ts";
import { readUnitHistory } from "../server/modules/scoring/service/public-site/unit-history.ts";
import { findPublicDecision } from "../server/modules/scoring/service/publication/read-public-bundle.ts";
import { getPublishedRound, getPublishedUnitResult } from "../server/modules/scoring/service/read-published.ts";
import { getPublishedComponent } from "../server/modules/scoring/service/read-published-component.ts";
import { listPublishedMethods } from "../server/modules/scoring/service/read-published-methods.ts";
import { getPublishedRanking } from "../server/modules/scoring/service/read-published-ranking.ts";
import { downloadRanking } from "./download-ranking.ts";
import { limitDownloads } from "./limit-downloads.ts";
import { componentPage } from "./pages/component-page.ts";
import { methodPage } from "./pages/method-page.ts";
import { rankingPage } from "./pages/ranking-page.ts";
import { unitPage } from "./pages/unit-page.ts";
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
    const changes = await readRankChanges(deps.scoring, ranking.round.id, ranking.rows);
    const decision = await findPublicDecision(deps.scoring, ranking.round.id);
    const amendments = await readAmendments(deps.scoring, ranking.round.id);
    return rankingPage(view, { ...query, ...ranking, changes, decision, amendments });
  });
  page("/rankings/:roundId/units/:unitId", async (http, view) => {
    const { roundId = "", unitId = "" } = http.req.param();
    const amendments = await readAmendments(deps.scoring, roundId);
    const unit = await getPublishedUnitResult(deps.scoring, roundId, unitId, amendments?.amended ?? noUnitAmended);
    const evidence = await listPublicEvidence(deps.publication, roundId, unitId);
    return unitPage(view, unit, { evidence, amendments, history: await readUnitHistory(deps.scoring, unitId) });
  });
  app.get("/rankings/:roundId/units/:unitId/evidence/:linkId", async (http) => {
    await limitDownloads(http, deps);
    const { roundId = "", unitId = "", linkId = "" } = http.req.param();
    return fileResponse(await openPublicDocument(deps.publication, { roundId, unitId, linkId }));
  });
  page("/rankings/:roundId/component", async (http, view) => {
    const roundId = http.req.param("roundId") ?? "";
    const query = { block: readText(http, "block"), component: readText(http, "code") };
    const round = await getPublishedRound(deps.scoring, roundId);
    const amendments = await readAmendments(deps.scoring, roundId);
    const amended = amendments?.amended ?? noUnitAmended;
    const component = await getPublishedComponent(deps.scoring, roundId, query, amended);
    return componentPage(view, { round, amendments, ...component });
  });
  page("/rankings/:roundId/method", async (http, view) => {
    const roundId = http.req.param("roundId") ?? "";
    const round = await getPublishedRound(deps.scoring, roundId);
    const methods = await listPublishedMethods(deps.scoring, roundId);
    return methodPage(view, { round, methods, amendments: await readAmendments(deps.scoring, roundId) });
  });
  for (const format of ["xlsx", "csv"] as const) {
    app.get(`/rankings/:roundId/ranking.${format}`, (http) =>
      downloadRanking(http, deps, { format, language: viewOf(http, deps.basePath).language }),
    );
  }
}
