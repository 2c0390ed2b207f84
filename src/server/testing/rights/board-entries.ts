import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

/** Whoever sees the round and does not run it learns that he may not; to others it does not exist. */
const follows = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "404", reader: "scoring.read" },
} as const;
const round = ({ roundId }: Target) => ({ roundId });

export const boardEntries: Entries = {
  "scoring.listBoard": { rule: follows, params: round },
  "scoring.getBoard": { rule: follows, params: round },
  "scoring.getBoardStamp": { rule: follows, params: round },
  "scoring.urgeUnits": {
    rule: { ...follows, granted: "404" },
    params: round,
    body: () => ({ unitIds: [noId], text: reason }),
  },
  "scoring.makeReminderLetters": {
    rule: { ...follows, granted: "404" },
    params: round,
    body: () => ({ unitIds: [noId], number: null, date: null, contact: null }),
  },
  "scoring.urgeAgencies": {
    rule: { ...follows, granted: "404" },
    params: round,
    body: () => ({ assignmentIds: [noId], stage: "appraisal1", text: reason }),
  },
  "scoring.makeAgencyLetters": {
    rule: { ...follows, granted: "404" },
    params: round,
    body: () => ({ assignmentIds: [noId], stage: "appraisal1", number: null, date: null, contact: null }),
  },
  "scoring.changeReminders": { rule: follows, params: round, body: () => ({ before: [1], after: [] }) },
};
