import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor, Scope } from "../../identity/actor.ts";
import { findOwnTasks, sheetPolicy } from "./sheet-policy.ts";

const actor = (abilities: readonly Ability[], unitId: string, scope: Scope): Actor => ({
  accountId: "me",
  sessionId: "s",
  displayName: "Tôi",
  unitIds: [unitId],
  grants: [{ roleCode: "r", unitId, abilities, scope, onBehalfOf: null }],
});
const units = (...unitIds: string[]): Scope => ({ kind: "units", unitIds });
const all: Scope = { kind: "all" };
const mine = { component: "1.1", accountId: "me", divisionUnitId: null };
const divisions = { component: "1.2", accountId: null, divisionUnitId: "division" };

const focal = actor(["scoring.read", "scoring.fill"], "health", units("health"));
const head = actor(["scoring.read", "scoring.fill", "scoring.approve"], "health", units("health", "division"));
const appraiser = actor(["scoring.read", "scoring.appraise"], "justice", all);
const overseer = actor(["scoring.read"], "province", all);
const owner = actor(["scoring.read", "scoring.fill", "scoring.manage"], "home", all);
const clerk = actor(["scoring.read"], "division", units("division"));

describe("sheetPolicy", () => {
  it("shows a sheet to the people of its unit and to whoever runs the round, to nobody else", () => {
    const sees = (who: Actor, manages = false) => sheetPolicy.canSee(who, "health", [], manages);
    expect(sees(focal)).toBe(true);
    expect(sees(head)).toBe(true);
    expect(sees(owner, true)).toBe(true);
    expect(sees(appraiser)).toBe(false);
    expect(sees(overseer)).toBe(false);
    expect(sees(clerk)).toBe(false);
    expect(sheetPolicy.canSee(appraiser, "justice", [], false)).toBe(true);
  });

  it("opens the components that were asked of a person or of the division he works in", () => {
    expect(findOwnTasks(clerk, [mine, divisions])).toEqual([mine, divisions]);
    expect(sheetPolicy.canSee(clerk, "health", [divisions], false)).toBe(true);
    expect(sheetPolicy.canFillComponent(clerk, "health", "1.2", [divisions])).toBe(true);
    expect(sheetPolicy.canFillComponent(clerk, "health", "1.3", [divisions])).toBe(false);
    expect(sheetPolicy.canFill(clerk, "health")).toBe(false);
  });

  it("does not take a right over the whole province for a right of the unit", () => {
    expect(sheetPolicy.canFill(owner, "health")).toBe(false);
    expect(sheetPolicy.canFill(owner, "home")).toBe(true);
    expect(sheetPolicy.canApprove(focal, "health")).toBe(false);
    expect(sheetPolicy.canApprove(head, "health")).toBe(true);
  });
});
