import { extrasPath } from "../extras/decide-extras.ts";
import { appraisedComponents, type CoveredBlock } from "./appraisal-cover.ts";
import { depthOf } from "./part-paths.ts";
import { resolveAppraiser } from "./resolve-appraiser.ts";
import type { Assignment, Exclusion } from "./round-workflow.ts";

/** A person who would appraise, or approve the appraisal of, a unit he works in. */
export interface OwnPerson {
  readonly assignmentId: string;
  readonly accountId: string;
  readonly unitId: string;
}

/** Whom each person belongs to: the units the person works in, with all above. */
export type Workplaces = ReadonlyMap<string, readonly string[]>;

/** The officers of a line and its leader, each once. */
export function peopleOf({ officers, leaderAccountId }: Pick<Assignment, "officers" | "leaderAccountId">): string[] {
  const officerIds = officers.map((officer) => officer.accountId);
  return [...new Set(leaderAccountId === null ? officerIds : [...officerIds, leaderAccountId])];
}

/**
 * Nobody appraises the own unit, in whatever agency's name: everybody whom the lines would let do so, each with the line
 * and the unit. Only what a line really decides counts: where a narrower line or a replacement steps in, nothing is
 * wrong.
 */
export function findOwnPeople(
  blocks: readonly CoveredBlock[],
  lines: readonly Assignment[],
  exclusions: readonly Exclusion[],
  workplaces: Workplaces,
): OwnPerson[] {
  const belongs = new Set(lines.flatMap(peopleOf).flatMap((accountId) => workplaces.get(accountId) ?? []));
  const found: OwnPerson[] = [];
  for (const { code, set, units } of blocks) {
    const paths = [...appraisedComponents(set).map(({ path }) => path), extrasPath];
    for (const { unitId } of units.filter((unit) => belongs.has(unit.unitId))) {
      const leftOut = exclusions.filter((one) => one.unitId === unitId);
      const deciding = new Set<Assignment>();
      for (const path of paths) {
        if (leftOut.some(({ part }) => depthOf(path, part) !== undefined)) continue;
        const appraiser = resolveAppraiser(lines, { unitId, blockCode: code, path });
        if (appraiser.kind === "assigned") deciding.add(appraiser.assignment);
      }
      for (const line of deciding) {
        const own = peopleOf(line).filter((accountId) => workplaces.get(accountId)?.includes(unitId));
        found.push(...own.map((accountId) => ({ assignmentId: line.id, accountId, unitId })));
      }
    }
  }
  return found;
}

/** The people of a line who work neither in its agency nor below it: to name them is a choice that has its reason. */
export function findOutsiders(line: Assignment, workplaces: Workplaces): string[] {
  return peopleOf(line).filter((accountId) => !workplaces.get(accountId)?.includes(line.agencyUnitId));
}
