import type { FileAnswer, ListColumn, QueryOf } from "../../../../../contract/operation.ts";
import type { exportOwnComponents as ExportOwnComponents } from "../../../../../contract/scoring/own-index/component-table.ts";
import { markFileName } from "../../../../../domain/scoring/demonstration-mark.ts";
import { fitsOwnFilter } from "../../../../../domain/scoring/own-index/fits-filter.ts";
import { exportTable } from "../../../../http/export-table.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findMarks } from "../is-demonstration.ts";
import { listOwnComponents } from "./list-components.ts";

const columns: readonly ListColumn[] = [
  { key: "code", titleVi: "Mã tiêu chí", titleEn: "Component", type: "text" },
  { key: "name", titleVi: "Tiêu chí thành phần", titleEn: "Name", type: "text" },
  { key: "lead", titleVi: "Cơ quan chủ trì", titleEn: "Lead agency", type: "text" },
  { key: "max", titleVi: "Điểm tối đa", titleEn: "Maximum", type: "decimal" },
  { key: "forecast", titleVi: "Dự kiến", titleEn: "Forecast", type: "decimal" },
  { key: "self", titleVi: "Tự chấm", titleEn: "Self-assessed", type: "decimal" },
  { key: "ministry", titleVi: "Bộ Nội vụ công bố", titleEn: "Ministry", type: "decimal" },
  { key: "documents", titleVi: "Số tài liệu", titleEn: "Documents", type: "integer" },
];

/** The list as the screen shows it: same filters; points of others that are not published stay empty. */
export async function exportOwnComponents(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ExportOwnComponents>,
): Promise<FileAnswer> {
  const { language, now } = context;
  const { items } = await listOwnComponents(deps, context, roundId);
  const nameOf = (one: { nameVi: string; nameEn: string | null }) => (language === "en" && one.nameEn) || one.nameVi;
  const rows = items
    .filter((row) => fitsOwnFilter(row, query))
    .map((row) => ({
      forecast: row.points.forecast?.printed ?? null,
      self: row.points.self?.printed ?? null,
      ministry: row.points.ministry?.printed ?? null,
      ...{ code: row.code, name: nameOf(row), lead: row.lead && nameOf(row.lead), max: row.max },
      documents: row.hidden ? null : row.documents,
    }));
  const { demonstration } = await findMarks(deps, { roundId });
  const name = language === "vi" ? "chi-so-cap-tinh" : "own-index";
  return exportTable({
    ...{ format: query.format, columns, rows, language, marks: { demonstration } },
    fileName: markFileName(`${name}-${dayInVietnam(now)}`, demonstration),
  });
}
