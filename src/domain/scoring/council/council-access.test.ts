import { describe, expect, it } from "vitest";
import type { Actor } from "../../identity/actor.ts";
import { awaitsCouncil, councilAccess } from "./council-access.ts";

const now = new Date("2027-01-12T00:00:00Z");
const window = { stage: "council", opensAt: new Date("2027-01-10"), closesAt: new Date("2027-01-20") } as const;
const council = [
  { accountId: "chair", position: 1, duty: "chair" },
  { accountId: "member", position: 2, duty: "member" },
] as const;
const workflow = { council, windows: [window], reopenings: [] };
const actor = (accountId: string, onBehalfOf: string | null = null): Actor => ({
  accountId,
  sessionId: "s",
  unitIds: [],
  displayName: accountId,
  grants: [{ roleCode: "r", unitId: "u", abilities: ["scoring.decide"], scope: { kind: "all" }, onBehalfOf }],
});
const access = (who: Actor, manages = false, at = now) => councilAccess({ state: "open" }, workflow, who, manages, at);

describe("who is who in the council", () => {
  it("lets the chair record and a member vote", () => {
    expect(access(actor("chair"))).toMatchObject({ prepares: true, records: true, votesFor: ["chair"] });
    expect(access(actor("member"))).toMatchObject({ sees: true, prepares: false, records: false });
  });

  it("lets a substitute vote in the place of the one on leave", () => {
    expect(access(actor("other", "member")).votesFor).toEqual(["member"]);
  });

  it("keeps out who decides elsewhere, and everybody before the window opens", () => {
    expect(access(actor("other")).sees).toBe(false);
    expect(access(actor("chair"), false, new Date("2027-01-09")).sees).toBe(false);
  });

  it("lets members of a round under way know that their time is still to come", () => {
    const before = new Date("2027-01-09");
    const awaits = (who: Actor, at = before, state: "open" | "draft" = "open") =>
      awaitsCouncil({ state }, workflow, who, at);
    expect([awaits(actor("chair")), awaits(actor("other", "member")), awaits(actor("other"))]).toEqual([
      ...[true, true, false],
    ]);
    expect([awaits(actor("chair"), now), awaits(actor("chair"), before, "draft")]).toEqual([false, false]);
  });

  it("lets the owner prepare and propose, and neither vote nor decide", () => {
    const owner = access(actor("other"), true, new Date("2026-12-01"));
    expect(owner).toEqual({ sees: true, prepares: true, proposes: true, votesFor: [], records: false });
  });

  it("gives nobody anything of a draft but its owner", () => {
    expect(councilAccess({ state: "draft" }, workflow, actor("chair"), false, now).sees).toBe(false);
    expect(councilAccess({ state: "draft" }, workflow, actor("chair"), true, now)).toMatchObject({ proposes: false });
  });
});
