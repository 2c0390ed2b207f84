import { describe, expect, it } from "vitest";
import type { Ability } from "../../identity/ability.ts";
import type { Actor, Scope } from "../../identity/actor.ts";
import { Rational } from "../../rational.ts";
import { forecastTrend } from "./forecast-trend.ts";
import { computeGap } from "./gap.ts";
import { findLead, type OwnLead } from "./lead.ts";
import { deriveOwnIndexEvidence } from "./own-evidence.ts";
import { ownStateOf } from "./own-state.ts";
import { isPartLate, partStateOf } from "./part-state.ts";
import { type OwnIndexPlace, ownIndexPolicy } from "./policy.ts";

const lead = (part: string, leadUnitId: string): OwnLead => ({
  ...{ part, leadUnitId, headAccountId: null, cooperatingUnitIds: [] },
});
const leads = [lead("1", "noivu"), lead("1.2", "tuphap"), lead("1.2.1", "taichinh")];
const path = (component: string, criterion: string | null, area: string) => ({ component, criterion, area });

describe("who leads a component", () => {
  it.each([
    ["1.1.1", "1.1", "1", "noivu"],
    ["1.2.2", "1.2", "1", "tuphap"],
    ["1.2.1", "1.2", "1", "taichinh"],
    ["2.1.1", "2.1", "2", undefined],
  ])("of %s the narrowest line decides", (component, criterion, area, unit) => {
    expect(findLead(leads, path(component, criterion, area))?.leadUnitId).toBe(unit);
  });
});

describe("how far a part is", () => {
  it.each([
    [{ asked: 3, scored: 0, approved: false }, "untouched"],
    [{ asked: 3, scored: 2, approved: false }, "drafting"],
    [{ asked: 3, scored: 3, approved: false }, "filled"],
    // Nothing of it is self-scored: only surveys.
    [{ asked: 0, scored: 0, approved: false }, "filled"],
    [{ asked: 3, scored: 3, approved: true }, "approved"],
  ] as const)("%o", (progress, state) => {
    expect(partStateOf(progress)).toBe(state);
  });

  it("is late after the day unless the head has approved", () => {
    const due = new Date("2026-12-20T10:00:00Z");
    const after = new Date("2026-12-20T10:00:01Z");
    expect([
      isPartLate("filled", due, after),
      isPartLate("approved", due, after),
      isPartLate("drafting", due, due),
    ]).toEqual([true, false, false]);
    expect(isPartLate("drafting", null, after)).toBe(false);
  });

  it.each([
    [{}, "preparing"],
    [{ openedAt: new Date(0) }, "running"],
    [{ openedAt: new Date(0), approvedAt: new Date(0) }, "approved"],
    [{ openedAt: new Date(0), approvedAt: new Date(0), sentAt: new Date(0) }, "sent"],
    [{ openedAt: new Date(0), sentAt: new Date(0), publishedDate: "2027-03-28" }, "published"],
  ] as const)("the year with %o is %s", (known, state) => {
    expect(ownStateOf({ openedAt: null, approvedAt: null, sentAt: null, publishedDate: null, ...known })).toBe(state);
  });
});

describe("loss and gap", () => {
  const value = (text: string) => Rational.parse(text);
  it("lose against the maximum where the ministry has scored, and compare only what stands on both sides", () => {
    const gap = computeGap([
      { max: value("3"), self: value("3"), ministry: value("2.5") },
      { max: value("4"), self: undefined, ministry: value("3") },
      { max: value("2"), self: value("1/3"), ministry: undefined },
    ]);
    expect([gap.components, gap.published]).toEqual([3, 2]);
    const print = (one: Rational | null) => one?.toFraction() ?? null;
    expect([gap.max, gap.self, gap.ministry, gap.lost, gap.gap].map(print)).toEqual([
      "9",
      "10/3",
      "11/2",
      "3/2",
      "1/2",
    ]);
  });

  it("are unknown before the ministry has said anything", () => {
    const gap = computeGap([{ max: value("3"), self: value("3"), ministry: undefined }]);
    expect([gap.ministry, gap.lost, gap.gap]).toEqual([null, null, null]);
  });
});

