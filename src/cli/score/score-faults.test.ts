import { describe, expect, it } from "vitest";
import type { InputFaultCode } from "../../domain/scoring/inputs/input-fault.ts";
import { runInProcess, runScore, runTable, SETS } from "./run-score.fixture.ts";

const out = { allowed: true, effect: "excludeFromDenominator" };
const part = (code: string, rule: object, more: object = {}) => ({ code, name: code, max: "2", rule, ...more });
const set = {
  id: "faults",
  scale: "26",
  bonus: { max: "1" },
  areas: [
    part("ratio", { kind: "ratio", numerator: "b", denominator: "a" }, { notApplicable: out }),
    part("unclear", { kind: "manual" }, { notApplicable: { allowed: true } }),
    part("manual", { kind: "manual", step: "0.25", min: "0.5" }),
    part("yesNo", { kind: "yesNo", yes: "2" }),
    part("choice", { kind: "choice", options: [{ id: "a", points: "2" }] }),
    part("count", { kind: "countPenalty", start: "2", perOccurrence: "-1" }),
    part("deadline", { kind: "deadline", due: "12-15", onTime: "2" }),
    part("compare", { kind: "compare", left: "x", op: "<", right: "y", pass: "2" }),
    part("formula", { kind: "formula", variables: ["p", "q"], expression: "p / q" }),
    part("index", { kind: "scaledIndex" }),
    part("survey", { kind: "surveyOptions", options: [{ label: "A", percent: "100" }] }, { source: "survey" }),
    part("elsewhere", { kind: "manual" }, { source: "elsewhere" }),
    part("last", { kind: "manual" }),
  ],
};

/** Every fault, the row that has it, and a word of its message; the row stands where it stands in the file. */
const FAULTS: readonly (readonly [row: string, code: InputFaultCode, words: string])[] = [
  ["A,K,ratio,a,0", "zeroDenominator", "denominator “a” is 0"],
  ["A,K,ratio,c,1", "unknownInput", "unknown input “c”; known inputs: b, a"],
  ["A,K,unclear,na,true", "notApplicableEffectUnknown", "does not say what “not applicable” does"],
  ["A,K,manual,points,2.25", "aboveMaximum", "2.25 points are above the maximum of 2"],
  ["A,K,manual,points,2", "duplicateInput", "already stands on line"],
  ["A,K,yesNo,value,maybe", "notYesNo", "write yes or no"],
  ["A,K,choice,value,b", "unknownOption", "choose one of “a”"],
  ["A,K,count,value,1.5", "notACount", "must be a whole number"],
  ["A,K,deadline,value,15/12/2025", "notADay", "write 2025-01-31"],
  ["A,K,compare,left#2,3", "unpairedInput", "lacks its other side “y#2”"],
  ["A,K,formula,q,0", "formulaFailed", "divides by zero"],
  ["A,K,index,value,-1", "negative", "is negative"],
  ["A,K,survey,A,nhiều", "notANumber", "is not a number"],
  ["A,K,elsewhere,na,1", "notApplicableNotAllowed", "does not allow “not applicable”"],
  ["A,K,none,points,1", "unknownComponent", "the set has no component “none”"],
  ["A,K,,penalty,1", "extraInput", "the set has no penalty"],
  ["A,K,,colour,red", "unknownInput", "not one of bonus, penalty, submitted"],
  ["A,L,last,points,1", "blockConflict", "the unit is in block “K” (line 2)"],
  ["B,K,manual,points,1.3", "wrongStep", "multiple of 0.25"],
  ["B,K,ratio,na,true", "notApplicableWithInputs", "and yet given the input"],
  ["C,K,manual,points,0.25", "belowMinimum", "below the minimum of 0.5"],
  ["C,K,,submitted,perhaps", "notYesNo", "write yes or no"],
  [",K,last,points,1", "unitMissing", "names no unit"],
  ["C,K,last,,1", "inputMissing", "names no input"],
  ["C,K,last,points,1,5", "table", "6 columns, 5 are needed"],
];

/** Rows that make some of the faults possible; they are sound themselves. */
const SOUND = ["A,K,ratio,b,0", "A,K,formula,p,1", "B,K,ratio,a,1"];

