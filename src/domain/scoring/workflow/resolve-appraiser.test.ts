import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRivals, resolveAppraiser } from "./resolve-appraiser.ts";
import type { Assignment } from "./round-workflow.ts";

let count = 0;
function line(agencyUnitId: string, scope: Partial<Assignment> = {}): Assignment {
  count += 1;
  return {
    id: `line-${String(count).padStart(3, "0")}`,
    agencyUnitId,
    agencyUnitIds: [agencyUnitId],
    blockCode: null,
    part: null,
    unitIds: null,
    leaderAccountId: null,
    replacement: false,
    officers: [],
    ...scope,
  };
}

const path = { component: "1.2.3", criterion: "1.2", area: "1" };
const work = (unitId: string, blockCode = "so") => ({ unitId, blockCode, path });

// Hà Nội and Cao Bằng split the work by area among lead agencies that are scored themselves (index-scoring.md 3.6).
const all = line("SNV");
const block = line("VPUB", { blockCode: "xa" });
const area = line("STP", { part: "1" });
const criterion = line("STC", { part: "1.2" });
const component = line("SKHCN", { part: "1.2.3" });
const group = line("SCT", { part: "1", unitIds: ["SYT", "SXD"] });
const otherArea = line("SYT", { part: "2" });
const standIn = line("SNV", { replacement: true });
const standInArea = line("TTT", { part: "1", replacement: true });

const examples: [lines: Assignment[], unit: string, block: string, agency: string | null][] = [
  [[all], "SXD", "so", "SNV"],
  [[all, block], "SXD", "so", "SNV"],
  [[all, block], "xa-1", "xa", "VPUB"],
  [[all, block, area], "xa-1", "xa", "STP"],
  [[area, criterion], "SXD", "so", "STC"],
  [[component, criterion, area, all], "SXD", "so", "SKHCN"],
  [[area, group], "SYT", "so", "SCT"],
  [[area, group], "STNMT", "so", "STP"],
  [[criterion, group], "SYT", "so", "STC"],
  [[otherArea], "SXD", "so", null],
  [[otherArea, all], "SXD", "so", "SNV"],
  [[], "SXD", "so", null],
  [[area, standIn], "STP", "so", "SNV"],
  [[area, standIn, standInArea], "STP", "so", "TTT"],
  [[area, standIn, standInArea], "TTT", "so", "STP"],
  [[area, all], "STP", "so", null],
  [[all, standIn], "SNV", "so", null],
  [[standIn], "SXD", "so", null],
];

describe("who appraises", () => {
  it.each(examples)("case %#", (lines, unit, blockCode, agency) => {
    const found = resolveAppraiser(lines, work(unit, blockCode));
    expect(found.kind === "assigned" ? found.assignment.agencyUnitId : null).toBe(agency);
  });

  it("tells why there is nobody, and for whom a replacement stands in", () => {
    expect(resolveAppraiser([], work("SXD"))).toEqual({ kind: "gap", reason: "nobody", instead: null });
    expect(resolveAppraiser([area], work("STP"))).toEqual({ kind: "gap", reason: "ownAgency", instead: area });
    expect(resolveAppraiser([area, standIn], work("STP"))).toEqual({
      kind: "assigned",
      assignment: standIn,
      instead: area,
    });
  });

  it("is never a division of the scored unit, nor a replacement below it", () => {
    const division = line("STP-phong", { part: "1", agencyUnitIds: ["STP-phong", "STP", "tinh"] });
    const below = line("STP-tt", { replacement: true, agencyUnitIds: ["STP-tt", "STP", "tinh"] });
    expect(resolveAppraiser([division], work("STP"))).toEqual({ kind: "gap", reason: "ownAgency", instead: division });
    expect(resolveAppraiser([division, below], work("STP")).kind).toBe("gap");
    expect(resolveAppraiser([division, below, standIn], work("STP"))).toMatchObject({ assignment: standIn });
    expect(resolveAppraiser([division], work("SXD"))).toMatchObject({ assignment: division });
  });

  it("names lines of different agencies that are equally narrow", () => {
    const rival = line("STTTT", { part: "1" });
    expect(findRivals([area, rival, all], work("SXD"))).toEqual([area, rival]);
    expect(findRivals([area, line("STP", { part: "1" }), all], work("SXD"))).toEqual([]);
    expect(findRivals([area, rival, criterion], work("SXD"))).toEqual([]);
  });

  const agency = fc.constantFrom("SNV", "STP", "STC", "VPUB");
  const lines = fc.array(
    fc.record({
      agency,
      blockCode: fc.constantFrom(null, "so", "xa"),
      part: fc.constantFrom(null, "1", "1.2", "1.2.3", "2"),
      unitIds: fc.constantFrom(null, ["SNV", "STP"], ["STC"]),
      replacement: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it("is never the unit itself, and does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(lines, agency, fc.constantFrom("so", "xa"), (drawn, unitId, blockCode) => {
        const made = drawn.map(({ agency: of, ...scope }) => line(of, scope));
        const found = resolveAppraiser(made, work(unitId, blockCode));
        if (found.kind === "assigned") expect(found.assignment.agencyUnitId).not.toBe(unitId);
        expect(resolveAppraiser(made.toReversed(), work(unitId, blockCode))).toEqual(found);
      }),
    );
  });

  it("leaves no gap where a line for all and replacements of two agencies stand", () => {
    fc.assert(
      fc.property(lines, agency, (drawn, unitId) => {
        const made = drawn.map(({ agency: of, ...scope }) => line(of, scope));
        const whole = [line("SNV"), line("STP", { replacement: true }), line("VPUB", { replacement: true })];
        expect(resolveAppraiser([...made, ...whole], work(unitId)).kind).toBe("assigned");
      }),
    );
  });
});
