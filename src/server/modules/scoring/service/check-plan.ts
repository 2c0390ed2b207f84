import { findPlanFaults } from "../../../../domain/scoring/plan-round.ts";
import type { RoundPlan } from "../../../../domain/scoring/round.ts";
import type { Tx } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { lockSets, type RoundUnitRecord } from "../repository/rounds.ts";
import { findLastNames, listUnitsOfDay } from "../units-of-day.query.ts";

/**
 * Checks a plan against sets and units and gives the units under their names of the day.
 * @throws AppError `scoring.set_not_frozen`, `scoring.round_refused` with every fault.
 */
export async function checkPlan(tx: Tx, plan: RoundPlan): Promise<RoundUnitRecord[]> {
  const sets = await lockSets(tx, [...new Set(plan.blocks.map((block) => block.setId))]);
  const open = sets.find((set) => set.state !== "frozen");
  if (open) throw new AppError("scoring.set_not_frozen", { values: { code: open.code, version: open.version } });
  const ids = [...new Set(plan.blocks.flatMap((block) => block.unitIds))];
  const units = await listUnitsOfDay(tx, ids, plan.day);
  const names = new Map(units.map((unit) => [unit.unitId, unit.nameVi]));
  const lastNames = names.size === ids.length ? names : await findLastNames(tx, ids);
  const faults = findPlanFaults(plan, {
    setOf: (setId) => sets.find((set) => set.id === setId)?.document,
    unitNames: names,
    nameOf: (unitId) => lastNames.get(unitId) ?? unitId,
  });
  if (faults.length > 0) {
    throw new AppError("scoring.round_refused", {
      values: { count: faults.length },
      faults: faults.map(({ path, text }) => ({ path: `plan.${path}`, ...text })),
    });
  }
  const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
  return plan.blocks.flatMap((block) =>
    block.unitIds.flatMap((unitId) => {
      const unit = unitOf.get(unitId);
      return unit === undefined ? [] : [{ ...unit, blockCode: block.code }];
    }),
  );
}
