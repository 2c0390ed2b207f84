import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

/** A round of the province exists only for those who see a unit of it; others who manage elsewhere find nothing. */
const manages = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "404", reader: "scoring.read" },
} as const;
const sees = { door: "signedIn", inside: { ability: "scoring.read", reach: "unit", outside: "404" } } as const;

const round = ({ roundId }: Target) => ({ roundId });
const at = Date.parse("2027-01-05T10:00:00Z");
const window = { opensAt: new Date(at).toISOString(), closesAt: new Date(at - 1).toISOString() };

export const setupEntries: Entries = {
  "scoring.getRoundSchedule": { rule: sees, params: round },
  "scoring.getChangesShown": { rule: manages, params: round },
  "scoring.showChanges": { rule: manages, params: round, body: () => ({ shown: true, reason }) },
  // A window that ends before it begins is refused.
  "scoring.saveRoundSetup": {
    rule: manages,
    params: round,
    body: () => ({
      basedOnVersion: 99,
      windows: [{ stage: "self", ...window }],
      evidenceFrom: null,
      evidenceUntil: null,
      inputsAsOf: null,
      previousRoundId: null,
      ownerUnitId: null,
      reason,
    }),
  },
  "scoring.extendWindow": {
    rule: manages,
    params: (target) => ({ ...round(target), stage: "self" }),
    body: () => ({ closesAt: window.closesAt, reason }),
  },
  "scoring.reopenWindow": {
    rule: manages,
    params: round,
    body: ({ unitId }) => ({ unitIds: [unitId], stage: "self", until: window.closesAt, reason }),
  },
  "scoring.endReopening": {
    rule: manages,
    params: (target) => ({ ...round(target), reopeningId: noId }),
    body: () => ({ reason }),
  },
  "scoring.getRoundChecklist": { rule: manages, params: round },
  "scoring.openRound": { rule: manages, params: round, body: () => ({ basedOnVersion: 99, reason }) },
  "scoring.returnRoundToDraft": { rule: manages, params: round, body: () => ({ reason }) },
  "scoring.listAssignments": { rule: manages, params: round },
  "scoring.proposeAssignments": { rule: manages, params: round },
  // The set suggests nothing for this unit.
  "scoring.takeProposedAssignments": {
    rule: manages,
    params: round,
    body: ({ unitId }) => ({ lines: [{ blockCode: "khong-co", part: null, agencyUnitId: unitId }], reason }),
  },
  // There is no such part in the set.
  "scoring.addAssignment": {
    rule: manages,
    params: round,
    body: ({ unitId }) => ({ ...line(unitId), part: "khong-co", reason }),
  },
  "scoring.changeAssignment": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), assignmentId: noId }),
    body: ({ unitId }) => ({ ...line(unitId), reason }),
  },
  "scoring.removeAssignment": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), assignmentId: noId }),
    body: () => ({ reason }),
  },
  "scoring.findRoundPeople": { rule: manages, params: round, query: () => ({ role: "officer" }) },
  "scoring.getCouncil": { rule: manages, params: round },
  "scoring.saveCouncil": { rule: manages, params: round, body: () => ({ basedOnVersion: 99, members: [], reason }) },
  "scoring.listExclusions": { rule: sees, params: round },
  "scoring.changeExclusions": { rule: manages, params: round, body: () => ({ add: [], remove: [], reason }) },
  "scoring.getExclusionEffect": {
    rule: { ...manages, granted: "404" },
    params: round,
    query: () => ({ unitId: noId, part: "khong-co" }),
  },
  "scoring.endExclusion": {
    rule: manages,
    params: round,
    body: () => ({ unitId: noId, part: "khong-co", reason }),
  },
  "scoring.getExclusionTemplate": { rule: manages, params: round },
  "scoring.previewExclusionImport": { rule: manages, params: round, query: () => ({ fileName: "a.csv" }) },
  "scoring.applyExclusionImport": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), previewId: noId }),
    body: () => ({ reason }),
  },
  "scoring.listExclusionRequests": { rule: sees, params: round },
  "scoring.askExclusion": {
    rule: { door: "scoring.fill", inside: { ability: "scoring.fill", reach: "unit", outside: "404" } },
    params: ({ roundId, unitId }) => ({ roundId, unitId }),
    body: () => ({ part: "khong-co", reason }),
  },
  "scoring.answerExclusionRequest": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), requestId: noId }),
    body: () => ({ answer: "refused", reason }),
  },
  "scoring.listGuidance": { rule: sees, params: round },
  "scoring.saveGuidance": {
    rule: manages,
    params: (target) => ({ ...round(target), block: "khong-co", part: "1" }),
    body: () => ({ textVi: "", textEn: null, reason }),
  },
  // There is no such part in the set.
  "scoring.addGuidanceFile": {
    rule: manages,
    params: round,
    body: () => ({ block: "khong-co", part: "1", uploadId: noId, reason }),
  },
  "scoring.removeGuidanceFile": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), fileId: noId }),
    body: () => ({ reason }),
  },
  "scoring.openGuidanceFile": {
    rule: { ...sees, granted: "404" },
    params: (target) => ({ ...round(target), fileId: noId }),
  },
};

function line(agencyUnitId: string) {
  return {
    agencyUnitId,
    blockCode: null,
    part: null,
    unitIds: null,
    leaderAccountId: null,
    replacement: false,
    officers: [],
  };
}
