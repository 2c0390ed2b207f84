import { maxExportRows } from "../contract/list.ts";
import { rankingColumns } from "../contract/scoring/ranking.ts";
import type { Language } from "../contract/text.ts";
import { AppError } from "../server/http/app-error.ts";
import { exportTable } from "../server/http/export-table.ts";
import type { HttpContext } from "../server/http/mount.ts";
import { countCall } from "../server/modules/identity/service/count-call.ts";
import { getPublishedRanking } from "../server/modules/scoring/service/read-published-ranking.ts";
import { readText } from "./read-query.ts";
import { respond } from "./respond.ts";
import type { PortalDeps } from "./serve-page.ts";

/** Making a workbook costs the server more than a page does. */
const limit = { count: 60, seconds: 60 };

/** The ranking, filtered as on the screen, as a file that spreadsheets open without computing anything in it. */
export async function downloadRanking(
  http: HttpContext,
  deps: PortalDeps,
  { format, language }: { format: "xlsx" | "csv"; language: Language },
): Promise<Response> {
  const { address, now } = http.get("request");
  const seconds = await countCall(deps.identity, `portal.download:${address}`, limit, now);
  if (seconds !== undefined) {
    throw new AppError("request.too_many", { values: { seconds }, headers: { "retry-after": String(seconds) } });
  }
  const { round, rows } = await getPublishedRanking(deps.scoring, http.req.param("roundId") ?? "", {
    block: readText(http, "block") || undefined,
    query: readText(http, "q"),
    page: 1,
    pageSize: maxExportRows,
  });
  const file = await exportTable({
    format,
    fileName: `xep-hang-cchc-${round.year}${round.demonstration ? "-minh-hoa" : ""}`,
    columns: rankingColumns,
    rows,
    language,
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
