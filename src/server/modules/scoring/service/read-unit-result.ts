import type { UnitResult } from "../../../../contract/scoring/ranking.ts";
import { explainResult } from "../../../../domain/scoring/explain-result.ts";
import { buildResultTree, type KeptComponent } from "../../../../domain/scoring/result-tree.ts";
import type { RoundId } from "../../../../domain/scoring/round.ts";
import { collectValues } from "../../../../domain/scoring/unit-values.ts";
import type { Reader } from "../../../db/database.ts";
import { listUnitComponents } from "../components.query.ts";
import { findUnitResult } from "../ranking.query.ts";
import { loadInputs } from "../repository/inputs.ts";
import { listBlocks, type RoundRecord } from "../repository/rounds.ts";
import { openBlock } from "./score-block.ts";
import { withoutRank } from "./without-rank.ts";

/**
 * The stored result of a unit with its tree; nothing is scored here. Undefined where the unit is not in the round.
 * `seesRanks` false leaves the rank out: it tells how others stand.
 */
export async function readUnitResult(
  db: Reader,
  round: RoundRecord,
  unitId: string,
  seesRanks: boolean,
): Promise<UnitResult | undefined> {
  const found = await findUnitResult(db, round.id, unitId);
  const block = (await listBlocks(db, round.id)).find((one) => one.code === found?.result.blockCode);
  if (found === undefined || block === undefined) return undefined;
  const { bonus, penalty } = found;
  const result = seesRanks ? found.result : withoutRank(found.result);
  const ranked = seesRanks ? found.ranked : null;
  const { set } = await openBlock(db, round, block);
  const kept = new Map<string, KeptComponent>();
  for (const row of await listUnitComponents(db, round.id, unitId)) {
    kept.set(row.component, {
      state: row.state as KeptComponent["state"],
      pointsExact: row.points_exact,
      points: row.points,
      applicableMax: row.applicable_max,
      explanation: { vi: row.explanation_vi, en: row.explanation_en },
    });
  }
  const values = collectValues((await loadInputs(db, round.id, [unitId])).get(unitId) ?? []);
  return {
    roundId: round.id as RoundId,
    roundTitleVi: round.titleVi,
    roundTitleEn: round.titleEn,
    year: round.year,
    demonstration: round.demonstration,
    result,
    ranked,
    areas: buildResultTree(set, (component) => kept.get(component), values),
    bonus,
    penalty,
    explanation: explainResult(set, { ...result, bonus, penalty }, ranked),
  };
}
