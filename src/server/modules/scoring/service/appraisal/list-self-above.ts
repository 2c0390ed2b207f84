import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { listSelfAbove as ListSelfAbove } from "../../../../../contract/scoring/appraisal-lines.ts";
import { Rational } from "../../../../../domain/rational.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { findEffectiveEntry } from "../../../../../domain/scoring/columns/effective-entry.ts";
import { findReasonedEntry } from "../../../../../domain/scoring/columns/reasoned-entry.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { Reader } from "../../../../db/database.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { listPackedPoints } from "../../components.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { type OpenAppraisal, openAppraisal, stageOfNow, visibleParts } from "./open-appraisal.ts";

type Answer = AnswerOf<typeof ListSelfAbove>;
interface Above {
  readonly part: AppraisedPart;
  readonly self: Rational;
  readonly points: Rational;
  readonly above: Rational;
}

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
  const [self, appraised] = [await readPoints(db, roundId, "self"), await readPoints(db, roundId, stage)];
  const parts = open.begun ? visibleParts(open, query) : [];
  const found = parts.flatMap((part): Above[] => {
    const [claimed, given] = [self.get(part.unitId)?.[part.at], appraised.get(part.unitId)?.[part.at]];
    if (claimed === undefined || given === undefined || claimed === given) return [];
    const [own, points] = [Rational.parse(claimed), Rational.parse(given)];
    const above = own.sub(points);
    return above.sign() > 0 && matches(open, part, query.q) ? [{ part, self: own, points, above }] : [];
  });
  const sorted = sortAbove(open, found, query.sort);
  const start = (query.page - 1) * query.pageSize;
  const shown = sorted.slice(start, start + query.pageSize);
  const reasonOf = await readReasons(db, roundId, shown, stage);
  return {
    items: shown.map((one) => showAbove(open, one, reasonOf(one.part))),
    page: query.page,
    pageSize: query.pageSize,
    total: sorted.length,
    sum: printPoints(found.reduce((total, { above }) => total.add(above), Rational.ZERO)),
    units: new Set(found.map(({ part }) => part.unitId)).size,
  };
}

/** Exact points of every component by unit, in the order of the set of its block. */
async function readPoints(db: Reader, roundId: string, stage: ResultStage): Promise<Map<string, string[]>> {
  const rows = await listPackedPoints(db, roundId, stage);
  return new Map(rows.map(({ unitId, componentPoints }) => [unitId, componentPoints.split(" ")]));
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

function matches(open: OpenAppraisal, { unitId, leaf }: AppraisedPart, q = ""): boolean {
  const unit = open.units.get(unitId);
  if (q === "" || leaf.code === q || unit?.officialCode === q) return true;
  return matchesSearch([unit?.nameVi, unit?.nameEn, leaf.name, leaf.nameEn].filter(Boolean).join(" "), q);
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