it("the forecast of the whole is the sum of what stood at the end of each day", () => {
  const at = (component: string, day: string, points: string) => ({
    ...{ component, at: new Date(`${day}T03:00:00Z`), points: Rational.parse(points) },
  });
  const forecasts = [at("a", "2026-09-01", "3"), at("a", "2026-06-01", "1"), at("b", "2026-06-01", "2")];
  const trend = forecastTrend(forecasts, (instant) => instant.toISOString().slice(0, 10));
  expect(trend.map(({ day, points, components }) => [day, points.toFraction(), components])).toEqual([
    ["2026-06-01", "3", 2],
    ["2026-09-01", "5", 2],
  ]);
});

describe("rights", () => {
  const actor = (unitId: string, abilities: readonly Ability[], scope?: Scope): Actor => ({
    ...{ accountId: `nguoi ${unitId}`, sessionId: "s", displayName: "Người thử", unitIds: [unitId] },
    grants: [
      { roleCode: "r", unitId, abilities, scope: scope ?? { kind: "units", unitIds: [unitId] }, onBehalfOf: null },
    ],
  });
  const all: Scope = { kind: "all" };
  const place: OwnIndexPlace = {
    ...{ provinceUnitId: "tinh", ownerUnitId: null, leads, isPublished: false },
    council: [{ accountId: "nguoi hoidong" }],
  };
  const people = {
    owner: actor("noivu", ["scoring.read", "scoring.fill", "scoring.manage"], all),
    focal: actor("tuphap", ["scoring.read", "scoring.fill"]),
    leader: actor("tinh", ["scoring.read", "scoring.decide", "scoring.endorse"], all),
    councillor: actor("tinh", ["scoring.read", "scoring.decide"], all),
    leaderElsewhere: actor("so", ["scoring.read", "scoring.endorse"], all),
    member: actor("hoidong", ["scoring.read", "scoring.decide"], all),
    otherMember: actor("taichinh-khac", ["scoring.read", "scoring.decide"], all),
    overseer: actor("tinh", ["scoring.read"], all),
  };

  it.each([
    ["owner", "all", true],
    ["focal", "part", true],
    ["leader", "all", true],
    ["member", "all", true],
    ["otherMember", "dates", false],
    ["councillor", "dates", false],
    ["overseer", "dates", false],
  ] as const)("%s sees %s", (who, sight, sees) => {
    expect(ownIndexPolicy.sight(people[who], place)).toBe(sight);
    expect(ownIndexPolicy.canSeeComponent(people[who], place, leads[1])).toBe(sees);
    expect(ownIndexPolicy.sight(people[who], { ...place, isPublished: true })).toBe("all");
  });

  it("the committee's leaders approve, not who sits in a council, in the province's own unit or named for the year", () => {
    const who = Object.entries(people).filter(([, person]) => ownIndexPolicy.canEndorse(person, place));
    expect(who.map(([name]) => name)).toEqual(["leader"]);
  });

  it("a reach over the province makes nobody the people of a lead agency", () => {
    expect(ownIndexPolicy.canFill(people.owner, leads[0])).toBe(true);
    expect(ownIndexPolicy.canFill(people.owner, leads[1])).toBe(false);
    expect(ownIndexPolicy.canSeeComponent(people.focal, place, leads[0])).toBe(false);
  });

  it("evidence is built by the lead's people until their head has approved", () => {
    const leadOf = new Map([
      ["1.1.1", leads[0]],
      ["1.2.2", leads[1]],
    ]);
    const own = { place, leadOf, approvedUnits: new Set<string>(), isOpen: true };
    const rights = deriveOwnIndexEvidence(people.focal, own);
    expect([rights.adds, rights.mayChange("1.2.2"), rights.mayChange("1.1.1"), rights.sees("1.1.1")]).toEqual([
      ["forecast", "self"],
      true,
      false,
      false,
    ]);
    const approved = deriveOwnIndexEvidence(people.focal, { ...own, approvedUnits: new Set(["tuphap"]) });
    expect(approved.mayChange("1.2.2")).toBe(false);
    expect(deriveOwnIndexEvidence(people.focal, { ...own, isOpen: false }).adds).toEqual([]);
    expect(deriveOwnIndexEvidence(people.overseer, own).any).toBe(false);
  });
});
