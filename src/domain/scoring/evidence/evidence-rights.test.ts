import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor, Scope } from "../../identity/actor.ts";
import type { Assignment, Workflow } from "../workflow/round-workflow.ts";
import { deriveEvidenceRights, type EvidencePlace } from "./evidence-rights.ts";

const unit = "unit-a";
const day = (month: number) => new Date(Date.UTC(2026, month - 1, 15));
const person = (accountId: string, abilities: Ability[], scope: Scope = { kind: "all" }): Actor => ({
  accountId,
  sessionId: "s",
  displayName: accountId,
  unitIds: scope.kind === "all" ? [] : scope.unitIds,
  grants: [{ roleCode: "r", unitId: "u", abilities, scope, onBehalfOf: null }],
});
const own: Scope = { kind: "units", unitIds: [unit] };
const people = {
  focal: person("focal", ["scoring.read", "scoring.fill"], own),
  specialist: person("specialist", ["scoring.read"], own),
  owner: person("owner", ["scoring.read", "scoring.fill", "scoring.manage"]),
  appraiser: person("appraiser", ["scoring.read", "scoring.appraise"]),
  stranger: person("stranger", ["scoring.read", "scoring.appraise"]),
  leader: person("leader", ["scoring.read", "scoring.approve"]),
  colleague: person("colleague", ["scoring.read"], { kind: "units", unitIds: ["division"] }),
  council: person("council", ["scoring.read", "scoring.decide"]),
  overseer: person("overseer", ["scoring.read"]),
};

const line: Assignment = {
  id: "line",
  agencyUnitId: "agency",
  agencyUnitIds: ["agency"],
  blockCode: null,
  part: "1.1",
  unitIds: null,
  leaderAccountId: "leader",
  replacement: false,
  officers: [{ accountId: "appraiser", seat: 1 }],
};
const window = (stage: "self" | "appraisal1" | "explanation" | "appraisal2" | "council", month: number) => ({
  ...{ stage, opensAt: new Date(Date.UTC(2026, month - 1, 1)), closesAt: new Date(Date.UTC(2026, month, 1)) },
});
const workflow: Workflow = {
  roundId: "round",
  windows: [
    window("self", 1),
    window("appraisal1", 2),
    window("explanation", 3),
    window("appraisal2", 4),
    window("council", 5),
  ],
  reopenings: [],
  assignments: [line],
  approvals: [],
  council: [{ accountId: "council", position: 1, duty: "chair" }],
  exclusions: [],
};
const paths = new Map(["1.1", "1.2"].map((component) => [component, { component, criterion: null, area: "1" }]));
const at = (month: number, changes: Partial<EvidencePlace> = {}): EvidencePlace => ({
  ...{ unitId: unit, blockCode: "a", state: "open", kind: "units", ownerUnitId: null, paths, workflow },
  ...{ isSheetFixed: false, explanation: { state: "drafting", submittedAt: null }, asked: new Set<string>() },
  ...{ now: day(month), ...changes },
});
const rights = (who: keyof typeof people, month: number, changes?: Partial<EvidencePlace>) =>
  deriveEvidenceRights(people[who], at(month, changes));

describe("who sees the evidence of a unit", () => {
  it("is its own people and the owner, always", () => {
    for (const who of ["focal", "specialist", "owner"] as const) expect(rights(who, 1).sees("1.2")).toBe(true);
    expect(rights("overseer", 5).any).toBe(false);
    expect(rights("stranger", 5).any).toBe(false);
  });

  it("is who appraises the component, from the first appraisal on, and nothing beside it", () => {
    for (const who of ["appraiser", "leader"] as const) {
      expect(rights(who, 1).any).toBe(false);
      expect([rights(who, 2).sees("1.1"), rights(who, 2).sees("1.2")]).toEqual([true, false]);
    }
    const ofItself = {
      workflow: { ...workflow, assignments: [{ ...line, agencyUnitId: unit, agencyUnitIds: [unit] }] },
    };
    expect(rights("appraiser", 2, ofItself).any).toBe(false);
  });

  it("is the council from the opening of its window on", () => {
    expect(rights("council", 4).any).toBe(false);
    expect(rights("council", 5).sees("1.2")).toBe(true);
  });
});

