import type { ResultStage } from "../../../../../domain/scoring/columns/stage.ts";
import type { PackedComponents } from "../../../../../domain/scoring/packed-components.ts";
import { recallScore } from "../../../../../domain/scoring/recall-score.ts";
import { rankScores } from "../../../../../domain/scoring/score-round.ts";
import { listPackedComponents } from "../../components.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listStandingRows } from "../../standings.query.ts";
import { ensurePlaces, ensureStage } from "../ensure-places.ts";
import type { WholeBlock } from "../score-block.ts";
import { scoreColumns } from "../score-columns.ts";
import { loadReasonedColumns } from "./load-reasoned-columns.ts";

/** The result of one unit of a block, in the shape it is kept in; points as printed. */
export interface BlockResult extends PackedComponents {
  readonly unitId: string;
  readonly nameVi: string;
  readonly points: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly percent: string | null;
  readonly rank: number | null;
}

interface At {
  readonly stage: ResultStage;
  /** As the columns stood at this instant; undefined: the results as they are stored. */
  readonly asOf: Date | undefined;
}

/** The results of a block at a stage, the best unit first. */
export async function readBlockResults(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
  whole: WholeBlock,
  { stage, asOf }: At,
): Promise<BlockResult[]> {
  if (asOf !== undefined) return computeResultsAt(deps, round, whole, { stage, asOf });
  await ensureStage(deps, round, stage);
  await ensurePlaces(deps, round, stage);
  const db = deps.db.reader;
  const standings = new Map(
    (await listStandingRows(db, round.id)).filter((row) => row.stage === stage).map((row) => [row.unitId, row]),
  );
  const packed = await listPackedComponents(db, round.id, stage, whole.block.code);
  const placed = packed.toSorted(
    (a, b) => (standings.get(a.unitId)?.position ?? 0) - (standings.get(b.unitId)?.position ?? 0),
  );
  return placed.map(({ nameEn: _, ...unit }) => {
    const standing = standings.get(unit.unitId);
    return {
      ...unit,
      ...{ points: standing?.points ?? "0", bonus: standing?.bonus ?? "0", penalty: standing?.penalty ?? "0" },
      ...{ percent: standing?.percent ?? null, rank: standing?.rank ?? null },
    };
  });
}

/** Counted anew from the versions that stood then; nothing is written. */
async function computeResultsAt(
  deps: Pick<ScoringDeps, "db">,
  round: RoundRecord,
  { block, compiled, units }: WholeBlock,
  { stage, asOf }: At & { readonly asOf: Date },
): Promise<BlockResult[]> {
  const columns = await loadReasonedColumns(deps.db.reader, round, units, asOf);
  const scored = units.flatMap((unit) => {
    const own = columns.get(unit.unitId);
    const [one] = own === undefined ? [] : scoreColumns(compiled, unit.unitId, own, [stage]);
    if (one === undefined) return [];
    const { result } = one;
    return [
      { ...recallScore(compiled, { ...result, unit: unit.nameVi, block: block.code }), unitId: unit.unitId, result },
    ];
  });
  return rankScores(compiled, scored).flatMap((ranked) =>
    ranked.units.map(({ score: { unit, unitId, result }, rank = null }) => ({
      ...{ unitId, nameVi: unit, rank },
      ...{ points: result.points, bonus: result.bonus, penalty: result.penalty, percent: result.percent },
      ...{ componentPoints: result.componentPoints, componentMaxima: result.componentMaxima },
      componentStates: result.componentStates,
    })),
  );
}
