import type { HttpApp, HttpContext } from "../../server/http/mount.ts";
import { notPublished } from "../../server/modules/scoring/service/read-published.ts";
import { getPublishedRanking } from "../../server/modules/scoring/service/read-published-ranking.ts";
import { limitAddress } from "../limit-downloads.ts";
import { readPage, readText } from "../read-query.ts";
import { respond, tagOf } from "../respond.ts";
import type { PageMaker, PortalDeps } from "../serve-page.ts";
import { openDataPage } from "./open-data-page.ts";
import { makeOpenDataDocument } from "./openapi.ts";
import { readOpenRanking, readOpenRounds, readOpenUnit } from "./read-open-data.ts";

const limit = { count: 120, seconds: 60 };

/** Published results for programs, and the page that explains them. */
export function openDataRoutes(app: HttpApp, page: (path: string, make: PageMaker) => void, deps: PortalDeps): void {
  page("/open-data", async (_http, view) => {
    const rounds = await readOpenRounds(deps, 1);
    const [round] = rounds.items;
    const [row] = round ? (await getPublishedRanking(deps.scoring, round.id, { pageSize: 1 })).rows : [];
    const example = round && { round, unitId: row?.unitId, block: row?.blockCode };
    const calls = { origin: deps.publicOrigin, tag: tagOf(JSON.stringify(rounds)) };
    return openDataPage(view, { example, calls, basePath: deps.basePath, limit: limit.count, terms: deps.terms });
  });
  const data = (path: string, read: (http: HttpContext) => Promise<object>) =>
    app.get(path, (http) => answer(http, deps, read));

  data("/open-data/rounds.json", (http) => readOpenRounds(deps, readPage(http)));
  data("/open-data/rounds/:roundId/ranking.json", (http) => {
    const query = { block: readText(http, "block") || undefined, page: readPage(http) };
    return readOpenRanking(deps, http.req.param("roundId") ?? "", query);
  });
  data("/open-data/rounds/:roundId/units/:file", async (http) => {
    const { roundId = "", file = "" } = http.req.param();
    if (!file.endsWith(".json")) throw notPublished();
    return await readOpenUnit(deps, roundId, file.slice(0, -".json".length));
  });
  data("/open-data/openapi.json", async () => makeOpenDataDocument(deps.basePath, deps.terms));
}

async function answer(
  http: HttpContext,
  deps: PortalDeps,
  read: (http: HttpContext) => Promise<object>,
): Promise<Response> {
  await limitAddress(http, deps, "portal.open-data", limit);
  const body = await read(http);
  const next = nextPage(http, body);
  return await respond(http, {
    body: JSON.stringify(body),
    mediaType: "application/json; charset=utf-8",
    headers: {
      vary: "accept-encoding",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      ...(next && { link: `<${next}>; rel="next"` }),
    },
  });
}

/** The address of the page after this one, with the other words of the query kept. */
function nextPage(http: HttpContext, body: object): string | undefined {
  if (!("total" in body) || !("pageSize" in body)) return undefined;
  const page = readPage(http);
  if (page * Number(body.pageSize) >= Number(body.total)) return undefined;
  const query = new URLSearchParams(http.req.query());
  query.set("page", String(page + 1));
  return `${http.req.path}?${query.toString()}`;
}
