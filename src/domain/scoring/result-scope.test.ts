import { describe, expect, it } from "vitest";
import type { Ability } from "../identity/ability.ts";
import type { Actor, Scope } from "../identity/actor.ts";
import { isInScope, resultScope } from "./result-scope.ts";
import type { RoundState } from "./round.ts";

const person = (abilities: Ability[], scope: Scope): Actor =>
  ({ accountId: "a", grants: [{ roleCode: "r", unitId: null, abilities, scope }] }) as unknown as Actor;
const people = {
  owner: person(["scoring.read", "scoring.manage"], { kind: "all" }),
  district: person(["scoring.read", "scoring.manage"], { kind: "units", unitIds: ["huyen"] }),
  overseer: person(["scoring.read"], { kind: "all" }),
  focal: person(["scoring.read", "scoring.fill"], { kind: "units", unitIds: ["own"] }),
  stranger: person([], { kind: "all" }),
};

/** all: every unit; own: the own one alone; none. */
function seen(who: keyof typeof people, state: RoundState, stage: "self" | "final", ownerUnitId: string | null = null) {
  const scope = resultScope(people[who], { state, ownerUnitId }, stage);
  if (scope.kind === "all") return "all";
  return isInScope(scope, "own") && !isInScope(scope, "other") ? "own" : isInScope(scope, "other") ? "some" : "none";
}

describe("whose figures a person sees", () => {
  it.each([
    ["owner", "all all", "all all", "all all"],
    ["overseer", "none none", "none none", "none all"],
    ["focal", "own own", "own none", "own all"],
    ["stranger", "none none", "none none", "none all"],
  ] as const)("%s: of a draft %s, under way %s, published %s (self-assessed, final)", (who, draft, open, published) => {
    const of = (state: RoundState) => `${seen(who, state, "self")} ${seen(who, state, "final")}`;
    expect([of("draft"), of("open"), of("published")]).toEqual([draft, open, published]);
  });

  it("whoever runs the round for its unit sees all of it, and nothing of other rounds under way", () => {
    expect([seen("district", "open", "final", "huyen"), seen("district", "open", "final")]).toEqual(["all", "none"]);
  });
});
