import { type Entries, noId } from "./entry.ts";

/** The list shows addresses of people of the whole province. */
const manages = {
  door: "notices.manage",
  inside: { ability: "notices.manage", reach: "province", outside: "403" },
} as const;
const own = { door: "signedIn" } as const;

/** Everybody has his own notices and nobody another's. */
export const noticeEntries: Entries = {
  "notices.listNotices": { rule: own },
  "notices.countUnread": { rule: own },
  "notices.markRead": { rule: own, body: () => ({ notices: "all" }) },
  "notices.getSettings": { rule: own },
  "notices.changeSettings": { rule: own, body: () => ({ language: "vi", kinds: [] }) },
  "notices.listMessages": { rule: manages },
  "notices.sendMessageAgain": { rule: { ...manages, granted: "404" }, params: () => ({ messageId: noId }) },
};
