import { ResultStage } from "../../../../domain/scoring/columns/stage.ts";
import { unpackComponents } from "../../../../domain/scoring/packed-components.ts";
import { recallScore } from "../../../../domain/scoring/recall-score.ts";
import { rankScores } from "../../../../domain/scoring/score-round.ts";
import type { Reader } from "../../../db/database.ts";
import { giveTurn } from "../../../platform/give-turn.ts";
import { listAllResults } from "../components.query.ts";
import { listRoundUnits, type RoundRecord, type RoundUnitRecord } from "../repository/rounds.ts";
import { scoreUnits } from "./compute-results.ts";
import { compiledByUnit, openBlocks } from "./score-block.ts";

/** A stored figure that is not what the stored columns give. */
export interface ResultDifference {
  readonly unitId: string;
  readonly stage: ResultStage;
  /** Code of the component; null for the result of the unit as a whole. */
  readonly component: string | null;
  readonly field: string;
  readonly stored: string | null;
  readonly counted: string | null;
}

type Figures = Readonly<Record<string, string | number | null>>;
type Stored = Awaited<ReturnType<typeof listAllResults>>;

/**
 * Counts a whole round again from its columns, at every stage, and names every stored figure that differs: an empty
 * answer means that results and ranks are those of the inputs. A place that nobody asked for yet is no difference, nor
 * a stage that was never computed.
 */
export async function checkResults(db: Reader, round: RoundRecord): Promise<ResultDifference[]> {
  const stored = await listAllResults(db, round.id);
  const units = await listRoundUnits(db, round.id);
  const codesOf = await componentCodes(db, round);
  const differences: ResultDifference[] = [];
  for (const stage of ResultStage.options) {
    const rows = new Map(stored.filter((row) => row.stage === stage).map((row) => [row.unit_id, row]));
    if (stage !== "final" && rows.size === 0) continue;
    const counted = await countAgain(db, round, units, stage);
    for (const unitId of [...new Set([...counted.keys(), ...rows.keys()])].sort()) {
      await giveTurn();
      const [row, own, codes] = [rows.get(unitId), counted.get(unitId), codesOf(unitId)];
      const isPlaced = row?.position !== null;
      differences.push(
        ...compare(
          { unitId, stage, component: null },
          row && figuresOf(row, isPlaced),
          own && figuresOf(own, isPlaced),
        ),
        ...compareComponents({ unitId, stage }, codes, [row, own]),
      );
    }
  }
  return differences;
}

function compare(
  place: Pick<ResultDifference, "unitId" | "stage" | "component">,
  stored: Figures = {},
  counted: Figures = {},
): ResultDifference[] {
  const textOf = (value: string | number | null | undefined) => (value == null ? null : String(value));
  return Object.keys({ ...stored, ...counted })
    .map((field) => ({ ...place, field, stored: textOf(stored[field]), counted: textOf(counted[field]) }))
    .filter((one) => one.stored !== one.counted);
}

type Row = Omit<Stored[number], "round_id" | "unit_id" | "revision">;

/** Figures of the unit as a whole; without its place where it has none yet. */
function figuresOf(row: Row, isPlaced: boolean): Figures {
  const { component_points: _p, component_maxima: _m, component_states: _s, position, rank, ...figures } = row;
  const { round_id: _r, unit_id: _u, revision: _v, ...told } = figures as typeof figures & Partial<Stored[number]>;
  return isPlaced ? { ...told, position, rank } : told;
}

function compareComponents(
  place: Pick<ResultDifference, "unitId" | "stage">,
  codes: readonly string[],
  rows: readonly (Row | undefined)[],
): ResultDifference[] {
  const [stored, counted] = rows.map((row) => {
    if (row === undefined || row.component_points.split(" ").length !== codes.length) return undefined;
    return unpackComponents(codes, {
      componentPoints: row.component_points,
      componentMaxima: row.component_maxima,
      componentStates: row.component_states,
    });
  });
  return codes.flatMap((component, at) => {
    const figures = [stored, counted].map((components): Figures => {
      const one = components?.[at];
      return one === undefined
        ? {}
        : { state: one.state, points_exact: one.pointsExact, applicable_max: one.applicableMax };
    });
    return compare({ ...place, component }, figures[0], figures[1]);
  });
}

async function componentCodes(db: Reader, round: RoundRecord): Promise<(unitId: string) => string[]> {
  const compiledOf = await compiledByUnit(db, round);
  return (unitId) => compiledOf(unitId).leaves.map((leaf) => leaf.code);
}

async function countAgain(
  db: Reader,
  round: RoundRecord,
  units: readonly RoundUnitRecord[],
  stage: ResultStage,
): Promise<Map<string, Row>> {
  const results = new Map((await scoreUnits(db, round, "all", [stage])).map((one) => [one.unitId, one.result]));
  const counted = new Map<string, Row>();
  for (const [code, compiled] of await openBlocks(db, round)) {
    const members = units.flatMap((unit) => {
      const result = results.get(unit.unitId);
      if (unit.blockCode !== code || result === undefined) return [];
      return [{ ...recallScore(compiled, { ...result, unit: unit.nameVi, block: code }), unitId: unit.unitId, result }];
    });
    const ranked = rankScores(compiled, members).flatMap((one) => one.units);
    ranked.forEach(({ score: { unitId, result }, rank = null }, at) => {
      counted.set(unitId, { ...inColumns(result), stage, position: at + 1, rank });
    });
  }
  return counted;
}

/** The names of the columns: pointsExact is points_exact. */
function inColumns(figures: object): Omit<Row, "stage" | "position" | "rank"> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  ) as Omit<Row, "stage" | "position" | "rank">;
}
