import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { extrasComponent, extrasPath } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import { resolveAppraiser } from "../../../../../domain/scoring/workflow/resolve-appraiser.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { RoundUnitRecord } from "../../repository/rounds.ts";

/** The assignment that appraises each component of a unit, or its bonus and penalty, by code; undefined: a gap. */
export function assignmentsOfUnit(
  { assignments }: Pick<Workflow, "assignments">,
  compiled: CompiledSet,
  unit: RoundUnitRecord,
): (component: string) => string | undefined {
  const paths = partPaths(compiled.set);
  return (component) => {
    const path = component === extrasComponent ? extrasPath : paths.get(component);
    if (path === undefined) return undefined;
    const found = resolveAppraiser(assignments, { unitId: unit.unitId, blockCode: unit.blockCode, path });
    return found.kind === "assigned" ? found.assignment.id : undefined;
  };
}
