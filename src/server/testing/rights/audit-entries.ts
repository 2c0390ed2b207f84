import type { Entries } from "./entry.ts";

const reads = { door: "audit.read" } as const;

export const auditEntries: Entries = {
  "audit.listActions": {
    rule: { ...reads, inside: { ability: "audit.read", reach: "unit", outside: "unseen" } },
    query: ({ accountId }) => ({ accountId }),
    shows: (answer, { actionId }) => answer.items.some((item: { id: string }) => item.id === actionId),
  },
  "audit.getAction": {
    rule: { ...reads, inside: { ability: "audit.read", reach: "unit", outside: "404" } },
    params: ({ actionId }) => ({ actionId }),
  },
  "audit.listVerbs": { rule: reads },
  "audit.getChainState": { rule: reads },
  "audit.startVerification": { rule: { door: "audit.verify" } },
};
