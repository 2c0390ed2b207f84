import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resultLines, runScore, runTable, SETS } from "./run-score.fixture.ts";

/** One component of every kind that is read by another kind of input; 20 points, 5 of them by survey. */
const component = (code: string, max: string, rule: object, more: object = {}) => ({
  code,
  name: `Mục ${code}`,
  max,
  rule,
  ...more,
});
const criteria = [
  component("1.1", "1", { kind: "yesNo", yes: "1" }),
  component("1.2", "1", {
    kind: "choice",
    options: [
      { id: "tốt", points: "1" },
      { id: "chưa", points: "0" },
    ],
  }),
  component("1.3", "1", {
    kind: "checklist",
    items: [
      { id: "x", points: "0.4" },
      { id: "y", points: "0.6" },
    ],
  }),
  component("1.4", "1", {
    kind: "bands",
    bands: [
      { min: "50", points: "1" },
      { max: "50", points: "0" },
    ],
  }),
  component(
    "1.5",
    "2",
    { kind: "ratio", numerator: "b", denominator: "a" },
    { notApplicable: { allowed: true, effect: "excludeFromDenominator" } },
  ),
  component("1.6", "1", { kind: "ratioToTarget", numerator: "online", denominator: "all", target: "0.5" }),
  component("1.7", "1", {
    kind: "weightedRatio",
    terms: [
      { input: "onTime", weight: "1" },
      { input: "late", weight: "0.5" },
    ],
    denominator: "due",
  }),
  component("1.8", "1", { kind: "countPenalty", start: "1", perOccurrence: "-0.5" }),
  component("1.9", "1", {
    kind: "countSteps",
    steps: [
      { min: 1, points: "1" },
      { min: 0, points: "0" },
    ],
  }),
  component("1.10", "1", { kind: "deadline", due: "01-31", onTime: "1" }),
  component("1.11", "1", { kind: "compare", left: "has", op: "<=", right: "may", pass: "1" }),
  component(
    "1.12",
    "5",
    {
      kind: "surveyOptions",
      options: [
        { label: "A", percent: "100" },
        { label: "B", percent: "0" },
      ],
    },
    { source: "survey" },
  ),
  component("1.13", "1", { kind: "scaledIndex" }),
  component("1.14", "1", { kind: "formula", variables: ["p", "q"], expression: "p / q" }),
  component("1.15", "1", { kind: "manual" }),
];
const set = {
  id: "all-kinds",
  title: "Mười lăm cách chấm",
  year: 2025,
  scale: "20",
  bonus: { max: "1" },
  penalty: { max: "1" },
  areas: [{ code: "1", name: "Tất cả", max: "20", criteria }],
};

