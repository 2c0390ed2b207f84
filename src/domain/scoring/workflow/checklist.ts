import { z } from "zod";
import { WindowStage } from "../columns/stage.ts";
import type { AppraisalGap } from "./appraisal-cover.ts";
import type { Workflow } from "./round-workflow.ts";
import { findWindow } from "./windows.ts";

/** The page of the set-up on which a thing is mended. */
const SetupPlace = z.enum(["windows", "assignments", "exclusions", "council", "guidance", "round", "accounts"]);

/**
 * One thing that is missing (sets have no errors here: a round takes frozen ones only). `blocking` keeps the round from opening, `advice` does not: whether a province has a second
 * appraisal, a council or days for evidence is its own rule.
 */
export const ChecklistItem = z.object({
  code: z.enum([
    "noUnits",
    "windowMissing",
    "windowPast",
    "stageLeftOut",
    "noAppraiser",
    "ownAgency",
    "ownPeople",
    "outsiders",
    "rivals",
    "noLeader",
    "noOfficers",
    "nobodyFills",
    "nobodyApproves",
    "councilEmpty",
    "noChair",
    "guidanceMissing",
    "evidenceDatesMissing",
    "asOfMissing",
    "previousMissing",
    "openRequests",
  ]),
  severity: z.enum(["blocking", "advice"]),
  place: SetupPlace,
  /** How many there are, and the first of them by name or code. */
  count: z.int(),
  names: z.array(z.string()).max(5),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** What the checklist looks at, beside the workflow. */
export interface ChecklistFacts {
  readonly now: Date;
  readonly blocks: readonly { readonly code: string; readonly name: string; readonly units: number }[];
  readonly gaps: AppraisalGap;
  /** People who would appraise the unit they work in, by name and unit. */
  readonly ownPeople: readonly string[];
  /** People who are named for an agency in which they do not work, by name and agency. */
  readonly outsiders: readonly string[];
  /** Agencies that appraise something, by name, with what they lack. */
  readonly agenciesWithoutLeader: readonly string[];
  readonly agenciesWithoutOfficers: readonly string[];
  readonly unitsWithoutFillers: readonly string[];
  readonly unitsWithoutApprovers: readonly string[];
  /** Blocks without any guidance. */
  readonly blocksWithoutGuidance: readonly string[];
  readonly openRequests: number;
  readonly evidenceFrom: string | null;
  readonly evidenceUntil: string | null;
  readonly inputsAsOf: string | null;
  /** The published round of an earlier year that could stand beside this one, by title, where none is named. */
  readonly unnamedPrevious: readonly string[];
}

/** What is missing before a round opens, what keeps it from opening first. */
export function buildChecklist(workflow: Workflow, facts: ChecklistFacts): ChecklistItem[] {
  const items: ChecklistItem[] = [];
  const add = (
    code: ChecklistItem["code"],
    place: ChecklistItem["place"],
    names: readonly string[],
    advice = false,
  ) => {
    if (names.length === 0) return;
    const severity = advice ? "advice" : "blocking";
    items.push({ code, severity, place, count: names.length, names: names.slice(0, 5) });
  };
  const { gaps } = facts;
  add(
    "noUnits",
    "round",
    facts.blocks.filter((block) => block.units === 0).map((block) => block.name),
  );
  for (const stage of WindowStage.options) {
    const window = findWindow(workflow, stage);
    if (window === undefined) {
      const needed = stage === "self" || stage === "appraisal1";
      add(needed ? "windowMissing" : "stageLeftOut", "windows", [stage], !needed);
    } else if (window.closesAt <= facts.now) add("windowPast", "windows", [stage]);
  }
  add("noAppraiser", "assignments", gaps.nobody);
  add("ownAgency", "assignments", gaps.ownAgency);
  add("ownPeople", "assignments", facts.ownPeople);
  add("rivals", "assignments", gaps.rivals);
  add("noLeader", "assignments", facts.agenciesWithoutLeader);
  add("noOfficers", "assignments", facts.agenciesWithoutOfficers);
  add("outsiders", "assignments", facts.outsiders, true);
  // An account may come any day after; only a round in which nobody could do anything must not open.
  const units = facts.blocks.reduce((sum, block) => sum + block.units, 0);
  add("nobodyFills", "accounts", facts.unitsWithoutFillers, facts.unitsWithoutFillers.length < units);
  add("nobodyApproves", "accounts", facts.unitsWithoutApprovers, facts.unitsWithoutApprovers.length < units);
  const sits = findWindow(workflow, "council") !== undefined;
  if (workflow.council.length === 0) add("councilEmpty", "council", ["council"], !sits);
  else if (!workflow.council.some((member) => member.duty === "chair")) add("noChair", "council", ["chair"], true);
  add("guidanceMissing", "guidance", facts.blocksWithoutGuidance, true);
  if (facts.evidenceFrom === null || facts.evidenceUntil === null)
    add("evidenceDatesMissing", "windows", ["evidence"], true);
  if (facts.inputsAsOf === null) add("asOfMissing", "windows", ["asOf"], true);
  add("previousMissing", "windows", facts.unnamedPrevious, true);
  if (facts.openRequests > 0) {
    items.push({ code: "openRequests", severity: "advice", place: "exclusions", count: facts.openRequests, names: [] });
  }
  return [
    ...items.filter((item) => item.severity === "blocking"),
    ...items.filter((item) => item.severity === "advice"),
  ];
}

/** True where nothing keeps the round from opening. */
export function isReady(items: readonly ChecklistItem[]): boolean {
  return !items.some((item) => item.severity === "blocking");
}
