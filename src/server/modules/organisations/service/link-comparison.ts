import type { BodyOf } from "../../../../contract/operation.ts";
import type { linkComparison as LinkComparison } from "../../../../contract/organisations.ts";
import { findVersionOn } from "../../../../domain/organisations/in-force.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { OrganisationDeps } from "../deps.ts";
import { refusedEdit } from "../refusals.ts";
import { insertComparisonLink } from "../repository.ts";
import { assertMayEdit, unitNotFound } from "./assert-editable.ts";
import { openOrganisation } from "./edit-organisation.ts";

/** The owner states that a unit's result of a year may be set beside that of a named body the year before. */
export async function linkComparison(
  deps: OrganisationDeps,
  context: RequestContext,
  unitId: UnitId,
  body: BodyOf<typeof LinkComparison>,
): Promise<{ linked: true }> {
  const { reason, ...link } = body;
  return withTransaction(deps, async (tx) => {
    const organisation = await openOrganisation(tx, deps, context);
    const current = organisation.versions.find((version) => version.unitId === unitId);
    if (!current) throw unitNotFound(context);
    assertMayEdit(context, organisation, unitId, current.parentId);
    const lastDay = `${link.year - 1}-12-31`;
    const day = `${link.year - 1}-01-01`;
    const lived = [day, lastDay].some((one) => findVersionOn(organisation.versions, link.previousUnitId, one));
    if (!lived) throw refusedEdit({ ok: false, reason: "notLivingOn", day: lastDay }, organisation.versions);
    if (organisation.links.some((one) => one.unitId === unitId && one.year === link.year)) {
      throw refusedEdit({ ok: false, reason: "nothingChanged" }, organisation.versions);
    }
    await insertComparisonLink(tx, { unitId, reason, ...link }, context.now);
    await recordAct(tx, deps, context, {
      verb: "organisations.linkComparison",
      subjectType: "unit",
      subjectIds: [unitId, link.previousUnitId],
      ability: "organisations.edit",
      inUnit: unitId,
      reason,
      detail: link,
    });
    return { linked: true };
  });
}