/** Inputs of a unit that gives 19 of 20; each row may be replaced. */
const rows = (unit: string, block: string, replace: Readonly<Record<string, string | undefined>> = {}): string[] => {
  const values: Readonly<Record<string, string | undefined>> = {
    "1.1,value": "true",
    "1.2,value": "tốt",
    "1.3,x": "true",
    "1.3,y": "true",
    "1.4,value": "50",
    "1.5,a": "4",
    "1.5,b": "2",
    "1.6,online": "1",
    "1.6,all": "2",
    "1.7,onTime": "9",
    "1.7,late": "0",
    "1.7,due": "9",
    "1.8,value": "0",
    "1.9,value": "3",
    "1.10,value": "2025-01-31",
    "1.11,left#1": "2",
    "1.11,right#1": "2",
    "1.11,left#2": "0",
    "1.11,right#2": "1",
    "1.12,A": "10",
    "1.13,value": "100",
    "1.14,p": "1",
    "1.14,q": "1",
    "1.15,points": "1",
    ...replace,
  };
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${unit},${block},${key},${value}`],
  );
};

describe("congtam score", () => {
  it("prints block, rank, unit, points, applicable_max, percent and class, ordered by block and rank", async () => {
    const run = await runTable(set, [
      ...rows("Xã Hai", "Xã", { "1.15,points": "0.5" }),
      ...rows("Sở Ba", "Sở", { "1.12,A": "1", "1.12,B": "2" }),
      ...rows("Sở Một", "Sở", { ",bonus": "0.5", ",penalty": "0.25" }),
      ...rows("Sở Hai", "Sở", { "1.5,a": undefined, "1.5,b": undefined, "1.5,na": "true" }),
      ...rows("Xã Một", "Xã"),
    ]);
    expect(run.code).toBe(0);
    expect(run.out.split("\n")).toEqual([
      "block,rank,unit,points,applicable_max,percent,class",
      "Sở,1,Sở Hai,18,18,100.00,Xuất sắc",
      "Sở,2,Sở Một,19.25,20,96.25,Xuất sắc",
      "Sở,3,Sở Ba,15.666667,20,78.33,Khá",
      "Xã,1,Xã Một,19,20,95.00,Xuất sắc",
      "Xã,2,Xã Hai,18.5,20,92.50,Xuất sắc",
      "",
    ]);
  });

  it("the order of the rows does not matter", async () => {
    const some = [...rows("B", "K"), ...rows("A", "K", { "1.8,value": "1" })];
    const [one, other] = await Promise.all([runTable(set, some), runTable(set, some.toReversed())]);
    expect(other.out).toBe(one.out);
  });

  it("prints the whole result as JSON with exact fractions and reasons in both languages", async () => {
    const run = await runTable(set, rows("A", "K", { "1.12,A": "1", "1.12,B": "2" }), ["--format", "json"]);
    const result = JSON.parse(run.out);
    expect(result).toMatchObject({
      set: { id: "all-kinds", scale: "20" },
      index: { formula: "percentOfApplicable", ties: "competition" },
    });
    const [unit] = result.blocks[0].units;
    expect(unit).toMatchObject({
      rank: 1,
      points: "15.666667",
      pointsExact: "47/3",
      percent: "78.33",
      percentExact: "235/3",
      class: "Khá",
    });
    expect(unit.components).toHaveLength(15);
    expect(unit.components[11]).toMatchObject({ code: "1.12", source: "survey", state: "scored", pointsExact: "5/3" });
    expect(unit.components[4].explanation).toEqual({
      vi: "2/4 = 50% → 1 trên 2 điểm",
      en: "2/4 = 50% → 1 of 2 points",
    });
  });

  it("a unit that did not submit stands at the end of its block without rank and class", async () => {
    const run = await runTable(set, ["Sở Ba,Sở,,submitted,false", ...rows("Sở Một", "Sở")]);
    expect(resultLines(run)).toEqual(["Sở,1,Sở Một,19,20,95.00,Xuất sắc", "Sở,,Sở Ba,0,20,0.00,"]);
  });

  it("unknown keys warn, the score stands", async () => {
    const run = await runTable({ ...set, colour: "red", index: { sort: "up" } }, rows("A", "K"));
    expect([run.code, resultLines(run)]).toEqual([0, ["K,1,A,19,20,95.00,Xuất sắc"]]);
    expect(run.err).toContain("set.json: warning: colour: unknown key “colour” is ignored [set.unknownKey]");
    expect(run.err).toMatch(
      /set\.json: warning: other things in the set that need a look: [\w.]+ \(\d+\)(, [\w.]+ \(\d+\))*\n/,
    );
    expect(run.err).toContain("index.sort");
  });

  it("$schema is no unknown key", async () => {
    expect((await runTable({ $schema: "../docs/criteria-set.schema.json", ...set }, rows("A", "K"))).err).not.toContain(
      "$schema",
    );
  });

  it("faults of a set that leave the points defined are told and do not stop it (99.55)", async () => {
    const areas = JSON.parse(readFileSync(SETS, "utf8")).sets[2].areas as { code: string; max: string }[];
    const inputs = [
      "unit,block,component,input,value",
      ...areas.map(({ code, max }) => `Phòng,P,${code},points,${max}`),
    ].join("\n");
    const run = await runScore(
      ["--set", SETS, "--id", "district-divisions-2019", "--inputs", "inputs.csv", "--lang", "en"],
      { "inputs.csv": inputs },
    );
    expect([run.code, resultLines(run)]).toEqual([0, ["P,1,Phòng,99.55,99.55,100.00,Xuất sắc"]]);
    expect(run.err).toContain("maxima of the areas add to 99.55, not to the scale of 100 [set.areasNotScale]");
  });

  it("takes the classes of the round and the year of due days from the command line", async () => {
    const { year: _, ...yearless } = set;
    const options = ["--classes", "classes.json", "--year", "2026"];
    const run = await runScore(["--set", "set.json", "--inputs", "inputs.csv", ...options], {
      "set.json": JSON.stringify(yearless),
      "inputs.csv": ["unit,block,component,input,value", ...rows("A", "K", { "1.10,value": "2025-12-20" })].join("\n"),
      "classes.json": '[{"name": "Hạng một", "min": "95"}, {"name": "Hạng hai", "min": "0"}]',
    });
    expect([run.code, resultLines(run)]).toEqual([0, ["K,1,A,19,20,95.00,Hạng một"]]);
  });

  it("reads semicolons, tabs, quotes, byte order mark, Windows line ends and columns in any order", async () => {
    const lines = rows("A", "K");
    const reordered = lines.map((line) => {
      const [unit, block, code, input, value] = line.split(",");
      return `"${value}";"${input}";${code};${block};${unit}`;
    });
    const text = `\ufeff${["value;input;component;block;unit", ...reordered, "", ";;;;"].join("\r\n")}`;
    const run = await runScore(["--set", "set.json", "--inputs", "i.csv"], {
      "set.json": JSON.stringify(set),
      "i.csv": text,
    });
    expect([run.code, resultLines(run)]).toEqual([0, ["K,1,A,19,20,95.00,Xuất sắc"]]);
  });
});

describe("what a set leaves out takes the stated default", () => {
  const bare = { id: "bare", areas: [{ code: "1", max: "100" }] };

  it("index, classes, bonus and penalty", async () => {
    const run = await runTable(bare, ["A,K,1,points,79.995", "B,K,1,points,80", "C,K,1,points,80"]);
    expect(resultLines(run)).toEqual([
      "K,1,B,80,100,80.00,Tốt",
      "K,1,C,80,100,80.00,Tốt",
      "K,3,A,79.995,100,80.00,Khá",
    ]);
  });

  it("no bonus and no penalty", async () => {
    const run = await runTable(bare, ["A,K,1,points,79", "A,K,,bonus,1", "A,K,,penalty,0"]);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain("inputs.csv:3: A: the set has no bonus [extraInput]");
  });
});