describe("faults of inputs", () => {
  it("are all told with line and code on standard error, exit code 2, nothing on standard output", async () => {
    const run = await runTable(set, [...SOUND, ...FAULTS.map(([row]) => row)]);
    expect([run.code, run.out]).toEqual([2, ""]);
    const lines = run.err.split("\n");
    FAULTS.forEach(([row, code, words], at) => {
      // Reported at the input beside the mark, and at the first input of the formula.
      const elsewhere: Partial<Record<InputFaultCode, number>> = { notApplicableWithInputs: 4, formulaFailed: 3 };
      const line = elsewhere[code] ?? 2 + SOUND.length + at;
      const found = lines.find((one) => one.startsWith(`inputs.csv:${line}: `) && one.endsWith(`[${code}]`));
      expect(found, `${row} -> ${code} on line ${line}`).toContain(words);
    });
    const numbers = lines.flatMap((one) => /^inputs\.csv:(\d+): /.exec(one)?.[1] ?? []).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(lines.at(-2)).toBe(`${numbers.length} faults, no result printed`);
  });

  it("a missing input is told at the first line of its unit, in Vietnamese unless asked otherwise", async () => {
    const inputs = "unit,block,component,input,value\nA,K,1,points,1\nB,K,1,b,1\nA,K,2,b,1\nB,K,2,b,1\n";
    const areas = [
      { code: "1", max: "50" },
      { code: "2", max: "50", rule: { kind: "ratio", numerator: "b", denominator: "a" } },
    ];
    const files = { "set.json": JSON.stringify({ id: "x", areas }), "inputs.csv": inputs };
    const run = await runScore(["--set", "set.json", "--inputs", "inputs.csv", "--lang", "vi"], files);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err.split("\n")).toEqual([
      "inputs.csv:2: A, 2: thiếu số liệu “a” [missingInput]",
      "inputs.csv:3: B, 1: thiếu số liệu “points” [missingInput]",
      "inputs.csv:3: B, 1: không có số liệu tên “b”; tên được dùng: points, na [unknownInput]",
      "inputs.csv:3: B, 2: thiếu số liệu “a” [missingInput]",
      "4 lỗi, không in kết quả",
      "",
    ]);
  });

  it("what is only doubtful is told and does not stop the result", async () => {
    const one = {
      id: "doubts",
      scale: "8",
      bonus: { max: "1" },
      areas: [
        part("ratio", { kind: "ratio", numerator: "b", denominator: "a" }),
        part("formula", { kind: "formula", variables: ["p"], expression: "p" }),
        part("deadline", { kind: "deadline", due: "12-15", onTime: "2" }),
        part("elsewhere", { kind: "manual" }, { source: "elsewhere" }),
      ],
    };
    const rows = ["A,K,ratio,b,5", "A,K,ratio,a,4", "A,K,formula,p,3", "A,K,deadline,value,2026-01-05", "A,K,,bonus,2"];
    const run = await runTable(one, rows);
    expect([run.code, run.out.split("\n")[1]]).toEqual([0, "K,1,A,7,6,116.67,Xuất sắc"]);
    for (const [line, code] of [
      [2, "numeratorAboveDenominator"],
      [2, "scoredElsewhere"],
      [4, "cutToMaximum"],
      [5, "yearAssumed"],
      [6, "cutToMaximum"],
    ])
      expect(run.err).toMatch(new RegExp(`inputs\\.csv:${line}: warning: .*\\[${code}\\]`));
  });
});

describe("what cannot be read ends with 2, says where, and prints nothing", () => {
  const sound = {
    "set.json": JSON.stringify({ id: "x", areas: [{ code: "1", max: "100" }] }),
    "i.csv": "unit,block,component,input,value\nA,K,1,points,1\n",
  };
  const refused: readonly (readonly [
    what: string,
    args: readonly string[],
    files: Readonly<Record<string, string>>,
    words: string,
  ])[] = [
    ["no such file", ["--set", "none.json", "--inputs", "i.csv"], sound, "none.json: the file cannot be read (ENOENT)"],
    [
      "a PDF for the table",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": "%PDF-1.4\n" },
      "i.csv: it is a PDF and not CSV",
    ],
    [
      "a workbook for the table",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": "PK\u0003\u0004" },
      "i.csv: it is an Excel, Word or ZIP file and not CSV; in Excel save it as “CSV UTF-8”",
    ],
    [
      "malformed JSON",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "set.json": '{\n "id": "x" "y" }' },
      "set.json:2:12: not valid JSON",
    ],
    [
      "JSON with a stray word",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "set.json": '{\n "id": x }' },
      "set.json:2:8: not valid JSON (x",
    ],
    [
      "a key given twice, of which a reader would silently keep the last",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "set.json": '{"id": "x", "areas": [\n{"code": "1", "max": "90",\n"max": "100"}]}' },
      "set.json:3: the key areas[0].max stands twice; remove one",
    ],
    [
      "a value of the wrong shape",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "set.json": '{"id": "x", "areas": [{"code": "1", "max": "1,5"}]}' },
      "areas[0].max: use a point for decimals, write 1.5 [set.shape]",
    ],
    [
      "a set that cannot be scored",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "set.json": '{"id": "x", "index": {"formula": "sum / 3"}, "areas": [{"code": "1", "max": null}]}' },
      "unknown index formula “sum / 3”; use one of: ",
    ],
    ["several sets", ["--set", SETS, "--inputs", "i.csv"], sound, "choose one with --id: department-reconstruction, "],
    ["an unknown set", ["--set", SETS, "--id", "y", "--inputs", "i.csv"], sound, "no criteria set “y”"],
    [
      "a wrong header",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": "unit,component,value\nA,1,1" },
      "i.csv:1: the header must be unit,block,component,input,value",
    ],
    [
      "an empty table",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": "" },
      "i.csv:1: the file is empty",
    ],
    [
      "no rows",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": "unit,block,component,input,value\n" },
      "there are no rows",
    ],
    [
      "a broken quote",
      ["--set", "set.json", "--inputs", "i.csv"],
      { ...sound, "i.csv": 'unit,block,component,input,value\n"A,K,1,points,1\n' },
      "CSV cannot be read",
    ],
    [
      "wrong classes",
      ["--set", "set.json", "--inputs", "i.csv", "--classes", "set.json"],
      sound,
      "a list of classes is needed",
    ],
    ["a wrong year", ["--set", "set.json", "--inputs", "i.csv", "--year", "25"], sound, "--year takes four digits: 25"],
    ["a wrong form", ["--set", "set.json", "--inputs", "i.csv", "--format", "xml"], sound, "xml"],
    ["no inputs named", ["--set", "set.json"], sound, "--inputs"],
  ];

  it.each(refused)("%s", async (_what, args, files, words) => {
    const run = await runInProcess([...args, "--lang", "en"], files);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(words);
  });
});
