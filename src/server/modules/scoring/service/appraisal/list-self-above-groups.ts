import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { listSelfAboveGroups as ListGroups, SelfAboveGroup } from "../../../../../contract/scoring/self-above.ts";
import { Rational } from "../../../../../domain/rational.ts";
import { sumAbove } from "../../../../../domain/scoring/appraisal/claimed-above.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { type Above, findSelfAbove } from "./find-self-above.ts";
import { type OpenAppraisal, openAppraisal, stageOfNow } from "./open-appraisal.ts";

/** The lines of one unit, or of one component of a block. */
interface AboveGroup {
  readonly key: string;
  readonly code: string | null;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly blockCode: string;
  /** Place of the component in its set; of units none. */
  readonly at: number;
  readonly lines: readonly Above[];
  readonly above: Rational;
}

/** What units claimed too much, summed by unit or by component. The sums of all are over what the search keeps. */
export async function listSelfAboveGroups(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListGroups>,
): Promise<AnswerOf<typeof ListGroups>> {
  const db = deps.db.reader;
  const open = await openAppraisal(db, context, roundId);
  const stage = query.stage ?? stageOfNow(open, context.now);
  const groups = groupAbove(open, await findSelfAbove(db, open, { stage }), query.by).filter((group) =>
    matches(group, query.q),
  );
  const sorted = sortGroups(groups, query.sort);
  const start = (query.page - 1) * query.pageSize;
  const kept = groups.flatMap(({ lines }) => lines);
  return {
    items: sorted.slice(start, start + query.pageSize).map(showGroup),
    page: query.page,
    pageSize: query.pageSize,
    total: sorted.length,
    sum: printPoints(sumAbove(kept)),
    units: new Set(kept.map(({ part }) => part.unitId)).size,
  };
}

function groupAbove(open: OpenAppraisal, found: readonly Above[], by: "unit" | "component"): AboveGroup[] {
  const keyOf = ({ part }: Above) => (by === "unit" ? part.unitId : `${part.blockCode} ${part.leaf.code}`);
  return [...Map.groupBy(found, keyOf).values()].flatMap((lines): AboveGroup[] => {
    const [first] = lines;
    if (first === undefined) return [];
    const { unitId, leaf, blockCode, at } = first.part;
    const sums = { blockCode, lines, above: sumAbove(lines) };
    if (by === "component")
      return [{ key: leaf.code, code: leaf.code, nameVi: leaf.name, nameEn: leaf.nameEn ?? null, at, ...sums }];
    const unit = open.units.get(unitId);
    const names = { nameVi: unit?.nameVi ?? "", nameEn: unit?.nameEn ?? null };
    return [{ key: unitId, code: unit?.officialCode ?? null, ...names, at: 0, ...sums }];
  });
}

function matches({ code, nameVi, nameEn }: AboveGroup, q = ""): boolean {
  return q === "" || code === q || matchesSearch([nameVi, nameEn].filter(Boolean).join(" "), q);
}

/** What is equal by place in the set, then by name. */
function sortGroups(groups: readonly AboveGroup[], sort: string): AboveGroup[] {
  type Order = (a: AboveGroup, b: AboveGroup) => number;
  const byName: Order = (a, b) => compareVietnamese(a.nameVi, b.nameVi);
  const byPlace: Order = (a, b) => compareVietnamese(a.blockCode, b.blockCode) || a.at - b.at;
  const orders: Readonly<Record<string, Order>> = {
    // Codes of components in the order of the set: 1.10 after 1.9.
    code: (a, b) => byPlace(a, b) || compareVietnamese(a.code ?? "", b.code ?? ""),
    nameVi: byName,
    lines: (a, b) => a.lines.length - b.lines.length,
    above: (a, b) => a.above.compare(b.above),
  };
  const first = orders[sort.replace("-", "")] ?? byName;
  const sign = sort.startsWith("-") ? -1 : 1;
  return groups.toSorted((a, b) => sign * first(a, b) || byPlace(a, b) || byName(a, b));
}

function showGroup({ key, code, nameVi, nameEn, blockCode, lines, above }: AboveGroup): SelfAboveGroup {
  const sum = (of: "self" | "points") => printPoints(lines.reduce((total, line) => total.add(line[of]), Rational.ZERO));
  return {
    ...{ key, code, nameVi, nameEn, blockCode: blockCode as SelfAboveGroup["blockCode"], lines: lines.length },
    ...{ selfPoints: sum("self"), points: sum("points"), above: printPoints(above) },
  };
}
