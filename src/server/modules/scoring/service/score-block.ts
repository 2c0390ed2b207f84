import type { CompiledSet } from "../../../../domain/scoring/compiled-set.ts";
import { applyRoundPolicies } from "../../../../domain/scoring/round-policies.ts";
import type { Reader } from "../../../db/database.ts";
import {
  type BlockRecord,
  listBlocks,
  listRoundUnits,
  type RoundRecord,
  type RoundUnitRecord,
} from "../repository/rounds.ts";
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

/** A block with its set and its units. */
export interface WholeBlock {
  readonly block: BlockRecord;
  readonly compiled: CompiledSet;
  readonly units: readonly RoundUnitRecord[];
}

/** All blocks of a round in their order, each with its set and its units. */
export async function openWholeBlocks(db: Reader, round: RoundRecord): Promise<WholeBlock[]> {
  const units = Map.groupBy(await listRoundUnits(db, round.id), (unit) => unit.blockCode);
  const blocks: WholeBlock[] = [];
  for (const block of await listBlocks(db, round.id)) {
    blocks.push({ block, compiled: await openBlock(db, round, block), units: units.get(block.code) ?? [] });
  }
  return blocks;
}

/** The set of each unit of a round. */
export async function compiledByUnit(db: Reader, round: RoundRecord): Promise<(unitId: string) => CompiledSet> {
  const blocks = await openBlocks(db, round);
  const blockOf = new Map((await listRoundUnits(db, round.id)).map((unit) => [unit.unitId, unit.blockCode]));
  return (unitId) => {
    const compiled = blocks.get(blockOf.get(unitId) ?? "");
    if (compiled === undefined) throw new Error(`the unit ${unitId} is in no block of the round ${round.id}`);
    return compiled;
  };
}
