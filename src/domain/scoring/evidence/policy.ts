import { type Actor, canIn } from "../../identity/actor.ts";

/**
 * Whose documents a person sees. The library of a unit belongs to its people: those who fill in the sheet keep it, those
 * who read in the unit read it. A right to read that reaches the whole province is that of overseers and leaders, who
 * see published results and no documents.
 */
export const evidencePolicy = {
  canReadLibrary: (actor: Actor, unitId: string): boolean =>
    canIn(actor, "scoring.fill", unitId) || isReaderOfUnit(actor, unitId),
  canKeepLibrary: (actor: Actor, unitId: string): boolean => canIn(actor, "scoring.fill", unitId),
};

function isReaderOfUnit(actor: Actor, unitId: string): boolean {
  return actor.grants.some(
    ({ abilities, scope }) =>
      abilities.includes("scoring.read") && scope.kind === "units" && scope.unitIds.includes(unitId),
  );
}
