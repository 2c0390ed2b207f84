import type { BodyOf } from "../../../../contract/operation.ts";
import type { correctUnit as CorrectUnit } from "../../../../contract/organisations.ts";
import { correctVersion } from "../../../../domain/organisations/edit-unit.ts";
import { findVersionOn } from "../../../../domain/organisations/in-force.ts";
import type { UnitId } from "../../../../domain/organisations/model.ts";
import { withTransaction } from "../../../db/transaction.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";
import { recordAct } from "../../../platform/audit/record-act.ts";
import type { OrganisationDeps } from "../deps.ts";
import { assertCurrent, assertMayEdit, unitNotFound } from "./assert-editable.ts";
import { openOrganisation, writeEdit } from "./edit-organisation.ts";

/** What was recorded about a span of days was wrong: the statement is replaced, the wrong one stays in the history. */
export async function correctUnit(
  deps: OrganisationDeps,
  context: RequestContext,
  unitId: UnitId,
  body: BodyOf<typeof CorrectUnit>,
): Promise<{ versionId: string }> {
  const { versionId, description, sourceDocument, reason } = body;
  return withTransaction(deps, async (tx) => {
    const organisation = await openOrganisation(tx, deps, context);
    assertMayEdit(context, organisation, unitId, description.parentId);
    const wrong = organisation.versions.find((version) => version.id === versionId && version.unitId === unitId);
    if (!wrong) throw unitNotFound(context);
    // Somebody corrected the same span first: the editor sees what stands there now.
    assertCurrent(findVersionOn(organisation.versions, unitId, wrong.validFrom), versionId, description);
    const { validFrom, validTo } = wrong;
    const correction = { versionId, description, validFrom, validTo, sourceDocument };
    const { edit } = await writeEdit(
      tx,
      organisation,
      correctVersion(organisation.versions, correction, organisation.edit),
    );
    await recordAct(tx, deps, context, {
      verb: "organisations.correctUnit",
      subjectType: "unit",
      subjectIds: [unitId],
      ability: "organisations.edit",
      inUnit: unitId,
      reason,
      detail: { before: wrong, after: description, sourceDocument },
    });
    const version = edit.insert.at(-1);
    if (!version) throw new AppError("server.failed");
    return { versionId: version.id };
  });
}
