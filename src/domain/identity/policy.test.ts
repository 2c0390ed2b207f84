import { describe, expect, it } from "vitest";
import type { Actor, Grant, Scope } from "./actor.ts";
import { covers, type IdentityAct, judge } from "./policy.ts";

const units = (...unitIds: string[]): Scope => ({ kind: "units", unitIds });
const all: Scope = { kind: "all" };

const grant = (scope: Scope, ...abilities: Grant["abilities"]): Grant => ({
  roleCode: "test",
  unitId: "home",
  abilities,
  scope,
  onBehalfOf: null,
});
const actor = (...grants: Grant[]): Actor => ({
  accountId: "me",
  sessionId: "s",
  displayName: "Tôi",
  unitIds: ["home"],
  grants,
});

const manager = actor(grant(units("home", "below"), "identity.read", "identity.manage", "scoring.read"));
const reader = actor(grant(all, "identity.read"));

const change: IdentityAct = { kind: "changeAccount", accountId: "other", unitId: "below", holdings: [] };
const give: IdentityAct = {
  kind: "giveRole",
  accountId: "other",
  accountUnitId: "below",
  roleUnitId: "below",
  holding: { abilities: ["scoring.read"], scope: units("below") },
  standsIn: false,
};
const leave = { kind: "nameSubstitute", accountId: "other", substituteId: "third", unitId: "below" } as const;
const publishing = { abilities: ["scoring.publish"], scope: units("below") } as const;
/** Manages and gives roles, and holds nothing else. */
const giver = actor(grant(units("home", "below"), "identity.read", "identity.manage", "identity.giveRoles"));
const giving = { abilities: ["identity.manage", "identity.giveRoles"], scope: units("below") } as const;

describe("policy of identity", () => {
  it.each<[string, Actor, IdentityAct, string]>([
    ["reads in his units", manager, { kind: "readAccount", unitId: "below" }, "ok"],
    ["reads nothing elsewhere", manager, { kind: "readAccount", unitId: "else" }, "notYours"],
    ["creates in his units", manager, { kind: "createAccount", unitId: "home" }, "ok"],
    ["creates nothing elsewhere", manager, { kind: "createAccount", unitId: "else" }, "outsideScope"],
    ["changes in his units", manager, change, "ok"],
    ["sees no account elsewhere", manager, { ...change, unitId: "else" }, "notYours"],
    ["a reader may not change", reader, change, "outsideScope"],
    ["not his own account", manager, { ...change, accountId: "me" }, "onOneself"],
    ["moves within his units", manager, { ...change, toUnitId: "home" }, "ok"],
    ["moves nobody out", manager, { ...change, toUnitId: "else" }, "outsideScope"],
    [
      "touches no one with a right he lacks",
      manager,
      { ...change, holdings: [{ abilities: ["scoring.publish"], scope: units("below") }] },
      "exceedsOwn",
    ],
    [
      "touches no one with his right but a longer reach",
      manager,
      { ...change, holdings: [{ abilities: ["scoring.read"], scope: all }] },
      "exceedsOwn",
    ],
    ["gives what he holds", manager, give, "ok"],
    ["gives nothing to himself", manager, { ...give, accountId: "me" }, "onOneself"],
    ["gives nothing elsewhere", manager, { ...give, roleUnitId: "else" }, "outsideScope"],
    ["gives no longer reach", manager, { ...give, holding: { abilities: ["scoring.read"], scope: all } }, "exceedsOwn"],
    [
      "gives no right he lacks",
      manager,
      { ...give, holding: { abilities: ["scoring.read", "scoring.publish"], scope: units("below") } },
      "exceedsOwn",
    ],
    ["names his own substitute", reader, { ...leave, accountId: "me", unitId: "home", holdings: [publishing] }, "ok"],
    ["names no substitute elsewhere", manager, { ...leave, unitId: "else", holdings: [] }, "notYours"],
    ["passes on no right he lacks by a substitute", manager, { ...leave, holdings: [publishing] }, "exceedsOwn"],
    ["gives what he may give and does not hold", giver, { ...give, holding: publishing }, "ok"],
    ["ends what he may give and does not hold", giver, { ...give, kind: "endRole", holding: publishing }, "ok"],
    ["gives the giving because he has it", giver, { ...give, holding: giving }, "ok"],
    ["does not give the giving without having it", manager, { ...give, holding: giving }, "exceedsOwn"],
    ["gives no longer reach than his giving", giver, { ...give, holding: { ...publishing, scope: all } }, "exceedsOwn"],
    ["gives nothing to himself", giver, { ...give, accountId: "me", holding: publishing }, "onOneself"],
    ["gives nothing where he stands in", giver, { ...give, standsIn: true, holding: publishing }, "exceedsOwn"],
    ["gives nothing outside of his units", giver, { ...give, roleUnitId: "else", holding: publishing }, "outsideScope"],
    ["touches whom he could have given it to", giver, { ...change, holdings: [publishing] }, "ok"],
    ["names somebody's substitute", giver, { ...leave, holdings: [publishing] }, "ok"],
    [
      "does not name himself for a right he lacks",
      giver,
      { ...leave, substituteId: "me", holdings: [publishing] },
      "exceedsOwn",
    ],
    [
      "gives nothing without managing the account",
      actor(grant(all, "identity.read", "identity.giveRoles")),
      { ...give, holding: publishing },
      "outsideScope",
    ],
  ])("%s", (_name, who, act, expected) => {
    const verdict = judge(who, act);
    expect(verdict.ok ? "ok" : verdict.reason).toBe(expected);
  });

  it("names the rights that are missing", () => {
    const act: IdentityAct = {
      ...give,
      holding: { abilities: ["scoring.read", "scoring.publish", "audit.read"], scope: units("below") },
    };
    expect(judge(manager, act)).toEqual({
      ok: false,
      reason: "exceedsOwn",
      abilities: ["scoring.publish", "audit.read"],
    });
  });
});

describe("covering", () => {
  it.each<[Scope, Scope, boolean]>([
    [all, all, true],
    [all, units("a"), true],
    [units("a", "b"), units("b"), true],
    [units("a"), units("a", "b"), false],
    [units("a"), all, false],
    [units("a"), units(), true],
  ])("%j over %j is %s", (outer, inner, expected) => {
    expect(covers(outer, inner)).toBe(expected);
  });
});
