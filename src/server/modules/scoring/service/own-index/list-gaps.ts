import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { listOwnGaps as ListOwnGaps, OwnGapRow } from "../../../../../contract/scoring/own-index/gaps.ts";
import { computeGap, type GapLine } from "../../../../../domain/scoring/own-index/gap.ts";
import { ownIndexPolicy } from "../../../../../domain/scoring/own-index/policy.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { namePeople } from "../../entry-names.query.ts";
import { codeInYear, openEarlier } from "./earlier-years.ts";
import { type OpenOwnIndex, openOwnIndex } from "./open-own-index.ts";
import { loadFigures } from "./own-figures.ts";

type Query = QueryOf<typeof ListOwnGaps>;

/** A component with its place, as groups are made of it. */
interface Line extends GapLine {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly areaCode: string;
  readonly leadUnitId: string | null;
}

/** Points lost and gaps, grouped; of what the person may not see yet nothing is told. */
export async function listOwnGaps(
  deps: Pick<ScoringDeps, "db">,
  context: RequestContext,
  roundId: string,
  query: Query,
): Promise<AnswerOf<typeof ListOwnGaps>> {
  const db = deps.db.reader;
  const open = await openOwnIndex(db, context, roundId);
  const lines = (await readLines(db, context, open)).filter(
    ({ areaCode, leadUnitId }) =>
      (query.area === undefined || areaCode === query.area) && (query.lead === undefined || leadUnitId === query.lead),
  );
  const rows = (await groupLines(db, context, open, lines, query)).filter(
    ({ code, nameVi, nameEn, leadNameVi }) =>
      !query.q || matchesSearch([code, nameVi, nameEn, leadNameVi].filter(Boolean).join(" "), query.q),
  );
  const sorted = sortRows(rows, query.sort);
  const from = (query.page - 1) * query.pageSize;
  return {
    items: sorted.slice(from, from + query.pageSize),
    page: query.page,
    pageSize: query.pageSize,
    total: sorted.length,
  };
}

async function readLines(db: Reader, context: RequestContext, open: OpenOwnIndex): Promise<Line[]> {
  const { scored, set, leadOf, place } = open;
  if (scored === undefined || set === undefined) return [];
  const actor = getActor(context);
  const { points } = await loadFigures(db, open);
  const paths = partPaths(set.document);
  return scored.compiled.leaves.flatMap((leaf): Line[] => {
    const lead = leadOf.get(leaf.code);
    if (!ownIndexPolicy.canSeeComponent(actor, place, lead)) return [];
    const known = points.get(leaf.code);
    return [
      {
        ...{ code: leaf.code, nameVi: leaf.name, nameEn: leaf.nameEn ?? null, max: leaf.max },
        areaCode: paths.get(leaf.code)?.area ?? leaf.code,
        leadUnitId: lead?.leadUnitId ?? null,
        self: known?.self,
        ministry: known?.ministry,
      },
    ];
  });
}

async function groupLines(
  db: Reader,
  context: RequestContext,
  open: OpenOwnIndex,
  lines: readonly Line[],
  query: Query,
): Promise<OwnGapRow[]> {
  const { units } = await namePeople(db, { accountIds: [], unitIds: lines.flatMap((line) => line.leadUnitId ?? []) });
  const unitOf = (unitId: string | null) => (unitId === null ? undefined : units.get(unitId));
  const lead = (unitId: string | null) => ({
    leadNameVi: unitOf(unitId)?.nameVi ?? null,
    leadNameEn: unitOf(unitId)?.nameEn ?? null,
  });
  const noLead = lead(null);
  switch (query.by) {
    case "component":
      return lines.map((line) =>
        rowOf(line.code, line, [line], { ...lead(line.leadUnitId), areaCode: line.areaCode, rank: null }),
      );
    case "area": {
      const areas = new Map(open.set?.document.areas.map((area) => [area.code, area]));
      return [...Map.groupBy(lines, ({ areaCode }) => areaCode)].map(([code, own]) => {
        const named = { code, nameVi: areas.get(code)?.name ?? code, nameEn: areas.get(code)?.nameEn ?? null };
        return rowOf(code, named, own, { ...noLead, areaCode: code, rank: null });
      });
    }
    case "agency":
      return [...Map.groupBy(lines, ({ leadUnitId }) => leadUnitId)].map(([unitId, own]) => {
        const { nameVi, nameEn } = unitOf(unitId) ?? { nameVi: "Chưa có cơ quan chủ trì", nameEn: "No lead agency" };
        return rowOf(unitId ?? "none", { code: "", nameVi, nameEn }, own, { ...noLead, areaCode: null, rank: null });
      });
    case "year":
      return groupByYear(db, context, open, lines);
  }
}

/** The same components in every year by lineage, so that years are compared over what they have in common. */
async function groupByYear(
  db: Reader,
  context: RequestContext,
  open: OpenOwnIndex,
  lines: readonly Line[],
): Promise<OwnGapRow[]> {
  const rows = [];
  for (const year of [open, ...(await openEarlier(db, context, open))]) {
    const known = new Map((await readLines(db, context, year)).map((line) => [line.code, line]));
    const own = lines.flatMap(({ code }) => {
      const there = year === open ? code : codeInYear(open, year, code);
      return (there === undefined ? undefined : known.get(there)) ?? [];
    });
    if (own.length === 0) continue;
    const { round, own: record } = year;
    const named = { code: String(round.year), nameVi: round.titleVi, nameEn: round.titleEn };
    const beside = { leadNameVi: null, leadNameEn: null, areaCode: null, rank: record.rank };
    rows.push(rowOf(round.id, named, own, beside));
  }
  return rows;
}

function rowOf(
  key: string,
  named: Pick<OwnGapRow, "code" | "nameVi" | "nameEn">,
  lines: readonly GapLine[],
  beside: Pick<OwnGapRow, "areaCode" | "leadNameVi" | "leadNameEn" | "rank">,
): OwnGapRow {
  const gap = computeGap(lines);
  const print = (value: typeof gap.self) => (value === null ? null : printPoints(value));
  return {
    key,
    ...{ code: named.code, nameVi: named.nameVi, nameEn: named.nameEn, ...beside },
    ...{ components: gap.components, published: gap.published, max: printPoints(gap.max) },
    self: print(gap.self),
    ministry: print(gap.ministry),
    lost: print(gap.lost),
    gap: print(gap.gap),
  };
}

/** Codes keep the order of the set; what has no value comes last either way. */
function sortRows(rows: readonly OwnGapRow[], sort: string): OwnGapRow[] {
  const down = sort.startsWith("-");
  const key = (down ? sort.slice(1) : sort) as "code" | "lost" | "gap" | "nameVi";
  if (key === "code") return down ? rows.toReversed() : [...rows];
  return rows.toSorted((one, other) => {
    const [left, right] = [one[key], other[key]];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const order = key === "nameVi" ? left.localeCompare(right, "vi") : Number(left) - Number(right);
    return down ? -order : order;
  });
}
