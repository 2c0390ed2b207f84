import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor, Scope } from "../../identity/actor.ts";
import { surveySight } from "./survey-sight.ts";

const own: Scope = { kind: "units", unitIds: ["u1"] };
const person = (abilities: Ability[], scope: Scope): Actor => ({
  accountId: "a",
  sessionId: "s",
  displayName: "A",
  unitIds: [],
  grants: [{ roleCode: "r", unitId: "u1", abilities, scope, onBehalfOf: null }],
});
const window = { stage: "explanation" as const, opensAt: new Date("2026-12-21"), closesAt: new Date("2026-12-31") };
const see = (actor: Actor, state: "draft" | "open" | "published", day: string, seesAll = false) =>
  surveySight(
    { state, ownerUnitId: null },
    { workflow: { windows: [window], reopenings: [] }, access: { seesAll }, actor, now: new Date(day) },
  );
const focal = person(["scoring.read"], own);
const overseer = person(["scoring.read"], { kind: "all" });

describe("the survey of a round", () => {
  it("is its owner's, and the sitting council's to read", () => {
    const owner = see(person(["scoring.read", "scoring.manage"], { kind: "all" }), "draft", "2026-12-01");
    expect([owner?.manages, owner?.seesAll, owner?.sees("u9")]).toEqual([true, true, true]);
    const council = see(overseer, "open", "2026-12-01", true);
    expect([council?.manages, council?.seesAll]).toEqual([false, true]);
  });

  it("is a unit's own with the draft result, and of nobody else", () => {
    expect(see(focal, "draft", "2026-12-25")).toBeUndefined();
    expect(see(focal, "open", "2026-12-20")).toBeUndefined();
    const shown = see(focal, "open", "2026-12-25");
    expect([shown?.manages, shown?.seesAll, shown?.sees("u1"), shown?.sees("u2")]).toEqual([false, false, true, false]);
    expect(see(focal, "published", "2026-12-01")?.sees("u1")).toBe(true);
    expect(see(overseer, "published", "2026-12-25")).toBeUndefined();
  });
});
