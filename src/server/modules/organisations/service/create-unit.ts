import type { BodyOf } from "../../../../contract/operation.ts";
import type { createUnit as CreateUnit } from "../../../../contract/organisations.ts";
import { openUnit } from "../../../../domain/organisations/edit-unit.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { organisationPolicy } from "../../../../domain/organisations/policy.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { OrganisationDeps } from "../deps.ts";
import { insertUnit } from "../repository.ts";
import { openOrganisation, writeEdit } from "./edit-organisation.ts";

/** Adds a unit that lives from a day on; the rules of the era and of its place in the tree are checked. */
export async function createUnit(
  deps: OrganisationDeps,
  context: RequestContext,
  body: BodyOf<typeof CreateUnit>,
): Promise<{ unitId: UnitId }> {
  const { description, validFrom, sourceDocument, reason } = body;
  if (!organisationPolicy.canEdit(getActor(context), [description.parentId])) {
    throw new AppError("auth.forbidden", { values: { ability: "organisations.edit" } });
  }
  const unitId = deps.ids.next() as UnitId;
  return withTransaction(deps, async (tx) => {
    const organisation = await openOrganisation(tx, deps, context);
    await insertUnit(tx, { id: unitId, authenticity: "official" }, context.now);
    const opening = { unitId, description, validFrom, validTo: null, sourceDocument };
    await writeEdit(tx, organisation, openUnit(organisation.versions, opening, organisation.edit));
    await recordAct(tx, deps, context, {
      verb: "organisations.createUnit",
      subjectType: "unit",
      subjectIds: [unitId],
      ability: "organisations.edit",
      inUnit: unitId,
      reason,
      detail: { description, validFrom, sourceDocument },
    });
    return { unitId };
  });
}
