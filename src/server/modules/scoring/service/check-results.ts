import { rankScores } from "../../../../domain/scoring/score-round.ts";
import type { UnitScore } from "../../../../domain/scoring/unit-score.ts";
import type { Reader } from "../../../db/database.ts";
import { listAllResults } from "../components.query.ts";
import { loadInputs } from "../repository/inputs.ts";
import { listBlocks, listRoundUnits, type RoundRecord } from "../repository/rounds.ts";
import { openBlock, scoreFromInputs, toStored } from "./score-block.ts";

/** A stored figure that is not what the stored inputs give. */
export interface ResultDifference {
  readonly unitId: string;
  /** Code of the component; null for the result of the unit as a whole. */
  readonly component: string | null;
  readonly field: string;
  readonly stored: string | null;
  readonly counted: string | null;
}

type Figures = Readonly<Record<string, string | number | null>>;

/**
 * Counts a whole round again from its inputs and names every stored figure that differs: an empty answer means that
 * results, ranks and explanations are those of the inputs.
 */
export async function checkResults(db: Reader, round: RoundRecord): Promise<ResultDifference[]> {
  const counted = await countAgain(db, round);
  const { units, components } = await listAllResults(db, round.id);
  const stored = new Map<string, Figures>();
  for (const { round_id: _, unit_id, ...figures } of units) stored.set(unit_id, figures);
  for (const { round_id: _, unit_id, component, ...figures } of components)
    stored.set(`${unit_id} ${component}`, figures);
  const keys = [...new Set([...counted.keys(), ...stored.keys()])].sort();
  return keys.flatMap((key) => compare(key, stored.get(key), counted.get(key)));
}

function compare(key: string, stored: Figures = {}, counted: Figures = {}): ResultDifference[] {
  const at = key.indexOf(" ");
  const place = at < 0 ? { unitId: key, component: null } : { unitId: key.slice(0, at), component: key.slice(at + 1) };
  const textOf = (value: string | number | null | undefined) => (value == null ? null : String(value));
  return Object.keys({ ...stored, ...counted })
    .map((field) => ({ ...place, field, stored: textOf(stored[field]), counted: textOf(counted[field]) }))
    .filter((one) => one.stored !== one.counted);
}

async function countAgain(db: Reader, round: RoundRecord): Promise<Map<string, Figures>> {
  const inputs = await loadInputs(db, round.id);
  const units = await listRoundUnits(db, round.id);
  const counted = new Map<string, Figures>();
  for (const block of await listBlocks(db, round.id)) {
    const compiled = await openBlock(db, round, block);
    const unitOf = new Map<UnitScore, string>();
    for (const unit of units.filter((one) => one.blockCode === block.code))
      unitOf.set(scoreFromInputs(compiled, unit, inputs.get(unit.unitId)), unit.unitId);
    const ranked = rankScores(compiled, [...unitOf.keys()]).flatMap((one) => one.units);
    ranked.forEach(({ score, rank }, at) => {
      const unitId = unitOf.get(score) ?? "";
      const { result, components } = toStored(unitId, score);
      counted.set(unitId, { ...inColumns(result), position: at + 1, rank: rank ?? null });
      for (const { component, ...figures } of components) counted.set(`${unitId} ${component}`, inColumns(figures));
    });
  }
  return counted;
}

/** The names of the columns: pointsExact is points_exact. */
function inColumns(figures: object): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
