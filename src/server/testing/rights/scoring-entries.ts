import { type Entries, noId, reason } from "./entry.ts";
import { setDesignerEntries } from "./set-designer-entries.ts";
import type { Target } from "./world.ts";

const readsSets = { door: "scoring.read" } as const;
const manages = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "403" },
} as const;
/** A round of the province exists only for those who see a unit of it; others who manage elsewhere find nothing. */
const managesRound = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "404", reader: "scoring.read" },
} as const;
/** Of a draft round a person sees the units within reach; the rounds here have one unit each. */
const sees = { door: "signedIn", inside: { ability: "scoring.read", reach: "unit", outside: "404" } } as const;
/** Points of a draft: of own units; a reach over the whole province shows what is published. */
const seesPoints = { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" } as const;
/** What shows the round as a whole. */
const seesAll = { ability: "scoring.manage", reach: "province", outside: "404" } as const;

const set = ({ setId }: Target) => ({ setId });
const round = ({ roundId }: Target) => ({ roundId });
const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });
const removed = () => ({ roundId: noId });

/** Two blocks of the same code are refused. */
const faultyPlan = ({ setId, unitId }: Target) => {
  const block = { code: "a", nameVi: "A", nameEn: null, setId, classes: null, unitIds: [unitId] };
  return {
    year: 2026,
    titleVi: "Đợt không mở được",
    titleEn: null,
    day: "2026-11-23",
    ties: null,
    tieBreak: [],
    notSubmitted: null,
    demonstration: true,
    blocks: [block, block],
  };
};

export const scoringEntries: Entries = {
  ...setDesignerEntries,
  "scoring.listCriteriaSets": { rule: readsSets },
  "scoring.getCriteriaSet": { rule: readsSets, params: set },
  "scoring.listCriteriaSetFindings": { rule: readsSets, params: set },
  "scoring.listCriteriaSetHistory": { rule: readsSets, params: set },
  "scoring.exportCriteriaSet": { rule: readsSets, params: set, query: () => ({ format: "json" }) },
  "scoring.getCriteriaSetTemplate": { rule: { door: "scoring.manage" } },
  "scoring.previewCriteriaSetImport": { rule: manages, query: () => ({ fileName: "a.csv" }) },
  "scoring.applyCriteriaSetImport": {
    rule: { ...manages, granted: "404" },
    params: () => ({ previewId: noId }),
    body: () => ({ reason }),
  },
  // The set is frozen and in use, so neither changes anything.
  "scoring.freezeCriteriaSet": { rule: manages, params: set, body: () => ({ sha256: "0".repeat(64), reason }) },
  "scoring.removeCriteriaSet": { rule: manages, params: set, body: () => ({ reason }) },

  "scoring.listRounds": {
    rule: { door: "signedIn", inside: { ability: "scoring.read", reach: "unit", outside: "unseen" } },
    shows: (answer, { roundId }) => answer.items.some((item: { id: string }) => item.id === roundId),
  },
  "scoring.getRound": { rule: sees, params: round },
  "scoring.listRoundUnits": { rule: sees, params: round },
  "scoring.listRanking": {
    rule: { door: "signedIn", inside: { ability: "scoring.read", reach: "unit", outside: "404" } },
    params: round,
  },
  "scoring.getUnitResult": { rule: { door: "signedIn", inside: seesPoints }, params: roundUnit },
  "scoring.listRoundHistory": { rule: { door: "scoring.read", inside: seesAll }, params: round },
  "scoring.listComponentSpreads": { rule: { door: "signedIn", inside: seesAll }, params: round },
  "scoring.getComponentSpread": {
    rule: { door: "signedIn", inside: seesAll },
    params: round,
    query: ({ component }) => ({ block: "a", component }),
  },
  "scoring.createRound": { rule: manages, body: (target) => ({ plan: faultyPlan(target), reason }) },
  "scoring.changeRound": {
    rule: managesRound,
    params: round,
    body: (target) => ({ basedOnVersion: 99, plan: faultyPlan(target), reason }),
  },
  "scoring.removeRound": {
    rule: { door: "scoring.manage", granted: "404" },
    params: removed,
    body: () => ({ reason }),
  },

  "scoring.getInputTemplate": { rule: managesRound, params: round },
  "scoring.previewInputImport": { rule: managesRound, params: round, query: () => ({ fileName: "a.csv" }) },
  "scoring.applyInputImport": {
    rule: { ...managesRound, granted: "404" },
    params: (target) => ({ ...round(target), previewId: noId }),
    body: () => ({ reason }),
  },
  "scoring.getUnitInputs": {
    rule: { door: "scoring.read", inside: seesPoints },
    params: roundUnit,
  },
  "scoring.changeUnitInputs": {
    rule: managesRound,
    params: roundUnit,
    body: () => ({ changes: [{ component: "khong-co", input: "points", before: null, value: "1" }], reason }),
  },
};
