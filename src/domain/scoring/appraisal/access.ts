import type { Ability } from "../../identity/ability.ts";
import type { Actor } from "../../identity/actor.ts";
import type { Seat } from "../columns/entry.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasBegun } from "../workflow/windows.ts";
import type { AppraisalStage } from "./decide-verdict.ts";

/** What a person may see and do in the appraisal of one round. Assignments are named by their ids. */
export interface AppraisalAccess {
  /** The index owner, and the council from the opening of its window on. */
  readonly seesAll: boolean;
  /** The seats the person holds; a leader also settles in the first one. */
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  /** The assignments whose part the person approves. */
  readonly leads: ReadonlySet<string>;
  /** The units the person works in, with all above: nobody appraises the own unit, whatever the assignments say. */
  readonly ownUnits: ReadonlySet<string>;
}

/**
 * Who is who in the appraisal: officers need `scoring.appraise`, leaders `scoring.approve` or `scoring.appraise`,
 * members of the council `scoring.decide`, each somewhere. A substitute during leave stands in the place of the person on
 * leave. `manages`: the person is the index owner of this round.
 */
export function appraisalAccess(
  workflow: Pick<Workflow, "assignments" | "council" | "windows" | "reopenings">,
  actor: Actor,
  manages: boolean,
  now: Date,
): AppraisalAccess {
  const appraisers = accountsWith(actor, ["scoring.appraise"]);
  const leaders = accountsWith(actor, ["scoring.approve", "scoring.appraise"]);
  const deciders = accountsWith(actor, ["scoring.decide"]);
  const seats = new Map<string, Seat[]>();
  const leads = new Set<string>();
  for (const { id, officers, leaderAccountId } of workflow.assignments) {
    const held = new Set(officers.filter((one) => appraisers.has(one.accountId)).map((one) => one.seat));
    if (leaderAccountId !== null && leaders.has(leaderAccountId)) {
      leads.add(id);
      held.add(1);
    }
    if (held.size > 0) seats.set(id, [...held].sort());
  }
  const inCouncil = workflow.council.some((member) => deciders.has(member.accountId));
  const seesAll = manages || (inCouncil && hasBegun(workflow, "council", now));
  return { seesAll, seats, leads, ownUnits: new Set(actor.unitIds) };
}

/** The accounts in whose place the person holds one of the abilities: the own one, and of those on leave. */
function accountsWith(actor: Actor, abilities: readonly Ability[]): Set<string> {
  const accounts = new Set<string>();
  for (const grant of actor.grants) {
    if (abilities.some((ability) => grant.abilities.includes(ability))) {
      accounts.add(grant.onBehalfOf ?? actor.accountId);
    }
  }
  return accounts;
}

/** True where the person takes part in the appraisal at all; to others its pages do not exist. */
export function takesPart(access: AppraisalAccess): boolean {
  return access.seesAll || access.seats.size > 0;
}

/** One unit with the assignment that appraises it, or a component of it; undefined: a gap of the set-up. */
export interface AppraisedOf {
  readonly unitId: string;
  readonly assignmentId: string | undefined;
}

/** The seats in which the person appraises it; none for the own unit. */
export function seatsFor(access: AppraisalAccess, { unitId, assignmentId }: AppraisedOf): readonly Seat[] {
  if (assignmentId === undefined || access.ownUnits.has(unitId)) return [];
  return access.seats.get(assignmentId) ?? [];
}

/** True where the person sees the appraised points of it as one who appraises, or who sees everything. */
export function seesAppraisalOf(access: AppraisalAccess, of: AppraisedOf): boolean {
  return access.seesAll || seatsFor(access, of).length > 0;
}

export function isApproved(
  workflow: Pick<Workflow, "approvals">,
  assignmentId: string | undefined,
  stage: AppraisalStage,
): boolean {
  return workflow.approvals.some((one) => one.assignmentId === assignmentId && one.stage === stage);
}

/** True for the people of the unit itself and of those above it, not for those who read the whole province. */
export function isOfUnit(actor: Actor, ability: Ability, unitId: string): boolean {
  return actor.grants.some(
    ({ abilities, scope }) => abilities.includes(ability) && scope.kind === "units" && scope.unitIds.includes(unitId),
  );
}
