import type { CoveredBlock } from "../../../../../domain/scoring/workflow/appraisal-cover.ts";
import type { Reader } from "../../../../db/database.ts";
import { type BlockRecord, listBlocks, listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { loadCompiledSet } from "../load-compiled-set.ts";

/** The blocks of a round with the sets as they are written and their units, in the order of the blocks. */
export async function loadCoveredBlocks(
  db: Reader,
  round: Pick<RoundRecord, "id">,
): Promise<(CoveredBlock & { readonly block: BlockRecord })[]> {
  const units = Map.groupBy(await listRoundUnits(db, round.id), (unit) => unit.blockCode);
  const blocks = await listBlocks(db, round.id);
  const covered = [];
  for (const block of blocks) {
    const { set } = await loadCompiledSet(db, block.setId);
    covered.push({ code: block.code, set, units: units.get(block.code) ?? [], block });
  }
  return covered;
}
