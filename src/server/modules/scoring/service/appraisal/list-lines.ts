import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  AppraisalLine,
  listAppraisalLines as ListAppraisalLines,
} from "../../../../../contract/scoring/appraisal-lines.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { guidanceOfComponent } from "./guidance-of-component.ts";
import { openAppraisal, stageOfNow, visibleParts } from "./open-appraisal.ts";
import { readLines } from "./read-lines.ts";

/** The lines the person may appraise, narrowed as asked. */
export async function listAppraisalLines(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListAppraisalLines>,
): Promise<AnswerOf<typeof ListAppraisalLines>> {
  const db = deps.db.reader;
  const open = await openAppraisal(db, context, roundId);
  const stage = query.stage ?? stageOfNow(open, context.now);
  const lines = await readLines(db, open, visibleParts(open, query), stage, context.now);
  const found = lines.filter((line) => matchesText(line, query.q) && isIn(line, query.state));
  const items = sortLines(found, query.sort);
  const guidance = await guidanceOfComponent(db, open, query);
  return { ...pageOfItems(items, query), stage, guidance };
}

function pageOfItems<Item>(items: readonly Item[], { page, pageSize }: { page: number; pageSize: number }) {
  const start = (page - 1) * pageSize;
  return { items: items.slice(start, start + pageSize), page, pageSize, total: items.length };
}

function matchesText(line: AppraisalLine, q = ""): boolean {
  if (q === "" || line.component === q || line.officialCode === q) return true;
  return matchesSearch([line.unitNameVi, line.unitNameEn, line.nameVi, line.nameEn].filter(Boolean).join(" "), q);
}

function isIn({ marks, difference }: AppraisalLine, state: QueryOf<typeof ListAppraisalLines>["state"]): boolean {
  switch (state) {
    case undefined:
      return true;
    case "open":
      return !marks.decided;
    case "lowered":
      return difference?.startsWith("-") === true;
    default:
      return marks[state];
  }
}

/** `position`: component by component in the order of the set, units by their names; others fall back on it. */
function sortLines(lines: readonly AppraisalLine[], sort: string): AppraisalLine[] {
  const descending = sort.startsWith("-");
  const key = descending ? sort.slice(1) : sort;
  const place = new Map<string, number>();
  for (const { component } of lines) if (!place.has(component)) place.set(component, place.size);
  const byUnit = (a: AppraisalLine, b: AppraisalLine) => compareVietnamese(a.unitNameVi, b.unitNameVi);
  const byPlace = (a: AppraisalLine, b: AppraisalLine) => (place.get(a.component) ?? 0) - (place.get(b.component) ?? 0);
  const byDifference = (a: AppraisalLine, b: AppraisalLine) => Number(a.difference ?? 0) - Number(b.difference ?? 0);
  const first = key === "unit" ? byUnit : key === "difference" ? byDifference : byPlace;
  const sign = descending ? -1 : 1;
  return [...lines].sort((a, b) => sign * first(a, b) || byPlace(a, b) || byUnit(a, b));
}
