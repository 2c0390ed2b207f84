import type { Ability } from "../../../domain/identity/ability.ts";
import { type Entries, noId, reason } from "./entry.ts";
import { type Rule, reached } from "./rule.ts";
import type { Target } from "./world.ts";

const round = ({ roundId }: Target) => ({ roundId });
const roundUnit = ({ roundId, unitId }: Target) => ({ roundId, unitId });

/** Nobody is assigned here and the rounds are in preparation: only their owner sees the appraisal at all. */
const seen = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "province", outside: "404" },
} as const;
/** The owner sees it and may not do what an officer or a leader does. */
const done = { ...seen, granted: "403" } as const;
/** The people of the unit, and the owner. */
const ofUnit = {
  door: "scoring.read",
  inside: { ability: "scoring.manage", reach: "unit", outside: "404", local: "scoring.read" },
} as const;

/** The people of the unit who hold the ability there; its other people and the owner see it and may not. */
const byUnit = (ability: Ability): Rule => ({
  door: "scoring.read",
  judge: ({ held }, place) => {
    const locally = (wanted: Ability) =>
      held.some(
        (one) => one.reach !== "province" && one.abilities.includes(wanted) && reached[one.reach].includes(place),
      );
    if (locally(ability)) return "allowed";
    const owns = held.some((one) => one.reach === "province" && one.abilities.includes("scoring.manage"));
    return owns || locally("scoring.read") ? "403" : "404";
  },
});

const line = ({ unitId, component }: Target) => ({ unitId, component, basedOnVersion: 99 });
const many = (target: Target) => ({ stage: "appraisal1", lines: [line(target)] });
const part = (target: Target) => ({ ...round(target), assignmentId: noId });

export const appraisalEntries: Entries = {
  "scoring.listOwnAppraisals": { rule: { door: "scoring.read" } },
  "scoring.getAppraisalWork": { rule: seen, params: round },
  "scoring.getAppraisalRules": { rule: seen, params: round, query: () => ({ block: "a" }) },
  "scoring.listAppraisalLines": { rule: seen, params: round },
  "scoring.listSelfAbove": { rule: seen, params: round },
  "scoring.listSelfAboveGroups": { rule: seen, params: round },
  "scoring.saveVerdict": {
    rule: done,
    params: round,
    body: (target) => ({ ...line(target), stage: "appraisal1", verdict: "accepted" }),
  },
  "scoring.acceptMany": { rule: done, params: round, body: many },
  "scoring.undoVerdicts": { rule: done, params: round, body: many },
  "scoring.approveAppraisal": {
    rule: { ...seen, granted: "404" },
    params: part,
    body: () => ({ stage: "appraisal1" }),
  },
  "scoring.returnAppraisal": {
    rule: { ...seen, granted: "404" },
    params: part,
    body: () => ({ stage: "appraisal1", reason }),
  },
  "scoring.getColumns": { rule: ofUnit, params: roundUnit, query: ({ component }) => ({ component }) },
  "scoring.getExplanation": { rule: ofUnit, params: roundUnit },
  "scoring.saveExplanation": {
    rule: byUnit("scoring.fill"),
    params: roundUnit,
    body: ({ component }) => ({ component, basedOnVersion: 99, answer: "accepts" }),
  },
  "scoring.moveExplanation": {
    rule: byUnit("scoring.approve"),
    params: roundUnit,
    body: () => ({ act: "submit", basedOnVersion: 99 }),
  },
  "scoring.listRemarks": { rule: { door: "scoring.read" } },
  "scoring.saveRemark": {
    rule: {
      door: "scoring.manage",
      inside: { ability: "scoring.manage", reach: "province", outside: "403" },
    },
    params: () => ({ code: "CHAM" }),
    body: () => ({
      cause: null,
      textVi: "Chậm thời hạn",
      textEn: null,
      deduction: null,
      retired: false,
      basedOnVersion: 99,
    }),
  },
};
