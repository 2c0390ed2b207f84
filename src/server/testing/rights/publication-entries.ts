import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

/** A draft has published nothing; who sees no unit of it does not learn that it exists. */
const sees = {
  door: "scoring.read",
  inside: { ability: "scoring.read", reach: "unit", outside: "404" },
} as const;
const publishes = {
  door: "scoring.publish",
  inside: { ability: "scoring.publish", reach: "province", outside: "404", reader: "scoring.read" },
} as const;

const round = ({ roundId }: Target) => ({ roundId });
const change = ({ unitId }: Target) => ({ unitId, component: "khong-co", inputs: null, points: "1", reason });

export const publicationEntries: Entries = {
  "scoring.publishRound": {
    rule: publishes,
    params: round,
    body: () => ({ basedOnVersion: 99, decision: null, reason }),
  },
  "scoring.listPublications": { rule: sees, params: round },
  "scoring.attachDecision": { rule: publishes, params: round, query: () => ({ fileName: "a.txt" }) },
  "scoring.openDecision": {
    rule: { ...sees, granted: "404" },
    params: (target) => ({ ...round(target), fileId: noId }),
  },
  "scoring.downloadBundle": {
    rule: { ...sees, granted: "404" },
    params: (target) => ({ ...round(target), number: "1" }),
  },
  // A draft has nothing to correct.
  "scoring.previewAmendment": { rule: publishes, params: round, body: (target) => ({ changes: [change(target)] }) },
  "scoring.draftAmendingDecision": {
    rule: publishes,
    params: round,
    body: (target) => ({ changes: [change(target)] }),
  },
  "scoring.draftAmendingSubmission": {
    rule: publishes,
    params: round,
    body: (target) => ({ changes: [change(target)] }),
  },
  "scoring.amendRound": {
    rule: publishes,
    params: round,
    body: (target) => ({ basedOnVersion: 99, decision: null, changes: [change(target)], reason }),
  },
};
