import { describe, expect, it } from "vitest";
import { readCriteriaSet } from "../read-set.ts";
import { findLeadParts } from "./lead-parts.ts";
import { matchAgency, type NamedAgency } from "./match-agency.ts";
import { proposeAssignments } from "./propose-assignments.ts";
import type { Assignment } from "./round-workflow.ts";

const agency = (officialCode: string, nameVi: string, shortName: string | null = null): NamedAgency => ({
  ...{ unitId: officialCode, officialCode, nameVi, nameEn: null, shortName, atYearEnd: true },
});
const agencies = [
  agency("SNV", "Sở Nội vụ"),
  agency("STP", "Sở Tư pháp"),
  agency("VPUB", "Văn phòng UBND tỉnh", "Văn phòng UBND"),
  agency("H1", "Phòng Nội vụ"),
  agency("H2", "Phòng Nội vụ"),
  { ...agency("01279", "Phường Nùng Trí Cao"), unitId: "new" },
  { ...agency("01279", "Xã Nùng Trí Cao"), unitId: "old", atYearEnd: false },
];

describe("the unit that a text means", () => {
  it.each<[string, string | undefined]>([
    ["Sở Nội vụ", "SNV"],
    ["  sở  nội vụ ", "SNV"],
    ["SNV – Sở Nội vụ", "SNV"],
    ["Sở Tư pháp (STP)", "STP"],
    ["stp", "STP"],
    ["Sở Nội vụ tỉnh Cao Bằng", "SNV"],
    ["Văn phòng UBND", "VPUB"],
    ["Văn phòng UBND tỉnh", "VPUB"],
    ["Sở Nội vụ, Sở Tư pháp", undefined],
    ["Bưu điện tỉnh", undefined],
    // Two units bear this name: nobody is guessed.
    ["Phòng Nội vụ", undefined],
    // The code of a commune that ended in the year went on to another one.
    ["01279", "new"],
    ["Xã Nùng Trí Cao", "old"],
    ["", undefined],
  ])("%j is %s", (text, unitId) => expect(matchAgency(text, agencies)?.unitId).toBe(unitId));
});

const leaf = (code: string, leadAgency?: string, source?: string) => ({
  ...{ code, name: `Tiêu chí ${code}`, max: "1", rule: { kind: "manual" } },
  ...(leadAgency !== undefined && { leadAgency }),
  ...(source !== undefined && { source }),
});
/** One area as a whole, one split by criteria and components, one that names nobody. */
const json = {
  id: "phan-cong",
  title: "Bộ tiêu chí thử",
  level: "department",
  scale: "6",
  areas: [
    { code: "1", name: "Một", max: "2", criteria: [leaf("1.1", "Sở Nội vụ"), leaf("1.2", "Sở Nội vụ")] },
    {
      ...{ code: "2", name: "Hai", max: "3" },
      criteria: [
        {
          code: "2.1",
          name: "Hai một",
          max: "2",
          components: [leaf("2.1.1", "Sở Tư pháp"), leaf("2.1.2", "Bưu điện")],
        },
        leaf("2.2", "Sở Nội vụ"),
      ],
    },
    { code: "3", name: "Ba", max: "1", criteria: [leaf("3.1")] },
  ],
};
const read = (value: unknown) => {
  const found = readCriteriaSet(value);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found.set;
};
const set = read(json);

const line = (agencyUnitId: string, scope: Partial<Assignment> = {}): Assignment => ({
  ...{
    id: `${agencyUnitId}${scope.part ?? ""}`,
    agencyUnitId,
    agencyUnitIds: [agencyUnitId],
    blockCode: null,
    part: null,
  },
  ...{ unitIds: null, leaderAccountId: null, replacement: false, officers: [], ...scope },
});
const units = ["SNV", "SYT"].map((unitId) => ({ unitId, nameVi: unitId }));
const propose = (lines: readonly Assignment[] = []) =>
  proposeAssignments([{ code: "so", set, units }], lines, agencies, new Map());
const states = (lines: readonly Assignment[] = []) =>
  propose(lines).lines.map(({ part, agencyUnitId, state }) => `${part} ${agencyUnitId} ${state}`);

describe("the lead agencies of a set", () => {
  it("are gathered over the widest parts that have one alone", () => {
    expect(findLeadParts(set).map(({ part, agency: name }) => [part, name])).toEqual([
      ["1", "Sở Nội vụ"],
      ["2.1.1", "Sở Tư pháp"],
      ["2.1.2", "Bưu điện"],
      ["2.2", "Sở Nội vụ"],
      ["3", null],
    ]);
  });

  it("hold for what stands below, and what nobody appraises is left out", () => {
    const areas = [
      { code: "1", name: "Một", max: "2", leadAgency: "Sở Nội vụ", criteria: [leaf("1.1"), leaf("1.2")] },
      { code: "2", name: "Hai", max: "1", criteria: [leaf("2.1", "Viện điều tra", "survey")] },
    ];
    expect(findLeadParts(read({ ...json, scale: "3", areas }))).toMatchObject([{ part: null, agency: "Sở Nội vụ" }]);
  });
});

describe("the lines they suggest", () => {
  it("are new where nobody appraises, say who would appraise himself, and name what fits no unit", () => {
    const { lines, unmatched, unnamed } = propose();
    expect(states()).toEqual(["1 SNV new", "2.1.1 STP new", "2.2 SNV new"]);
    expect(lines.map(({ components, ownUnitIds }) => [components, ownUnitIds])).toEqual([
      [2, ["SNV"]],
      [1, []],
      [1, ["SNV"]],
    ]);
    expect(unmatched).toEqual([{ blockCode: "so", agency: "Bưu điện", parts: ["2.1.2"] }]);
    expect(unnamed).toEqual([{ blockCode: "so", parts: ["3"] }]);
  });

  it("see what is there: the same agency, another one, another one on the same part", () => {
    expect(states([line("SNV")])).toEqual(["1 SNV there", "2.1.1 STP other", "2.2 SNV there"]);
    expect(states([line("VPUB", { part: "2.2", blockCode: "so" })])).toContain("2.2 SNV rival");
    expect(propose([line("SNV")]).lines[1]?.otherUnitIds).toEqual(["SNV"]);
  });

  it("leave no gap of an own agency where a replacement is named", () => {
    const standIn = line("VPUB", { replacement: true });
    expect(propose([standIn]).lines.flatMap(({ ownUnitIds }) => ownUnitIds)).toEqual([]);
  });
});
