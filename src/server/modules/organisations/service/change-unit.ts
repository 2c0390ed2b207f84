import type { BodyOf } from "../../../../contract/operation.ts";
import type { changeUnit as ChangeUnit } from "../../../../contract/organisations.ts";
import { changeUnit as planChange } from "../../../../domain/organisations/edit-unit.ts";
import { findVersionOn } from "../../../../domain/organisations/in-force.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { OrganisationDeps } from "../deps.ts";
import { assertCurrent, assertMayEdit } from "./assert-editable.ts";
import { openOrganisation, writeEdit } from "./edit-organisation.ts";

/** Something changed in the world on a day: the version of the day before is closed, a new one begins. */
export async function changeUnit(
  deps: OrganisationDeps,
  context: RequestContext,
  unitId: UnitId,
  body: BodyOf<typeof ChangeUnit>,
): Promise<{ versionId: string }> {
  const { basedOnVersionId, description, effectiveOn, sourceDocument, reason } = body;
  return withTransaction(deps, async (tx) => {
    const organisation = await openOrganisation(tx, deps, context);
    assertMayEdit(context, organisation, unitId, description.parentId);
    const before = findVersionOn(organisation.versions, unitId, effectiveOn);
    assertCurrent(before, basedOnVersionId, description);
    const change = { unitId, description, effectiveOn, sourceDocument };
    const { edit } = await writeEdit(tx, organisation, planChange(organisation.versions, change, organisation.edit));
    await recordAct(tx, deps, context, {
      verb: "organisations.changeUnit",
      subjectType: "unit",
      subjectIds: [unitId],
      ability: "organisations.edit",
      inUnit: unitId,
      reason,
      detail: { effectiveOn, before, after: description, sourceDocument },
    });
    const version = edit.insert.at(-1);
    if (!version) throw new AppError("server.failed");
    return { versionId: version.id };
  });
}
