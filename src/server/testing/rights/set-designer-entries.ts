import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

const reads = { door: "scoring.read" } as const;
const manages = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "403" },
} as const;
const set = ({ setId }: Target) => ({ setId });

/** Making criteria sets on the screen. */
export const setDesignerEntries: Entries = {
  "scoring.listShippedSets": { rule: manages },
  // What it should come from is not there, so nothing is begun.
  "scoring.createCriteriaSet": {
    rule: { ...manages, granted: "404" },
    body: () => ({
      from: { kind: "set", setId: noId },
      code: "thu-quyen",
      title: "Thử quyền",
      titleEn: null,
      year: 2026,
      level: null,
      reason,
    }),
  },
  "scoring.getCriteriaSetDocument": { rule: reads, params: set },
  // The set is frozen, so nothing is saved.
  "scoring.saveCriteriaSet": {
    rule: manages,
    params: set,
    body: () => ({ basedOnSha256: "0".repeat(64), document: { id: "thu-quyen", areas: [] } }),
  },
  "scoring.listSetChanges": { rule: reads, params: set, query: ({ setId }) => ({ against: setId }) },
};
