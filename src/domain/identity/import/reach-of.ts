import type { Day } from "../../calendar/day.ts";
import type { Reach } from "../ability.ts";
import type { Scope } from "../actor.ts";
import { livesOn, type UnitSpan } from "./account-state.ts";

/** The units a role held in a unit reaches in the tree of the day. */
export function reachOf(unitId: string, reach: Reach, units: readonly UnitSpan[], day: Day): Scope {
  if (reach === "province") return { kind: "all" };
  if (reach === "unit") return { kind: "units", unitIds: [unitId] };
  const living = units.filter((unit) => livesOn(unit, day));
  const reached = new Set([unitId]);
  // A set gives what is added while it is walked, so this ends when nothing below is left.
  for (const parentId of reached) {
    for (const unit of living) if (unit.parentId === parentId) reached.add(unit.unitId);
  }
  return { kind: "units", unitIds: [...reached] };
}
