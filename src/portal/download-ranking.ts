import { maxExportRows } from "../contract/list.ts";
import { rankingColumns } from "../contract/scoring/ranking.ts";
import type { Language } from "../contract/text.ts";
import { rankingFileName } from "../domain/scoring/published-file-names.ts";
import { exportTable } from "../server/http/export-table.ts";
import type { HttpContext } from "../server/http/mount.ts";
import { readStanding } from "../server/modules/scoring/service/public-site/standing-publications.ts";
import { getPublishedRanking } from "../server/modules/scoring/service/read-published-ranking.ts";
import { limitDownloads } from "./limit-downloads.ts";
import { readText } from "./read-query.ts";
import { respond } from "./respond.ts";
import type { PortalDeps } from "./serve-page.ts";

/**
 * The ranking, filtered as on the screen, as a file that spreadsheets open without computing anything in it; its name
 * says which publication it is of.
 */
export async function downloadRanking(
  http: HttpContext,
  deps: PortalDeps,
  { format, language }: { format: "xlsx" | "csv"; language: Language },
): Promise<Response> {
  await limitDownloads(http, deps);
  const { round, rows } = await getPublishedRanking(deps.scoring, http.req.param("roundId") ?? "", {
    block: readText(http, "block") || undefined,
    query: readText(http, "q"),
    page: 1,
    pageSize: maxExportRows,
  });
  const { number = 1 } = (await readStanding(deps.scoring, [round.id])).get(round.id) ?? {};
  const file = await exportTable({
    format,
    fileName: rankingFileName({ round, number }),
    columns: rankingColumns,
    rows,
    ...{ language, marks: round },
  });
  return await respond(http, {
    body: file.bytes,
    mediaType: file.mediaType,
    headers: {
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    },
  });
}
