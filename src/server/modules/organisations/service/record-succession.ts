import type { BodyOf } from "../../../../contract/operation.ts";
import type { recordSuccession as RecordSuccession } from "../../../../contract/organisations.ts";
import { endUnit } from "../../../../domain/organisations/edit-unit.ts";
import { findVersionOn } from "../../../../domain/organisations/in-force.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { type Holding, planSuccession, type SuccessionPlan } from "../../../../domain/organisations/plan-succession.ts";
import { organisationPolicy } from "../../../../domain/organisations/policy.ts";
import type { Tx } from "../../../db/transaction.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { OrganisationDeps } from "../deps.ts";
import { refusedSuccession } from "../refusals.ts";
import { insertSuccession, insertTransfers } from "../repository.ts";
import { type OpenOrganisation, openOrganisation, writeEdit } from "./edit-organisation.ts";

/**
 * One recorded act: the old bodies end on the day (unless only duties move), and all they hold passes to the named
 * successors. Results of rounds do not move; they keep the body that earned them.
 */
export async function recordSuccession(
  deps: OrganisationDeps,
  context: RequestContext,
  body: BodyOf<typeof RecordSuccession>,
): Promise<{ successionId: string }> {
  const { reason, ...draft } = body;
  if (!organisationPolicy.canRecordSuccession(getActor(context))) {
    throw new AppError("auth.forbidden", { values: { ability: "organisations.edit" } });
  }
  const oldUnits = [...new Set(draft.pairs.map((pair) => pair.fromUnitId))];
  return withTransaction(deps, async (tx) => {
    let organisation = await openOrganisation(tx, deps, context);
    if (draft.kind !== "transferred") organisation = await endUnits(tx, organisation, oldUnits, draft.effectiveOn);
    const holdings: Holding[] = [];
    for (const holder of deps.holders) holdings.push(...(await holder.countHeld(tx, oldUnits, draft.effectiveOn)));
    const world = { versions: organisation.versions, others: organisation.successions, holdings };
    const outcome = planSuccession(draft, world, organisation.edit);
    if (!outcome.ok) throw refusedSuccession(outcome.gaps, organisation.versions);
    await writePlan(tx, deps, outcome.plan, context);
    await recordAct(tx, deps, context, {
      verb: "organisations.recordSuccession",
      subjectType: "unit",
      subjectIds: [...new Set(draft.pairs.flatMap((pair) => [pair.fromUnitId, pair.toUnitId ?? []].flat()))],
      ability: "organisations.edit",
      inUnit: null,
      reason,
      detail: { succession: outcome.plan.succession, transfers: outcome.plan.transfers },
    });
    return { successionId: outcome.plan.succession.id };
  });
}

/** Ends the units that still live on the day; one that was ended before by hand is left as it is. */
async function endUnits(
  tx: Tx,
  organisation: OpenOrganisation,
  unitIds: readonly UnitId[],
  effectiveOn: string,
): Promise<OpenOrganisation> {
  let current = organisation;
  for (const unitId of unitIds) {
    if (!findVersionOn(current.versions, unitId, effectiveOn)) continue;
    const outcome = endUnit(current.versions, { unitId, effectiveOn }, current.edit);
    current = { ...current, versions: (await writeEdit(tx, current, outcome)).after };
  }
  return current;
}

async function writePlan(tx: Tx, deps: OrganisationDeps, plan: SuccessionPlan, context: RequestContext): Promise<void> {
  await insertSuccession(tx, plan.succession);
  await insertTransfers(tx, plan.succession.id, plan.transfers);
  const act = { day: plan.succession.effectiveOn, successionId: plan.succession.id, context };
  for (const transfer of plan.transfers) {
    const holder = deps.holders.find((candidate) => candidate.subject === transfer.subject);
    await holder?.pass(tx, transfer, act);
  }
}
