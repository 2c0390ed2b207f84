import type { Ability } from "../../identity/ability.ts";
import type { Actor, Grant } from "../../identity/actor.ts";

/** Who inside the unit was asked to fill a component. */
export interface SheetTask {
  readonly component: string;
  readonly accountId: string | null;
  readonly divisionUnitId: string | null;
}

/**
 * True where a role makes the person one of the unit's own people: it is held in the unit, or in one whose people answer
 * for it. A role that merely reaches the whole province (an appraiser's, an overseer's) does not.
 */
function isOfUnit(grant: Grant, unitId: string): boolean {
  return grant.unitId === unitId || (grant.scope.kind === "units" && grant.scope.unitIds.includes(unitId));
}

function hasInUnit(actor: Actor, ability: Ability, unitId: string): boolean {
  return actor.grants.some((grant) => grant.abilities.includes(ability) && isOfUnit(grant, unitId));
}

function isHis(actor: Actor, task: SheetTask): boolean {
  if (task.accountId !== null) return task.accountId === actor.accountId;
  return actor.grants.some(
    ({ unitId, abilities }) => unitId === task.divisionUnitId && abilities.includes("scoring.read"),
  );
}

/** A component that was asked of this person, or of the division the person works in. */
export function findOwnTasks<Task extends SheetTask>(actor: Actor, tasks: readonly Task[]): Task[] {
  return tasks.filter((task) => isHis(actor, task));
}

/**
 * Who may do what with the sheet of a unit while a round runs: the unit's own people and those of its people who were
 * asked for a component. The owner of the index sees it and may write on behalf of the unit, with a reason.
 */
export const sheetPolicy = {
  /** `manages`: the person runs this round. */
  canSee: (actor: Actor, unitId: string, tasks: readonly SheetTask[], manages: boolean): boolean =>
    manages ||
    (["scoring.read", "scoring.fill", "scoring.approve"] as const).some((one) => hasInUnit(actor, one, unitId)) ||
    findOwnTasks(actor, tasks).length > 0,
  /** The whole sheet, its assignments and its report. */
  canFill: (actor: Actor, unitId: string): boolean => hasInUnit(actor, "scoring.fill", unitId),
  canFillComponent: (actor: Actor, unitId: string, component: string, tasks: readonly SheetTask[]): boolean =>
    hasInUnit(actor, "scoring.fill", unitId) || findOwnTasks(actor, tasks).some((task) => task.component === component),
  canApprove: (actor: Actor, unitId: string): boolean => hasInUnit(actor, "scoring.approve", unitId),
};
