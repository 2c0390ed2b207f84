import { type Actor, canIn } from "../../identity/actor.ts";
import { isOfUnit } from "../appraisal/access.ts";

/**
 * Whose documents a person sees. The library of a unit belongs to its people: those who fill in the sheet keep it, those
 * who read in the unit read it. A right to read that reaches the whole province is that of overseers and leaders, who
 * see published results and no documents.
 */
export const evidencePolicy = {
  canReadLibrary: (actor: Actor, unitId: string): boolean =>
    canIn(actor, "scoring.fill", unitId) || isOfUnit(actor, "scoring.read", unitId),
  canKeepLibrary: (actor: Actor, unitId: string): boolean => canIn(actor, "scoring.fill", unitId),
  /** The unit's own people: they see what the unit has sent to nobody yet. */
  isOfUnit: (actor: Actor, unitId: string): boolean =>
    isOfUnit(actor, "scoring.read", unitId) || isOfUnit(actor, "scoring.fill", unitId),
};
