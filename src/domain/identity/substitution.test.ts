import { describe, expect, it } from "vitest";
import type { Grant } from "./actor.ts";
import { AccountId } from "./model.ts";
import { checkSubstitution, substituteGrant } from "./substitution.ts";

const leader = AccountId.parse("0199aaaa-0000-7000-8000-000000000001");
const grant: Grant = {
  roleCode: "head",
  unitId: "0199aaaa-0000-7000-8000-0000000000aa",
  abilities: ["scoring.read", "scoring.approve", "identity.manage"],
  scope: { kind: "units", unitIds: ["0199aaaa-0000-7000-8000-0000000000aa"] },
  onBehalfOf: null,
};

describe("what a substitute gets", () => {
  it("is the grant without the managing of accounts, marked with the person on leave", () => {
    expect(substituteGrant(grant, leader)).toEqual({
      ...grant,
      abilities: ["scoring.read", "scoring.approve"],
      onBehalfOf: leader,
    });
  });

  it("is nothing where only the managing of accounts was there", () => {
    expect(substituteGrant({ ...grant, abilities: ["identity.manage"] }, leader)).toBeUndefined();
  });

  it("is not handed on a second time", () => {
    expect(substituteGrant({ ...grant, onBehalfOf: leader }, leader)).toBeUndefined();
  });
});

describe("naming a substitute", () => {
  const party = { validFrom: "2026-01-01", validUntil: null, deactivated: false, readOnly: false };
  const request = {
    personOnLeave: { ...party, id: "a" },
    substitute: { ...party, id: "b" },
    relatedUnits: true,
    span: { validFrom: "2026-02-02", validUntil: "2026-02-06" },
    others: [],
    today: "2026-02-02",
    maxDays: 92,
  };

  it.each([
    ["nothing", {}, undefined],
    ["oneself", { substitute: request.personOnLeave }, "oneself"],
    ["reversed days", { span: { validFrom: "2026-02-06", validUntil: "2026-02-02" } }, "reversed"],
    ["days gone by", { span: { validFrom: "2026-01-05", validUntil: "2026-02-01" } }, "past"],
    ["a day too long", { span: { validFrom: "2026-02-02", validUntil: "2026-05-05" } }, "tooLong"],
    ["the longest leave", { span: { validFrom: "2026-02-02", validUntil: "2026-05-04" } }, undefined],
    ["a read-only substitute", { substitute: { ...request.substitute, readOnly: true } }, "readOnly"],
    ["a closed account", { substitute: { ...request.substitute, deactivated: true } }, "inactive"],
    ["an account not yet valid", { substitute: { ...request.substitute, validFrom: "2026-02-03" } }, "inactive"],
    ["units of different branches", { relatedUnits: false }, "unrelatedUnit"],
    ["another substitute", { others: [{ validFrom: "2026-02-06", validUntil: "2026-02-09" }] }, "overlap"],
    ["one before", { others: [{ validFrom: "2026-01-06", validUntil: "2026-02-01" }] }, undefined],
  ])("with %s", (_name, change, reason) => {
    expect(checkSubstitution({ ...request, ...change })?.reason).toBe(reason);
  });
});
