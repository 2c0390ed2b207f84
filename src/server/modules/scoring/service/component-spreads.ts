import type { AnswerOf, QueryOf } from "../../../../contract/operation.ts";
import type {
  ComponentSpread,
  getComponentSpread as GetComponentSpread,
  listComponentSpreads as ListComponentSpreads,
} from "../../../../contract/scoring/ranking.ts";
import type { AmendedUnits } from "../../../../domain/scoring/amended/amended-figures.ts";
import { cutSet } from "../../../../domain/scoring/columns/cut-set.ts";
import type { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import type { Leaf } from "../../../../domain/scoring/compiled-set.ts";
import { describeRule } from "../../../../domain/scoring/describe-rule.ts";
import { partAt, ruleAt } from "../../../../domain/scoring/describe-set.ts";
import { printPoints } from "../../../../domain/scoring/print-points.ts";
import { spreadOf } from "../../../../domain/scoring/spread.ts";
import { matchesSearch } from "../../../../domain/text/search-key.ts";
import type { Reader } from "../../../db/database.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { countPoints, type PointsCount } from "../components.query.ts";
import type { ScoringDeps } from "../deps.ts";
import type { RoundRecord } from "../repository/rounds.ts";
import { listComponentPoints } from "./list-component-points.ts";
import { getRoundAtStage } from "./open-round.ts";
import { readAmended } from "./publication/read-amended.ts";
import { openBlocks } from "./score-block.ts";

/** How the units of each block did in each component. */
export async function listComponentSpreads(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof ListComponentSpreads>,
): Promise<AnswerOf<typeof ListComponentSpreads>> {
  const round = await getRoundAtStage(deps, context, roundId, query.stage);
  const all = await readSpreads(deps.db.reader, round, query.stage, query.block);
  const { q = "" } = query;
  const matching = all.filter(
    (one) => q === "" || one.code === q || matchesSearch(`${one.nameVi} ${one.nameEn ?? ""}`, q),
  );
  const items = sortSpreads(matching, query.sort);
  const start = (query.page - 1) * query.pageSize;
  return {
    items: items.slice(start, start + query.pageSize),
    page: query.page,
    pageSize: query.pageSize,
    total: items.length,
  };
}

/** One component with the points of every unit. */
export async function getComponentSpread(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  query: QueryOf<typeof GetComponentSpread>,
): Promise<AnswerOf<typeof GetComponentSpread>> {
  const round = await getRoundAtStage(deps, context, roundId, query.stage);
  const found = await findComponentSpread(deps.db.reader, round, query);
  if (found !== undefined) return found;
  const what = context.language === "vi" ? "tiêu chí thành phần" : "The component";
  throw new AppError("record.not_found", { values: { what } });
}

/**
 * The same for a round that was already opened for the reader; undefined where the block has no such component.
 * `publicly`: no more than the public bundle tells. `amended`: what amendments set anew, where it has been read already.
 */
export async function findComponentSpread(
  db: Reader,
  round: RoundRecord,
  {
    block,
    component,
    stage,
    publicly = false,
    amended,
  }: QueryOf<typeof GetComponentSpread> & { readonly publicly?: boolean; readonly amended?: AmendedUnits | undefined },
): Promise<AnswerOf<typeof GetComponentSpread> | undefined> {
  const compiled = (await openBlocks(db, round)).get(block);
  const cut = compiled && cutSet(compiled, component);
  const spread = (await readSpreads(db, round, stage, block)).find((one) => one.code === component);
  if (compiled === undefined || cut === undefined || spread === undefined) return undefined;
  const { path } = cut.leaf;
  const rule = describeRule(ruleAt(compiled.set, path), partAt(compiled.set, path)?.max ?? null);
  const units = amended ?? (await readAmended(db, round.id, stage));
  const at = { compiled, cut, block, stage, publicly, amended: units };
  return { spread, rule, units: await listComponentPoints(db, round, at) };
}

async function readSpreads(
  db: Reader,
  round: RoundRecord,
  stage: ResultStage,
  block?: string,
): Promise<ComponentSpread[]> {
  const points = await countPoints(db, round.id, stage, block);
  const counts = Map.groupBy(points, (one) => `${one.blockCode} ${one.position}`);
  const spreads: ComponentSpread[] = [];
  for (const [code, { leaves }] of await openBlocks(db, round)) {
    if (block !== undefined && code !== block) continue;
    leaves.forEach((leaf, at) => {
      spreads.push(describeLeaf(code, leaf, counts.get(`${code} ${at}`) ?? []));
    });
  }
  return spreads;
}

function describeLeaf(blockCode: string, leaf: Leaf, counts: readonly PointsCount[]): ComponentSpread {
  return {
    blockCode,
    code: leaf.code,
    nameVi: leaf.name,
    nameEn: leaf.nameEn ?? null,
    max: printPoints(leaf.max),
    ...spreadOf(counts, leaf.max),
  };
}

/** `position` is the order of the set; a component that nobody was scored in comes last in every other order. */
function sortSpreads(spreads: readonly ComponentSpread[], sort: string): ComponentSpread[] {
  const descending = sort.startsWith("-");
  const key = descending ? sort.slice(1) : sort;
  if (key === "position") return descending ? [...spreads].reverse() : [...spreads];
  const figureOf = (one: ComponentSpread): number | undefined => {
    if (one.units === 0) return undefined;
    return key === "mean" ? Number(one.mean) : key === "zeroMarks" ? one.zeroMarks : one.fullMarks;
  };
  return [...spreads].sort((a, b) => {
    const [x, y] = [figureOf(a), figureOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return descending ? y - x : x - y;
  });
}
