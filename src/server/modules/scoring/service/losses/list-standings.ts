import type { AnswerOf, QueryOf } from "../../../../../contract/operation.ts";
import type { listStandings as ListStandings, Standing } from "../../../../../contract/scoring/standings.ts";
import type { UnitId } from "../../../../../domain/organisations/model.ts";
import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import { percentChange } from "../../../../../domain/scoring/losses/percent-change.ts";
import type { BlockCode } from "../../../../../domain/scoring/round.ts";
import { begunResults } from "../../../../../domain/scoring/workflow/result-stages.ts";
import { hasBegun } from "../../../../../domain/scoring/workflow/windows.ts";
import { matchesSearch } from "../../../../../domain/text/search-key.ts";
import { compareVietnamese } from "../../../../../domain/text/vietnamese-order.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listStandingRows, type StandingRow } from "../../standings.query.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import { compareWithRound, findLastRound, notThere } from "./last-round.ts";
import { type OpenWhole, openWhole } from "./open-whole.ts";

type Query = QueryOf<typeof ListStandings>;

/** All units at every stage that has begun and that the person sees, with what moved between stages and since last round. */
export async function listStandings(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: Query,
): Promise<AnswerOf<typeof ListStandings>> {
  const whole = await openWhole(deps.db.reader, context, roundId);
  const begun = begunResults(whole.workflow, context.now);
  const open = { ...whole, stages: whole.stages.filter((stage) => begun.includes(stage)) };
  for (const stage of open.stages) {
    await ensureStage(deps, open.round, stage);
    await ensurePlaces(deps, open.round, stage);
  }
  const all = await readStandings(deps, open, { comparesSelf: hasBegun(whole.workflow, "appraisal1", context.now) });
  const { q = "" } = query;
  const matching = all
    .filter((one) => query.block === undefined || one.blockCode === query.block)
    .filter(
      (one) => q === "" || one.officialCode === q || matchesSearch(`${one.unitNameVi} ${one.unitNameEn ?? ""}`, q),
    );
  const items = sortStandings(matching, query.sort);
  const start = (query.page - 1) * query.pageSize;
  return {
    items: items.slice(start, start + query.pageSize),
    page: query.page,
    pageSize: query.pageSize,
    total: items.length,
  };
}

/** `comparesSelf`: something came after the self-assessment that could move a unit. */
async function readStandings(
  deps: ScoringDeps,
  open: OpenWhole,
  { comparesSelf }: { readonly comparesSelf: boolean },
): Promise<Standing[]> {
  const db = deps.db.reader;
  const { round, stages } = open;
  const rows = new Map((await listStandingRows(db, round.id)).map((row) => [`${row.unitId} ${row.stage}`, row]));
  const at = (unitId: string, stage: ResultStage) =>
    stages.includes(stage) ? rows.get(`${unitId} ${stage}`) : undefined;
  const last = await findLastRound(db, round);
  const unitIds = open.blocks.flatMap(({ units }) => units.map((unit) => unit.unitId));
  const compared = last && (await compareWithRound(db, round, last, unitIds));
  const before = new Map(
    (last === undefined ? [] : await listStandingRows(db, last.id))
      .filter((row) => row.stage === "final")
      .map((row) => [row.unitId, row]),
  );
  return open.blocks.flatMap(({ block, units }) =>
    units
      .map((unit): Standing & { readonly position: number } => {
        const [self, first, second, final] = (["self", "appraisal1", "appraisal2", "final"] as const).map((stage) =>
          at(unit.unitId, stage),
        );
        const comparison = compared?.get(unit.unitId);
        const old = before.get(comparison?.previousUnitId ?? "");
        const note = comparison?.note ?? (last === undefined ? noLastRound : old === undefined ? notThere : null);
        return {
          position: final?.position ?? Number.MAX_SAFE_INTEGER,
          ...{ blockCode: block.code as BlockCode, blockNameVi: block.nameVi, blockNameEn: block.nameEn },
          ...{ unitId: unit.unitId as UnitId, officialCode: unit.officialCode },
          ...{ unitNameVi: unit.nameVi, unitNameEn: unit.nameEn },
          ...{ selfPercent: self?.percent ?? null, selfRank: self?.rank ?? null },
          ...{ appraisal1Percent: first?.percent ?? null, appraisal1Rank: first?.rank ?? null },
          ...{ appraisal2Percent: second?.percent ?? null, appraisal2Rank: second?.rank ?? null },
          ...{ percent: final?.percent ?? null, rank: final?.rank ?? null },
          ...{ className: final?.className ?? null, classNameEn: final?.classNameEn ?? null },
          rankMove: comparesSelf ? placesWon(self, final) : null,
          ...{ lastPercent: old?.percent ?? null, lastRank: old?.rank ?? null },
          change: changeOf(old, final),
          lastRankMove: placesWon(old, final),
          ...{ noteVi: note?.vi ?? null, noteEn: note?.en ?? null },
        };
      })
      .sort((a, b) => a.position - b.position)
      .map(({ position: _, ...standing }) => standing),
  );
}

const noLastRound = {
  vi: "không so sánh được: đợt này chưa gắn với đợt trước đã công bố",
  en: "not comparable: the round names no published round before it",
};

/** Above 0 where the later rank is the better one. */
function placesWon(before: StandingRow | undefined, after: StandingRow | undefined): number | null {
  const [from, to] = [before?.rank ?? null, after?.rank ?? null];
  return from === null || to === null ? null : from - to;
}

/** The difference of the printed percentages: what people see is what they can add up. */
function changeOf(before: StandingRow | undefined, after: StandingRow | undefined): string | null {
  const [from, to] = [before?.percent ?? null, after?.percent ?? null];
  return from === null || to === null ? null : percentChange(from, to);
}

const figures: Readonly<Record<string, (one: Standing) => number | null>> = {
  selfRank: (one) => one.selfRank,
  appraisal1Rank: (one) => one.appraisal1Rank,
  appraisal2Rank: (one) => one.appraisal2Rank,
  rankMove: (one) => one.rankMove,
  lastRank: (one) => one.lastRank,
  change: (one) => (one.change === null ? null : Number(one.change)),
};

/** `rank` is the order of the blocks and of the places in them; a unit without the figure comes last. */
function sortStandings(standings: readonly Standing[], sort: string): Standing[] {
  const descending = sort.startsWith("-");
  const key = descending ? sort.slice(1) : sort;
  if (key === "rank") return descending ? standings.toReversed() : [...standings];
  const sign = descending ? -1 : 1;
  if (key === "unitNameVi" || key === "unitNameEn") {
    const nameOf = (one: Standing) => (key === "unitNameEn" ? one.unitNameEn : null) ?? one.unitNameVi;
    return standings.toSorted((a, b) => sign * compareVietnamese(nameOf(a), nameOf(b)));
  }
  const figureOf = figures[key] ?? (() => null);
  return standings.toSorted((a, b) => {
    const [x, y] = [figureOf(a), figureOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y);
  });
}
