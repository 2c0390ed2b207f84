import type { NewNotice } from "../../../platform/notices/notify.ts";

/** Whoever is told what concerns a unit as a whole: the people who fill in its sheet and the heads who approve it. */
export function peopleOfUnit(unitId: string) {
  return {
    abilityInUnit: { abilities: ["scoring.fill", "scoring.approve"], unitId },
  } as const satisfies Partial<NewNotice>;
}
