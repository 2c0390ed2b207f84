import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor } from "../../identity/actor.ts";
import type { Assignment } from "../workflow/round-workflow.ts";
import { appraisalAccess, isOfUnit, seatsFor, seesAppraisalOf, takesPart } from "./access.ts";
import { stagesOwnUnitSees } from "./visible-stages.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const assignment = (id: string, leader: string | null, officers: Assignment["officers"]): Assignment => ({
  id,
  agencyUnitId: "stp",
  agencyUnitIds: ["stp"],
  blockCode: null,
  part: null,
  unitIds: null,
  leaderAccountId: leader,
  replacement: false,
  officers,
});
const workflow = {
  assignments: [
    assignment("law", "leader", [
      { accountId: "first", seat: 1 },
      { accountId: "second", seat: 2 },
    ]),
    assignment("money", null, [{ accountId: "other", seat: 1 }]),
  ],
  council: [{ accountId: "judge", position: 1, duty: "member" as const }],
  windows: [
    { stage: "explanation" as const, opensAt: at(10), closesAt: at(12) },
    { stage: "council" as const, opensAt: at(20), closesAt: at(22) },
  ],
  reopenings: [],
  approvals: [{ assignmentId: "law", stage: "appraisal1" as const, approvedAt: at(9), accountId: "leader" }],
};
const actor = (accountId: string, abilities: Ability[], onBehalfOf: string | null = null): Actor => ({
  accountId,
  sessionId: "s",
  displayName: "",
  unitIds: ["u"],
  grants: [{ roleCode: "r", unitId: "u", abilities, scope: { kind: "units", unitIds: ["u"] }, onBehalfOf }],
});
const access = (who: Actor, manages = false, now = at(5)) => appraisalAccess(workflow, who, manages, now);

describe("who sees what in an appraisal", () => {
  it("is the own assignment in the own seat", () => {
    const first = access(actor("first", ["scoring.appraise"]));
    expect([...first.seats]).toEqual([["law", [1]]]);
    const seen = ["law", "money", undefined].map((id) => seesAppraisalOf(first, { unitId: "v", assignmentId: id }));
    expect(seen).toEqual([true, false, false]);
    expect(access(actor("second", ["scoring.appraise"])).seats.get("law")).toEqual([2]);
  });

  it("is never the unit the person works in, whatever the assignments say", () => {
    const first = access(actor("first", ["scoring.appraise"]));
    expect(seatsFor(first, { unitId: "v", assignmentId: "law" })).toEqual([1]);
    expect(seatsFor(first, { unitId: "u", assignmentId: "law" })).toEqual([]);
    expect(seesAppraisalOf(first, { unitId: "u", assignmentId: "law" })).toBe(false);
    const substitute = access(actor("deputy", ["scoring.appraise"], "first"));
    expect(seatsFor(substitute, { unitId: "u", assignmentId: "law" })).toEqual([]);
    const owner = access(actor("owner", []), true);
    expect(seesAppraisalOf(owner, { unitId: "u", assignmentId: undefined })).toBe(true);
  });

  it("needs the ability beside the name in the list", () => {
    expect(takesPart(access(actor("first", ["scoring.read"])))).toBe(false);
    expect(takesPart(access(actor("judge", ["scoring.read"]), false, at(21)))).toBe(false);
  });

  it("lets a leader approve and settle, and a substitute stand in", () => {
    const leader = access(actor("leader", ["scoring.approve"]));
    expect([leader.leads.has("law"), leader.seats.get("law")]).toEqual([true, [1]]);
    expect(access(actor("deputy", ["scoring.approve"], "leader")).leads.has("law")).toBe(true);
    expect(access(actor("deputy", ["scoring.approve"])).leads.has("law")).toBe(false);
  });

  it("is everything for the owner, and for the council once its window has opened", () => {
    expect(access(actor("owner", []), true).seesAll).toBe(true);
    const judge = actor("judge", ["scoring.decide"]);
    expect([access(judge).seesAll, access(judge, false, at(20)).seesAll]).toEqual([false, true]);
  });

  it("knows the people of a unit from those who read the whole province", () => {
    const inspector: Actor = { ...actor("i", []), grants: [{ ...grantOf("scoring.read"), scope: { kind: "all" } }] };
    expect(isOfUnit(actor("f", ["scoring.read"]), "scoring.read", "u")).toBe(true);
    expect(isOfUnit(inspector, "scoring.read", "u")).toBe(false);
  });
});

const grantOf = (ability: Ability) => ({
  roleCode: "r",
  unitId: "u",
  abilities: [ability],
  onBehalfOf: null,
});

describe("what the unit itself sees", () => {
  const open = { state: "open" as const };
  it.each([
    ["before the explanation", open, "law", 9, ["forecast", "self", "explanation"]],
    ["of an approved part from then on", open, "law", 10, ["forecast", "self", "explanation", "survey", "appraisal1"]],
    ["of a part not approved", open, "money", 10, ["forecast", "self", "explanation", "survey"]],
    ["of a gap", open, undefined, 15, ["forecast", "self", "explanation", "survey"]],
  ])("%s", (_name, round, id, day, stages) => {
    expect(stagesOwnUnitSees(round, workflow, id, at(day))).toEqual(stages);
  });

  it("is every column once the result is published", () => {
    expect(stagesOwnUnitSees({ state: "published" }, workflow, "money", at(5))).toContain("council");
  });
});
