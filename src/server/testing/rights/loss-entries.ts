import type { Entries } from "./entry.ts";
import type { Target } from "./world.ts";

const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });

/** Of a draft round a person sees the units within reach; nobody is assigned and there is no council here. */
const sees = {
  door: "scoring.read",
  inside: { ability: "scoring.read", reach: "unit", outside: "404" },
} as const;

export const lossEntries: Entries = {
  "scoring.getUnitLosses": { rule: sees, params: roundUnit },
};
