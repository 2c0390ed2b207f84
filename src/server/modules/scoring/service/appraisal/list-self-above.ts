import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { listSelfAbove as ListSelfAbove } from "../../../../../contract/scoring/appraisal-lines.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { sumAbove } from "../../../../../domain/scoring/appraisal/claimed-above.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { type Above, findSelfAbove, matchesAbove } from "./find-self-above.ts";
import { type OpenAppraisal, openAppraisal, stageOfNow } from "./open-appraisal.ts";

type Answer = AnswerOf<typeof ListSelfAbove>;
/**
 * Where units claimed more than the appraisal gives them, with the sum of what they claimed too much. It compares the
 * stored points of two stages, and reads columns only of the lines of the page, for their reasons.
 */
export async function listSelfAbove(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListSelfAbove>,
): Promise<Answer> {
  const db = deps.db.reader;
  const open = await openAppraisal(db, context, roundId);
  const stage = query.stage ?? stageOfNow(open, context.now);
  const found = (await findSelfAbove(db, open, { ...query, stage })).filter(({ part }) =>
    matchesAbove(open, part, query.q),
  );
  const sorted = sortAbove(open, found, query.sort);
  const start = (query.page - 1) * query.pageSize;
  const shown = sorted.slice(start, start + query.pageSize);
  const reasonOf = await readReasons(db, roundId, shown, stage);
  return {
    items: shown.map((one) => showAbove(open, one, reasonOf(one.part))),
    page: query.page,
    pageSize: query.pageSize,
    total: sorted.length,
    sum: printPoints(sumAbove(found)),
    units: new Set(found.map(({ part }) => part.unitId)).size,
  };
}

async function readReasons(db: Reader, roundId: string, shown: readonly Above[], stage: AppraisalStage) {
  const units = [...new Set(shown.map(({ part }) => part.unitId))];
  const components = [...new Set(shown.map(({ part }) => part.leaf.code))];
  const entries = shown.length === 0 ? [] : await listEntries(db, roundId, { units, components });
  const columns = Map.groupBy(entries, ({ unitId, component }) => `${unitId} ${component}`);
  return ({ unitId, leaf }: AppraisedPart) => {
    const own = columns.get(`${unitId} ${leaf.code}`) ?? [];
    const counted = findEffectiveEntry(own, stage);
    return counted === undefined ? null : findReasonedEntry(own, counted).reason;
  };
}

function showAbove(open: OpenAppraisal, { part, self, points, above }: Above, reason: string | null) {
  const unit = open.units.get(part.unitId);
  return {
    unitId: part.unitId as Answer["items"][number]["unitId"],
    officialCode: unit?.officialCode ?? null,
    unitNameVi: unit?.nameVi ?? "",
    unitNameEn: unit?.nameEn ?? null,
    blockCode: part.blockCode as Answer["items"][number]["blockCode"],
    component: part.leaf.code,
    nameVi: part.leaf.name,
    nameEn: part.leaf.nameEn ?? null,
    selfPoints: printPoints(self),
    points: printPoints(points),
    above: printPoints(above),
    reason,
  };
}

/** By unit, by component in the order of the set, or by how much; what is equal by component and unit. */
function sortAbove(open: OpenAppraisal, found: readonly Above[], sort: string): Above[] {
  const nameOf = ({ part }: Above) => open.units.get(part.unitId)?.nameVi ?? "";
  const byUnit = (a: Above, b: Above) => compareVietnamese(nameOf(a), nameOf(b));
  const byPlace = (a: Above, b: Above) => a.part.at - b.part.at;
  const key = sort.replace("-", "");
  const first = key === "unit" ? byUnit : key === "above" ? (a: Above, b: Above) => a.above.compare(b.above) : byPlace;
  const sign = sort.startsWith("-") ? -1 : 1;
  return [...found].sort((a, b) => sign * first(a, b) || byPlace(a, b) || byUnit(a, b));
}
