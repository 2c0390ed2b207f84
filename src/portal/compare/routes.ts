import { readAmendments } from "../../server/modules/scoring/service/public-site/amendments.ts";
import { compareUnits, mostCompared } from "../../server/modules/scoring/service/public-site/compare-units.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import { readText } from "../read-query.ts";
import type { PageMaker, PortalDeps } from "../serve-page.ts";
import { comparePage } from "./compare-page.ts";

/** The comparison of units of one block: `?block=SO&unit1=…&unit2=…`. */
export function compareRoutes(page: (path: string, make: PageMaker) => void, deps: PortalDeps): void {
  page("/rankings/:roundId/compare", async (http, view) => {
    const unitIds = Array.from({ length: mostCompared }, (_, at) => readText(http, `unit${at + 1}`));
    const wanted = { block: readText(http, "block") || undefined, unitIds };
    const comparison = await compareUnits(deps.scoring, http.req.param("roundId") ?? "", wanted);
    if (comparison === undefined) throw notPublished();
    return comparePage(view, comparison, await readAmendments(deps.scoring, comparison.round.id));
  });
}
