import type { Ability } from "../../../domain/identity/ability.ts";
import { type Entries, noId, reason } from "./entry.ts";
import type { Caller, Held, Outcome, Place, Rule } from "./rule.ts";
import type { Target } from "./world.ts";

/** People of the unit: a role held there, or above it with everything below. Reaching the province is not enough. */
function isOfUnit({ reach }: Held, place: Place): boolean {
  return place === "own" || (place === "below" && reach === "subtree");
}

function inUnit({ held }: Caller, ability: Ability, place: Place): boolean {
  return held.some((one) => one.abilities.includes(ability) && isOfUnit(one, place));
}

const manages = ({ held }: Caller) =>
  held.some((one) => one.abilities.includes("scoring.manage") && one.reach === "province");

function sees(caller: Caller, place: Place): boolean {
  const own = (["scoring.read", "scoring.fill", "scoring.approve"] as const).some((one) => inUnit(caller, one, place));
  return manages(caller) || own;
}

/** Whoever may see the sheet and not do this learns so; to others it does not exist. */
function sheetRule(door: Ability, may: (caller: Caller, place: Place) => boolean): Rule {
  return {
    door,
    judge: (caller, place): Outcome => {
      if (!sees(caller, place)) return "404";
      return may(caller, place) ? "allowed" : "403";
    },
  };
}

const reading = sheetRule("scoring.read", () => true);
const fills = (caller: Caller, place: Place) => inUnit(caller, "scoring.fill", place);
const fillsOrManages = (caller: Caller, place: Place) => fills(caller, place) || manages(caller);
/** Who fills in the sheet of the unit; others who see it learn that they may not. */
export const filling = sheetRule("scoring.fill", fills);
const approving = sheetRule("scoring.approve", (caller, place) => inUnit(caller, "scoring.approve", place));

const sheet = ({ roundId, unitId }: Target) => ({ roundId, unitId });
/** Nobody has seen this version, so nothing is done with it. */
const stale = { basedOnVersion: 99 };

export const sheetEntries: Entries = {
  "scoring.listOwnSheets": { rule: { door: "signedIn" } },
  "scoring.getSheet": { rule: reading, params: sheet },
  "scoring.getSheetRules": { rule: reading, params: sheet },
  "scoring.getSelfAssessmentReport": { rule: reading, params: sheet },
  "scoring.saveSheetComponent": {
    rule: sheetRule("scoring.read", fillsOrManages),
    params: sheet,
    body: ({ component }) => ({ ...stale, component, inputs: {}, estimate: false, note: null, reason }),
  },
  "scoring.requestExclusion": {
    rule: sheetRule("scoring.fill", fillsOrManages),
    params: sheet,
    body: () => ({ component: "khong-co", reason }),
  },
  "scoring.listSheetPeople": { rule: filling, params: sheet },
  "scoring.assignSheetComponents": {
    rule: filling,
    params: sheet,
    body: ({ accountId }) => ({ components: ["khong-co"], accountId, divisionUnitId: null, due: null, note: null }),
  },
  "scoring.sendSheet": { rule: filling, params: sheet, body: () => stale },
  "scoring.returnSheet": { rule: approving, params: sheet, body: () => ({ ...stale, reason, remarks: [] }) },
  "scoring.approveSheet": { rule: approving, params: sheet, body: () => stale },
  "scoring.submitSheet": { rule: filling, params: sheet, body: () => stale },
  "scoring.withdrawSheet": { rule: approving, params: sheet, body: () => ({ ...stale, reason }) },
  "scoring.changeSheetReport": {
    rule: sheetRule("scoring.fill", fillsOrManages),
    params: sheet,
    body: () => ({ ...stale, number: null, date: null, difficulties: null, proposals: null }),
  },
  "scoring.getSheetWorkbook": { rule: reading, params: sheet },
  "scoring.previewSheetImport": {
    rule: sheetRule("scoring.read", fills),
    params: sheet,
    query: () => ({ fileName: "a.csv" }),
  },
  "scoring.applySheetImport": {
    rule: {
      door: "scoring.read",
      judge: (caller, place) => (sees(caller, place) && !fills(caller, place) ? "403" : "404"),
    },
    params: (target) => ({ ...sheet(target), previewId: noId }),
    body: () => ({ reason }),
  },
  "scoring.copyFromPreviousRound": { rule: filling, params: sheet, body: () => stale },
  // No scan: what is sent is none.
  "scoring.uploadSignedScan": {
    rule: sheetRule("scoring.fill", fillsOrManages),
    params: sheet,
    query: () => ({ fileName: "ban-ky.pdf" }),
  },
  // There is no scan, whoever looks for it.
  "scoring.openSignedScan": { rule: { ...reading, judge: () => "404" }, params: sheet },
};
