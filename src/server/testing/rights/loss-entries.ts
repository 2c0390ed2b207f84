import type { Entries } from "./entry.ts";
import type { Target } from "./world.ts";

const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });

/** Of a draft round a person sees the units within reach; nobody is assigned and there is no council here. */
const sees = {
  door: "scoring.read",
  inside: { ability: "scoring.read", reach: "unit", outside: "404" },
} as const;

/** The result of all units: of a draft for those who read the whole province; every column for its owner alone. */
const seesAll = {
  door: "scoring.read",
  inside: { ability: "scoring.read", reach: "province", outside: "404" },
} as const;
const manages = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "province", outside: "404" },
} as const;
const round = ({ roundId }: Target) => ({ roundId });

export const lossEntries: Entries = {
  "scoring.getUnitLosses": { rule: sees, params: roundUnit },
  "scoring.listStandings": { rule: seesAll, params: round },
  "scoring.listLossLines": { rule: manages, params: round },
  "scoring.listLossGroups": { rule: manages, params: round },
  "scoring.getScoreMatrix": { rule: seesAll, params: round },
  "scoring.getResultLetter": { rule: sees, params: roundUnit },
  "scoring.getResultLetters": { rule: manages, params: round, query: () => ({ block: "a" }) },
  // Nobody is assigned, so no agency has a part.
  "scoring.getAgencyAnnex": {
    rule: { door: "scoring.read", granted: "404" },
    params: (target) => ({ ...round(target), agencyUnitId: target.unitId }),
  },
};
