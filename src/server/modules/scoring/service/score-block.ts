import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { applyRoundPolicies } from "../../../../domain/scoring/round-policies.ts";
import { scoreUnit } from "../../../../domain/scoring/score-unit.ts";
import { storeComponents, storeUnitResult } from "../../../../domain/scoring/stored-result.ts";
import type { UnitScore } from "../../../../domain/scoring/unit-score.ts";
import { bindValues, collectValues, type StoredValue } from "../../../../domain/scoring/unit-values.ts";
import type { Reader } from "../../../db/database.ts";
import type { ScoredUnit } from "../repository/results.ts";
import { type BlockRecord, listBlocks, type RoundRecord, type RoundUnitRecord } from "../repository/rounds.ts";
import { loadCompiledSet } from "./load-compiled-set.ts";

/** The set of a block as its round scores by it: the year of its days, its classes, its policies. */
export async function openBlock(db: Reader, round: RoundRecord, block: BlockRecord): Promise<CompiledSet> {
  const options = { year: round.year, ...(block.classes !== null && { classes: block.classes }) };
  return applyRoundPolicies(await loadCompiledSet(db, block.setId, options), round);
}

/** The sets of all blocks of a round, in the order of the blocks. */
export async function openBlocks(db: Reader, round: RoundRecord): Promise<Map<string, CompiledSet>> {
  const blocks = new Map<string, CompiledSet>();
  for (const block of await listBlocks(db, round.id)) blocks.set(block.code, await openBlock(db, round, block));
  return blocks;
}

/** One unit scored from its stored inputs; a unit without any has not submitted. */
export function scoreFromInputs(
  compiled: CompiledSet,
  unit: RoundUnitRecord,
  values: readonly StoredValue[] | undefined,
): UnitScore {
  const named = { name: unit.nameVi, block: unit.blockCode };
  return scoreUnit(compiled, bindValues(compiled, named, collectValues(values ?? [])));
}

/** A score in the shape it is kept in. */
export function toStored(unitId: string, score: UnitScore): ScoredUnit {
  return { unitId, result: storeUnitResult(score), components: storeComponents(score) };
}
