import { describe, expect, it } from "vitest";
import { compileSet } from "../compile-set.ts";
import { readCriteriaSet } from "../read-set.ts";
import { scoreUnit } from "../score-unit.ts";
import { bindValues, collectValues } from "../unit-values.ts";
import { buildScoreSheet, type SheetRemarks } from "./build-score-sheet.ts";

const read = readCriteriaSet({
  id: "nho",
  title: "Bộ tiêu chí nhỏ",
  level: "commune",
  scale: "10",
  bonus: { max: "1" },
  areas: [
    {
      code: "1",
      name: "Chỉ đạo",
      max: "7",
      criteria: [
        {
          code: "1.1",
          name: "Kế hoạch",
          max: "7",
          components: [
            {
              code: "1.1.1",
              name: "Hoàn thành nhiệm vụ",
              max: "3",
              rule: { kind: "ratio", numerator: "xong", denominator: "giao" },
              notApplicable: { allowed: true, effect: "excludeFromDenominator" },
            },
            {
              code: "1.1.2",
              name: "Ban hành đúng hạn",
              max: "2",
              evidence: ["Kế hoạch"],
              rule: { kind: "deadline", due: "01-31", onTime: "2", late: [], otherwise: "0" },
            },
            {
              code: "1.1.3",
              name: "Công khai",
              max: "2",
              evidence: ["Ảnh"],
              rule: { kind: "yesNo", yes: "2", no: "0" },
            },
          ],
        },
      ],
    },
    {
      code: "2",
      name: "Tác động",
      max: "3",
      criteria: [{ code: "2.1", name: "Hài lòng", max: "3", source: "survey", rule: { kind: "manual" } }],
    },
  ],
});
const result = read.ok ? compileSet(read.set, { year: 2026 }) : undefined;
if (result?.ok !== true) throw new Error(JSON.stringify(read.ok ? result : read.findings));
const { compiled } = result;

function build(inputs: readonly (readonly [string, string, string])[], remarks: Record<string, SheetRemarks> = {}) {
  const values = collectValues(inputs.map(([component, input, value]) => ({ component, input, value })));
  const score = scoreUnit(compiled, bindValues(compiled, { name: "Xã A", block: "xa" }, values));
  return buildScoreSheet(compiled, score, values, (code) => remarks[code]);
}

const evidence = { number: "1", title: "Kế hoạch", date: null, issuer: null, section: null, page: null };

describe("buildScoreSheet", () => {
  it("puts every area and criterion before its components", () => {
    expect(build([]).sheet.map((part) => [part.level, part.code])).toEqual([
      ["area", "1"],
      ["criterion", "1.1"],
      ["component", "1.1.1"],
      ["component", "1.1.2"],
      ["component", "1.1.3"],
      ["area", "2"],
      ["component", "2.1"],
    ]);
  });

  it("sums exactly over what the unit scores itself and prints inputs as people write them", () => {
    const { sheet, total } = build([
      ["1.1.1", "xong", "1000"],
      ["1.1.1", "giao", "3000"],
      ["1.1.2", "value", "2026-01-20"],
      ["1.1.3", "value", "true"],
      ["2.1", "points", "3"],
      ["", "bonus", "0.5"],
    ]);
    expect(total).toEqual({ points: "5", applicableMax: "7", percent: "71.43", bonus: "1/2", penalty: "0" });
    expect(sheet[0]).toMatchObject({ max: "7", selfMax: "7", points: "5" });
    expect(sheet[2]).toMatchObject({ state: "scored", points: "1", inputs: [{ value: "1.000" }, { value: "3.000" }] });
    expect(sheet[3]).toMatchObject({ inputs: [{ title: "Ngày ban hành", value: "20/01/2026" }] });
    expect(sheet[4]).toMatchObject({ inputs: [{ value: "Có" }] });
    // The survey is no claim of the unit: neither its points nor its figures stand on the sheet.
    expect(sheet[5]).toMatchObject({ selfMax: "0", points: "0" });
    expect(sheet[6]).toMatchObject({ state: "survey", points: null, inputs: [], evidenceState: "notAsked" });
  });

  it("leaves what does not apply out of the maximum", () => {
    const { sheet, total } = build([
      ["1.1.1", "na", "true"],
      ["1.1.3", "value", "false"],
    ]);
    expect(total).toMatchObject({ points: "0", applicableMax: "4", percent: "0.00" });
    expect(sheet[2]).toMatchObject({ state: "notApplicable", evidenceState: "notAsked" });
    expect(sheet[3]).toMatchObject({ state: "open", points: null });
  });

  it("tells how far the evidence goes", () => {
    const remarks = (incomplete: boolean) => ({ evidence: [evidence], incomplete, estimate: true, note: "Ghi chú" });
    const { sheet } = build([["1.1.3", "value", "true"]], { "1.1.2": remarks(false), "1.1.3": remarks(true) });
    const states = sheet.flatMap((part) => (part.level === "component" ? [part.evidenceState] : []));
    // The first one asks for no document.
    expect(states).toEqual(["notAsked", "complete", "incomplete", "notAsked"]);
    expect(build([]).sheet[3]).toMatchObject({ evidenceState: "missing" });
    expect(sheet[4]).toMatchObject({ estimate: true, note: "Ghi chú", evidence: [evidence] });
  });
});
