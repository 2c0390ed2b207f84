import { type Entries, noId, reason } from "./entry.ts";
import type { Target } from "./world.ts";

/** Of a draft round the survey is its owner's alone. */
const reads = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "province", outside: "404" },
} as const;
const manages = {
  door: "scoring.manage",
  inside: { ability: "scoring.manage", reach: "province", outside: "404", reader: "scoring.read" },
} as const;

const round = ({ roundId }: Target) => ({ roundId });
const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });
const cell = (target: Target) => ({ ...roundUnit(target), component: "khong-co" });

export const surveyEntries: Entries = {
  "scoring.getSurvey": { rule: reads, params: round },
  "scoring.getSurveyWorkbook": { rule: reads, params: round },
  // The set has no such component.
  "scoring.getSurveyCell": { rule: { ...reads, granted: "404" }, params: cell },
  "scoring.listSurveyAnswers": {
    rule: {
      door: "scoring.read",
      inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
    },
    params: roundUnit,
  },
  "scoring.saveSurveyForms": {
    rule: manages,
    params: round,
    body: () => ({ forms: [], basedOnVersion: 99, reason }),
  },
  "scoring.saveSurveyAnswers": {
    rule: { ...manages, granted: "404" },
    params: cell,
    body: () => ({ answers: [{ form: "M1", basedOnVersion: 0, counts: {}, mean: null, answers: 0 }], reason }),
  },
  "scoring.getSurveyTemplate": { rule: manages, params: round },
  "scoring.previewSurveyImport": { rule: manages, params: round, query: () => ({ fileName: "a.csv" }) },
  "scoring.applySurveyImport": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), previewId: noId }),
    body: () => ({ reason }),
  },
  "scoring.listSurveyBatches": { rule: manages, params: round },
  "scoring.getSurveyBatch": {
    rule: { ...manages, granted: "404" },
    params: (target) => ({ ...round(target), batchId: noId }),
  },
};
