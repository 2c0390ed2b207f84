import { describe, expect, it } from "vitest";
import type { ImportDefinition, ImportValue } from "../../imports/definition.ts";
import { leadImport } from "./lead-import.ts";
import { ministryImport } from "./ministry-import.ts";

type Row = readonly [values: Record<string, ImportValue>, unreadable?: readonly string[]];
function check<State, Plan>(definition: ImportDefinition<State, Plan>, state: State, rows: readonly Row[]) {
  const read = rows.map(([values, unreadable = []], at) => ({ sheet: "", row: at + 2, values, unreadable }));
  const { faults, rows: seen, plan } = definition.check(read, state, { now: "", nextId: () => "" });
  return { faults: faults.map(({ row, column }) => [row, column]), outcomes: seen.map(({ outcome }) => outcome), plan };
}

describe("a table of lead agencies", () => {
  const unit = (unitId: string, nameVi: string) => ({
    ...{ unitId, nameVi, nameEn: null, officialCode: unitId.toUpperCase(), blockCode: "" },
  });
  const state = {
    round: ["r", 1] as const,
    parts: ["1", "1.1"],
    units: [unit("snv", "Sở Nội vụ"), unit("stc", "Sở Tài chính")],
    heads: { snv: [{ accountId: "a", login: "giamdoc", name: "Trịnh Quốc Việt" }] },
    stored: [],
  };
  const run = (...rows: Row[]) => check(leadImport, state, rows);

  it("names every bad cell of a row at once", () => {
    const bad = { part: "9", lead: "Sở Lạ", head: "ai", cooperating: "STC; Lạ; Xa" };
    expect(run([bad]).faults).toEqual([
      [2, "Mã"],
      [2, "Cơ quan chủ trì"],
      [2, "Cơ quan phối hợp"],
      [2, "Cơ quan phối hợp"],
    ]);
    expect(run([{ part: "1", lead: "SNV", head: "ai", cooperating: "" }]).faults).toEqual([
      [2, "Người chịu trách nhiệm"],
    ]);
    expect(run([{ part: null, lead: "SNV", head: "ai", cooperating: "" }, ["part"]]).faults).toEqual([
      [2, "Người chịu trách nhiệm"],
    ]);
    expect(run([{ part: "9", lead: null, head: "ai", cooperating: "" }, ["lead"]]).faults).toEqual([[2, "Mã"]]);
  });

  it("names a code that stands twice, an unknown one as that alone", () => {
    const good = { part: "1.1", lead: "SNV", head: "giamdoc", cooperating: "STC" };
    const twice = run([good], [good]);
    expect([twice.faults, twice.outcomes, twice.plan.length]).toEqual([[[3, "Mã"]], ["new", "faulty"], 1]);
    expect(run([{ ...good, part: "9" }], [{ ...good, part: "9" }]).faults).toEqual([
      [2, "Mã"],
      [3, "Mã"],
    ]);
  });
});

describe("a table of published points", () => {
  const state = { round: ["r", 1] as const, maxima: { "1.1": "2/1" }, stored: {} };
  const run = (...rows: Row[]) => check(ministryImport, state, rows);

  it("names the code that stands twice and the points out of range of one row", () => {
    const { faults, outcomes } = run([{ component: "1.1", points: "1" }], [{ component: "1.1", points: "3" }]);
    expect(faults).toEqual([
      [3, "Mã tiêu chí thành phần"],
      [3, "Điểm Bộ Nội vụ công bố"],
    ]);
    expect(outcomes).toEqual(["new", "faulty"]);
  });

  it("looks at the other cell where one could not be read", () => {
    expect(run([{ component: "9", points: null }, ["points"]]).faults).toEqual([[2, "Mã tiêu chí thành phần"]]);
    expect(run([{ component: "1.1", points: null }, ["points"]]).faults).toEqual([]);
    expect(run([{ component: null, points: "99" }, ["component"]]).faults).toEqual([]);
  });
});
