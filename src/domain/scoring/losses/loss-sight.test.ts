import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor, Scope } from "../../identity/actor.ts";
import { appraisalAccess } from "../appraisal/access.ts";
import type { RoundState } from "../round.ts";
import { lossSight } from "./loss-sight.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const workflow = {
  assignments: [
    {
      ...{ id: "law", agencyUnitId: "stp", agencyUnitIds: ["stp"], blockCode: null, part: null, unitIds: null },
      ...{ leaderAccountId: "leader", replacement: false, officers: [{ accountId: "first", seat: 1 as const }] },
    },
  ],
  council: [{ accountId: "judge", position: 1, duty: "member" as const }],
  windows: [
    { stage: "appraisal1" as const, opensAt: at(7), closesAt: at(9) },
    { stage: "explanation" as const, opensAt: at(10), closesAt: at(12) },
    { stage: "council" as const, opensAt: at(20), closesAt: at(22) },
  ],
  reopenings: [],
  approvals: [{ assignmentId: "law", stage: "appraisal1" as const, approvedAt: at(9), accountId: "leader" }],
};
const unit: Scope = { kind: "units", unitIds: ["u"] };
const person = (accountId: string, abilities: Ability[], scope: Scope): Actor => ({
  ...{ accountId, sessionId: "s", displayName: "", unitIds: [] },
  grants: [{ roleCode: "r", unitId: "u", abilities, scope, onBehalfOf: null }],
});
const people = {
  owner: person("owner", ["scoring.read"], { kind: "all" }),
  judge: person("judge", ["scoring.read", "scoring.decide"], { kind: "all" }),
  officer: person("first", ["scoring.read", "scoring.appraise"], { kind: "all" }),
  overseer: person("overseer", ["scoring.read"], { kind: "all" }),
  watcher: person("watcher", ["scoring.oversee"], unit),
  otherWatcher: person("otherWatcher", ["scoring.oversee"], { kind: "units", unitIds: ["v"] }),
  own: person("own", ["scoring.read"], unit),
  other: person("other", ["scoring.read"], { kind: "units", unitIds: ["v"] }),
};
const law = { survey: false, assignmentId: "law" };
const money = { survey: false, assignmentId: "money" };
const survey = { survey: true, assignmentId: undefined };

function tell(who: keyof typeof people, state: RoundState, day: number) {
  const [actor, now] = [people[who], at(day)];
  const access = appraisalAccess(workflow, actor, who === "owner", now);
  const sight = lossSight({ state }, { workflow, access, actor, unitId: "u", now });
  if (sight === undefined) return null;
  const stage = sight.stages.at(-1) ?? "self";
  return {
    stages: sight.stages.join(" "),
    parts: [law, money, survey].map((part) => (sight.sees(stage, part) ? "+" : "-")).join(""),
    rest: [sight.seesBlock(stage), sight.seesCauses, sight.seesExtras, sight.letter].map(Number).join(""),
  };
}
/** The round has no second appraisal, so nobody looks at one. */
const every = "self appraisal1 final";

describe("who sees the losses of a unit", () => {
  it.each<[keyof typeof people, RoundState, number, ReturnType<typeof tell>]>([
    ["owner", "open", 5, { stages: "self final", parts: "+++", rest: "1111" }],
    ["judge", "open", 15, null],
    ["judge", "open", 20, { stages: every, parts: "+++", rest: "1111" }],
    ["officer", "open", 5, null],
    ["officer", "open", 7, { stages: every, parts: "+--", rest: "0100" }],
    ["overseer", "open", 21, null],
    ["other", "open", 21, null],
    ["own", "open", 9, { stages: "self", parts: "++-", rest: "0100" }],
    ["own", "open", 10, { stages: "self appraisal1", parts: "+-+", rest: "0101" }],
    ["own", "open", 21, { stages: "self appraisal1", parts: "+-+", rest: "0101" }],
    ["own", "draft", 5, { stages: "final", parts: "+++", rest: "0111" }],
    ["other", "draft", 5, null],
    ["own", "published", 30, { stages: every, parts: "+++", rest: "1111" }],
    ["overseer", "published", 30, { stages: "final", parts: "+++", rest: "1010" }],
    ["watcher", "open", 21, null],
    ["watcher", "draft", 5, null],
    ["watcher", "published", 30, { stages: "final", parts: "+++", rest: "1111" }],
    ["otherWatcher", "published", 30, { stages: "final", parts: "+++", rest: "1010" }],
    ["other", "published", 30, { stages: "final", parts: "+++", rest: "1010" }],
  ])("%s of a round that is %s on day %i", (who, state, day, expected) => {
    expect(tell(who, state, day)).toEqual(expected);
  });

  it("tells a unit how the published result came about, and how others stood only at the end", () => {
    const actor = people.own;
    const access = appraisalAccess(workflow, actor, false, at(30));
    const sight = lossSight({ state: "published" }, { workflow, access, actor, unitId: "u", now: at(30) });
    expect([sight?.seesBlock("appraisal1"), sight?.seesBlock("final")]).toEqual([false, true]);
  });
});
