import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

const round = ({ roundId }: Target) => ({ roundId });
const proposal = (target: Target) => ({ ...round(target), proposalId: noId });
const session = (target: Target) => ({ ...round(target), sessionId: noId });
const place = ({ unitId, component }: Target) => ({ unitId, component });

/** The rounds are in preparation and have no council: only their owner, who prepares it, sees it at all. */
const seen = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "province", outside: "404" },
} as const;
/** The owner sees it and neither votes nor decides; proposing begins with the round. */
const decided = { ...seen, granted: "403" } as const;

const meeting = {
  startsAt: "2026-12-01T01:00:00.000Z",
  endsAt: null,
  venue: "Phòng họp",
  guests: [],
  conclusions: null,
  minutesNumber: null,
  minutesDate: null,
  attendance: [],
  reason,
};
const keeps = (target: Target) => ({ ...place(target), verdict: "accepted" });

export const councilEntries: Entries = {
  "scoring.getCouncilWork": { rule: seen, params: round },
  "scoring.listAgenda": { rule: seen, params: round },
  "scoring.getAgendaWorkbook": { rule: seen, params: round },
  "scoring.getCouncilCase": { rule: seen, params: round, query: place },
  "scoring.computeDecisionEffect": { rule: seen, params: round, body: keeps },
  "scoring.addCouncilCase": { rule: seen, params: round, body: (target) => ({ ...place(target), reason }) },
  "scoring.proposeDecision": {
    rule: decided,
    params: round,
    body: (target) => ({ ...keeps(target), basedOnNumber: 99, reason }),
  },
  "scoring.castVote": { rule: decided, params: proposal, body: () => ({ vote: "yes" }) },
  "scoring.decideCase": { rule: decided, params: proposal, body: () => ({ sessionId: noId, reason }) },
  "scoring.saveCouncilRules": {
    rule: seen,
    params: round,
    body: () => ({
      rules: { majority: "half", castingVote: true, quorumPercent: 67, selfAbove: "0.5" },
      basedOnVersion: 99,
      reason,
    }),
  },
  // A draft has no council yet, so its owner may; it is not under way.
  "scoring.settleUnfilled": {
    rule: seen,
    params: round,
    body: ({ unitId }) => ({ unitIds: [unitId], reason }),
  },
  "scoring.finishCouncil": { rule: decided, params: round, body: () => ({}) },
  "scoring.reopenCouncil": { rule: seen, params: round, body: () => ({ reason }) },
  "scoring.addCouncilSession": { rule: seen, params: round, body: () => meeting },
  "scoring.changeCouncilSession": {
    rule: { ...seen, granted: "404" },
    params: session,
    body: () => ({ ...meeting, basedOnVersion: 99 }),
  },
  // No scan: what is sent is none.
  "scoring.attachMinutes": {
    rule: seen,
    params: session,
    query: () => ({ fileName: "bien-ban.jpg", basedOnVersion: "1", number: "01", date: "2026-12-01" }),
  },
  "scoring.openMinutesScan": {
    rule: { ...seen, granted: "404" },
    params: (target) => ({ ...session(target), scanId: noId }),
  },
  // The unit's own people find it, and nothing in it before the publication.
  "scoring.listCouncilDecisions": {
    rule: {
      door: "scoring.read",
      inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
    },
    params: ({ roundId, unitId }) => ({ roundId, unitId }),
  },
  "scoring.getCouncilMinutes": { rule: { ...seen, granted: "404" }, params: session },
  "scoring.getResultSubmission": { rule: seen, params: round },
  "scoring.getDecisionDraft": { rule: seen, params: round },
};
