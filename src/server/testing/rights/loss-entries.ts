import type { Entries } from "./entry.ts";
import type { Target } from "./world.ts";

const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });

/** Of a draft round a person sees the own units; nobody is assigned and there is no council here. */
const sees = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
} as const;

/** All units at once, before they are published: for the owner alone. */
const manages = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "province", outside: "404" },
} as const;
const round = ({ roundId }: Target) => ({ roundId });

export const lossEntries: Entries = {
  "scoring.getUnitLosses": { rule: sees, params: roundUnit },
  "scoring.listStandings": { rule: manages, params: round },
  "scoring.listLossLines": { rule: manages, params: round },
  "scoring.listLossGroups": { rule: manages, params: round },
  "scoring.getScoreMatrix": { rule: manages, params: round },
  "scoring.getResultLetter": { rule: sees, params: roundUnit },
  "scoring.getResultSheet": { rule: { ...sees, door: "signedIn" }, params: roundUnit },
  "scoring.findResultLetters": { rule: manages, params: round, query: () => ({ block: "a" }) },
  "scoring.makeResultLetters": { rule: manages, params: round, body: () => ({ block: "a" }) },
  "scoring.cancelResultLetters": { rule: manages, params: round, body: () => ({ block: "a" }) },
  // Nothing was written.
  "scoring.getResultLetters": {
    rule: { door: "scoring.read", granted: "404" },
    params: (target) => ({ ...round(target), fileId: target.unitId }),
  },
  // Nobody is assigned, so no agency has a part.
  "scoring.getAgencyAnnex": {
    rule: { door: "scoring.read", granted: "404" },
    params: (target) => ({ ...round(target), agencyUnitId: target.unitId }),
  },
};
