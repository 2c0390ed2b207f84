import { type Actor, canIn, scopeFor } from "../identity/actor.ts";
import type { UnitId } from "./model.ts";

/**
 * Who may do what with the organisation. Everybody who may read it reads all of it: the list of public bodies is
 * public. Edits need the ability in the unit itself, and for a new or moved unit also in the parent.
 */
export const organisationPolicy = {
  canEdit: (actor: Actor, unitIds: readonly (UnitId | null)[]): boolean =>
    unitIds.every((unitId) =>
      unitId === null
        ? scopeFor(actor, "organisations.edit").kind === "all"
        : canIn(actor, "organisations.edit", unitId),
    ),
  /** An act of succession touches units all over the province. */
  canRecordSuccession: (actor: Actor): boolean => scopeFor(actor, "organisations.edit").kind === "all",
  canImport: (actor: Actor): boolean => scopeFor(actor, "organisations.import").kind === "all",
};
