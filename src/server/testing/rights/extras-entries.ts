import type { Entries } from "./entry.ts";
import { filling } from "./sheet-entries.ts";
import type { Target } from "./world.ts";

const params = ({ roundId, unitId }: Target) => ({ roundId, unitId });
const points = { bonus: "0", penalty: "0", basedOnVersion: 99 };

export const extrasEntries: Entries = {
  "scoring.getExtras": {
    rule: {
      door: "scoring.read",
      inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
    },
    params,
  },
  "scoring.proposeExtras": {
    rule: filling,
    params,
    body: () => ({ ...points, note: null }),
  },
  // Nobody is assigned here: whoever sees it may not.
  "scoring.confirmExtras": {
    rule: {
      door: "scoring.read",
      inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
      granted: "403",
    },
    params,
    body: () => ({ ...points, stage: "appraisal1", reason: null }),
  },
};
