import type { Entries } from "./entry.ts";

const own = { door: "signedIn" } as const;

/** Everybody has his own notices and nobody another's. */
export const noticeEntries: Entries = {
  "notices.listNotices": { rule: own },
  "notices.countUnread": { rule: own },
  "notices.markRead": { rule: own, body: () => ({ notices: "all" }) },
  "notices.getSettings": { rule: own },
  "notices.changeSettings": { rule: own, body: () => ({ language: "vi", kinds: [] }) },
};
