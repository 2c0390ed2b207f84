import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type {
  AppraisalLine,
  listAppraisalLines as ListAppraisalLines,
} from "../../../../../contract/scoring/appraisal-lines.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { findWindow } from "../../../../../domain/scoring/workflow/windows.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { findsExtras } from "../extras/open-extras.ts";
import { guidanceOfComponent } from "./guidance-of-component.ts";
import { type OpenAppraisal, openAppraisal, stageOfNow, visibleParts } from "./open-appraisal.ts";
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
  const found = visibleParts(open, query).filter((part) => matchesText(open, part, query.q));
  const sorted = sortParts(open, found, query.sort);
  const read = (parts: typeof sorted) => readLines(db, open, parts, stage, context.now);
  const guidance = await guidanceOfComponent(db, open, query);
  const unit = query.unitId === undefined ? undefined : open.units.get(query.unitId);
  const extras = unit !== undefined && findsExtras(context, open, unit);
  const page = needsColumns(query)
    ? pageOfItems(narrowByColumns(await read(sorted), query), query)
    : await readPage(sorted, query, read);
  return { ...page, stage, opensAt: opensAt(open), guidance, extras };
}

/** Until then the sheets and the evidence are the units' own. */
function opensAt({ begun, workflow }: OpenAppraisal): string | null {
  return begun ? null : (findWindow(workflow, "appraisal1")?.opensAt.toISOString() ?? null);
}

type Query = QueryOf<typeof ListAppraisalLines>;

/** Only state and difference are known from the columns alone; else those of the page are enough. */
function needsColumns({ state, sort }: Query): boolean {
  return state !== undefined || sort.endsWith("difference");
}

function pageOfItems<Item>(items: readonly Item[], { page, pageSize }: { page: number; pageSize: number }) {
  const start = (page - 1) * pageSize;
  return { items: items.slice(start, start + pageSize), page, pageSize, total: items.length };
}

async function readPage<Part>(parts: Part[], query: Query, read: (parts: Part[]) => Promise<AppraisalLine[]>) {
  const page = pageOfItems(parts, query);
  return { ...page, items: await read(page.items) };
}

function matchesText({ units }: OpenAppraisal, { unitId, leaf }: AppraisedPart, q = ""): boolean {
  const unit = units.get(unitId);
  if (q === "" || leaf.code === q || unit?.officialCode === q) return true;
  return matchesSearch([unit?.nameVi, unit?.nameEn, leaf.name, leaf.nameEn].filter(Boolean).join(" "), q);
}

function isIn({ marks, due, difference }: AppraisalLine, state: Query["state"]): boolean {
  switch (state) {
    case undefined:
      return true;
    case "open":
      return due && !marks.decided;
    case "lowered":
      return difference?.startsWith("-") === true;
    default:
      return marks[state];
  }
}

/** `position`: component by component in the order of the set, units by their names; others fall back on it. */
function sortParts<Part extends AppraisedPart>(open: OpenAppraisal, parts: readonly Part[], sort: string): Part[] {
  const place = new Map<string, number>();
  for (const { leaf } of parts) if (!place.has(leaf.code)) place.set(leaf.code, place.size);
  const nameOf = ({ unitId }: Part) => open.units.get(unitId)?.nameVi ?? "";
  const byUnit = (a: Part, b: Part) => compareVietnamese(nameOf(a), nameOf(b));
  const byPlace = (a: Part, b: Part) => (place.get(a.leaf.code) ?? 0) - (place.get(b.leaf.code) ?? 0);
  const sign = sort.startsWith("-") && !sort.endsWith("difference") ? -1 : 1;
  const first = sort.endsWith("unit") ? byUnit : byPlace;
  return [...parts].sort((a, b) => sign * first(a, b) || byPlace(a, b) || byUnit(a, b));
}

function narrowByColumns(lines: readonly AppraisalLine[], { sort, state }: Query): AppraisalLine[] {
  const found = lines.filter((line) => isIn(line, state));
  if (!sort.endsWith("difference")) return found;
  const sign = sort.startsWith("-") ? -1 : 1;
  return found.sort((a, b) => sign * (Number(a.difference ?? 0) - Number(b.difference ?? 0)));
}
