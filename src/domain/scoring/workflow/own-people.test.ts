import { describe, expect, it } from "vitest";
import type { CriteriaSet } from "../model.ts";
import { readCriteriaSet } from "../read-set.ts";
import { findOutsiders, findOwnPeople } from "./own-people.ts";
import type { Assignment } from "./round-workflow.ts";

const manual = (code: string, max: string) => ({ code, name: code, max, rule: { kind: "manual" } });
const read = readCriteriaSet({
  id: "s",
  title: "Bộ tiêu chí",
  level: "department",
  scale: "10",
  areas: [
    { code: "1", name: "Thể chế", max: "6", criteria: [manual("1.1", "6")] },
    { code: "2", name: "Thủ tục", max: "4", criteria: [manual("2.1", "4")] },
  ],
});
const blocks = (set: CriteriaSet) => [
  { code: "so", set, units: ["STP", "SYT", "SNV"].map((unitId) => ({ unitId, nameVi: unitId })) },
];
const line = (id: string, agency: string, people: string[], scope: Partial<Assignment> = {}): Assignment => ({
  ...{ id, agencyUnitId: agency, agencyUnitIds: [agency, "tinh"], blockCode: null, part: null, unitIds: null },
  ...{ leaderAccountId: null, replacement: false },
  officers: people.map((accountId) => ({ accountId, seat: 1 })),
  ...scope,
});
// The focal officer of Sở Y tế, an officer of a division of Sở Tư pháp, one of Sở Nội vụ, one seconded to two units.
const workplaces = new Map([
  ["yte", ["SYT", "tinh"]],
  ["tuphap", ["STP-phong", "STP", "tinh"]],
  ["noivu", ["SNV", "tinh"]],
  ["bietphai", ["SNV", "SYT", "tinh"]],
]);

describe("nobody appraises the unit he works in, in whatever agency's name", () => {
  if (!("set" in read)) throw new Error("the set of the test is wrong");
  const find = (lines: Assignment[]) =>
    findOwnPeople(blocks(read.set), lines, [], workplaces).map(
      ({ assignmentId, accountId, unitId }) => `${assignmentId} ${accountId} ${unitId}`,
    );
  const standIn = line("stand-in", "SNV", ["noivu"], { replacement: true });

  it.each<[string, Assignment[], string[]]>([
    ["an officer of the scored unit in another agency's line", [line("a", "STP", ["yte"])], ["a yte SYT"]],
    ["its leader", [line("a", "STP", [], { leaderAccountId: "yte" })], ["a yte SYT"]],
    ["a person of two units", [line("a", "STP", ["bietphai"])], ["a bietphai SYT", "a bietphai SNV"]],
    ["an officer of the agency, whose own unit a replacement takes", [line("a", "STP", ["tuphap"]), standIn], []],
    ["a line for other units", [line("a", "STP", ["yte"], { unitIds: ["SNV"] })], []],
    [
      "a narrower line that takes every part of the unit, its bonus too",
      [line("a", "STP", ["yte"]), line("b", "SNV", ["noivu"], { unitIds: ["SYT"] })],
      [],
    ],
    [
      "a replacement that stands in for his unit",
      [line("a", "SYT", ["yte"]), line("r", "STP", ["yte"], { replacement: true })],
      ["r yte SYT"],
    ],
  ])("%s", (_name, lines, found) => {
    expect(find(lines).toSorted()).toEqual(found.toSorted());
  });

  it("leaves out what the owner left out for the unit", () => {
    const left = ["1", "2"].map((part) => ({ unitId: "SYT", part, reason: "không có" }));
    const lines = [line("a", "STP", ["yte"], { part: "1" }), line("b", "STP", ["yte"], { part: "2" })];
    expect(findOwnPeople(blocks(read.set), lines, left, workplaces)).toEqual([]);
  });

  it("tells who is not of the agency; people of its divisions are", () => {
    expect(findOutsiders(line("a", "STP", ["tuphap", "noivu"]), workplaces)).toEqual(["noivu"]);
  });
});
