import type { UnitDescription, UnitId, UnitVersion } from "../../../../domain/organisations/model.ts";
import { organisationPolicy } from "../../../../domain/organisations/policy.ts";
import { AppError } from "../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../http/request-context.ts";
import type { Organisation } from "../repository.ts";

/** Refuses an edit of an unknown unit, or one outside the person's scope (also of the parent it would move under). */
export function assertMayEdit(
  context: RequestContext,
  organisation: Organisation,
  unitId: UnitId,
  newParentId: UnitId | null,
): void {
  const known = organisation.versions.filter((version) => version.unitId === unitId);
  if (known.length === 0) throw unitNotFound(context);
  const moved = !known.some((version) => version.parentId === newParentId);
  const touched = moved ? [unitId, newParentId] : [unitId];
  if (!organisationPolicy.canEdit(getActor(context), touched)) {
    throw new AppError("auth.forbidden", { values: { ability: "organisations.edit" } });
  }
}

/** Refuses an edit made on a version that somebody else has replaced meanwhile; shows both. */
export function assertCurrent(stored: UnitVersion | undefined, basedOnVersionId: string, sent: UnitDescription): void {
  if (!stored || stored.id === basedOnVersionId) return;
  throw new AppError("record.changed", { values: { what: stored.nameVi }, conflict: { stored, sent } });
}

export function unitNotFound(context: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: context.language === "vi" ? "đơn vị" : "The unit" } });
}