describe("who adds evidence", () => {
  it("is who fills in, while the window is open and the sheet is not approved", () => {
    expect(rights("focal", 1).adds).toEqual(["self"]);
    expect(rights("focal", 1, { isSheetFixed: true }).adds).toEqual([]);
    expect(rights("focal", 2).adds).toEqual([]);
    expect(rights("focal", 3, { isSheetFixed: true }).adds).toEqual(["explanation"]);
    expect(rights("focal", 8, { state: "draft" }).adds).toEqual(["self"]);
    expect(rights("focal", 1, { state: "published" }).adds).toEqual([]);
    expect(rights("specialist", 1).adds).toEqual([]);
    expect(rights("appraiser", 2).adds).toEqual([]);
    expect(rights("focal", 2, { kind: "province" }).adds).toEqual(["forecast"]);
  });
});

describe("what a unit has not sent", () => {
  const answer = (removedAt: Date | null = null) => ({ component: "1.1", stage: "explanation" as const, removedAt });
  const submitted = { explanation: { state: "submitted" as const, submittedAt: new Date(Date.UTC(2026, 2, 20)) } };

  it("has no documents for anybody but its own people until it is submitted", () => {
    for (const who of ["appraiser", "leader", "owner", "council"] as const) {
      expect([who, rights(who, 5).seesPlace(answer())]).toEqual([who, false]);
      expect([who, rights(who, 5, submitted).seesPlace(answer())]).toEqual([who, true]);
      expect([who, rights(who, 5, submitted).seesPlace(answer(day(3)))]).toEqual([who, false]);
    }
    for (const who of ["focal", "specialist"] as const) {
      expect(rights(who, 3).seesPlace(answer(day(3)))).toBe(true);
      expect(rights(who, 3).seesUnsent).toBe(true);
    }
    expect(rights("owner", 3).seesUnsent).toBe(false);
  });

  it("does not tell of a document that was taken off before the appraisal began", () => {
    const taken = (at: Date) => ({ component: "1.1", stage: "self" as const, removedAt: at });
    expect([rights("appraiser", 2).seesPlace(taken(day(1))), rights("appraiser", 2).seesPlace(taken(day(2)))]).toEqual([
      false,
      true,
    ]);
    expect(rights("focal", 2).seesPlace(taken(day(1)))).toBe(true);
  });

  it("takes no documents any more once it lies with the head", () => {
    const checking = { explanation: { state: "checking" as const, submittedAt: null } };
    expect([rights("focal", 3).adds, rights("focal", 3, checking).adds]).toEqual([["explanation"], []]);
    expect(rights("owner", 3).adds).toEqual([]);
  });
});

describe("a colleague who was asked for components", () => {
  const asked = { asked: new Set(["1.1"]) };

  it("proves exactly these while the sheet is filled in", () => {
    const his = rights("colleague", 1, asked);
    expect(his).toMatchObject({ any: true, adds: ["self"] });
    expect([his.sees("1.1"), his.mayChange("1.1"), his.sees("1.2"), his.mayChange("1.2")]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(rights("colleague", 1, { ...asked, isSheetFixed: true }).adds).toEqual([]);
    expect(rights("colleague", 3, asked).adds).toEqual([]);
    expect(rights("colleague", 1).any).toBe(false);
  });

  it("adds to no other component of the unit whose sheet he reads", () => {
    const his = rights("specialist", 1, asked);
    expect([his.adds, his.mayChange("1.1"), his.mayChange("1.2")]).toEqual([["self"], true, false]);
  });
});

describe("marks on pages", () => {
  it("are made by who appraises in the open window, and by the council in its own", () => {
    expect([1, 2, 3, 4].map((month) => rights("appraiser", month).marksAt("1.1"))).toEqual([
      null,
      "appraisal1",
      null,
      "appraisal2",
    ]);
    expect(rights("appraiser", 2).marksAt("1.2")).toBeNull();
    expect(rights("council", 5).marksAt("1.2")).toBe("council");
    expect(rights("focal", 2).marksAt("1.1")).toBeNull();
  });

  it("are shown to the unit with the draft result, once the leader has approved the part", () => {
    const approvals = [{ assignmentId: "line", stage: "appraisal1" as const, approvedAt: day(2), accountId: "leader" }];
    const approved = { workflow: { ...workflow, approvals } };
    expect(rights("focal", 2, approved).seesMarks("1.1", "appraisal1")).toBe(false);
    expect(rights("focal", 3).seesMarks("1.1", "appraisal1")).toBe(false);
    expect(rights("focal", 3, approved).seesMarks("1.1", "appraisal1")).toBe(true);
    expect(rights("focal", 4, approved).seesMarks("1.1", "appraisal2")).toBe(false);
    expect(rights("focal", 8, { state: "published" }).seesMarks("1.1", "council")).toBe(true);
    expect(rights("appraiser", 5).seesMarks("1.1", "council")).toBe(false);
  });
});
