import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { resultLines, runScore, runTable, SETS } from "./run-score.fixture.ts";

type Row = Readonly<Record<string, string>>;

const papi: Row[] = parse(
  readFileSync(new URL("../../../data/published-tables/papi-dimensions-2021-2024.csv", import.meta.url)),
  {
    columns: true,
  },
);
const dimensions = Object.keys(papi[0] ?? {}).filter((name) => /^d\d_/.test(name));

describe("PAPI: the total is the sum of the dimensions, ranks are among provinces with full data", () => {
  const set = {
    id: "papi",
    title: "PAPI",
    scale: "80",
    index: { formula: "sum of leaves", roundDecimals: 4 },
    areas: dimensions.map((code) => ({ code, name: code, max: "10", source: "survey", rule: { kind: "manual" } })),
  };

  it.each(["2021", "2024"])("%s", async (year) => {
    const provinces = papi.filter((row) => row["year"] === year);
    const rows = provinces.flatMap((row) => {
      const name = row["province"];
      const scored = dimensions.filter((code) => row[code] !== "");
      if (scored.length < dimensions.length) return [`${name},${year},,submitted,false`];
      return scored.map((code) => `${name},${year},${code},points,${row[code]}`);
    });
    const run = await runTable(set, rows);
    expect([run.code, provinces.length]).toEqual([0, 63]);
    const result = new Map(
      resultLines(run)
        .map((line) => line.split(","))
        .map(([, rank, unit, points]) => [unit, { rank, points: Number(points) }]),
    );
    for (const row of provinces) {
      const parts = dimensions.reduce((sum, code) => sum + Math.round(Number(row[code]) * 10_000), 0) / 10_000;
      const { rank, points = Number.NaN } = result.get(row["province"]) ?? {};
      expect([rank, points]).toEqual([row["computed_rank"], row["total"] === "" ? 0 : parts]);
      // The printed total comes from unrounded parts (row 23): eight roundings of half a unit apart at most.
      if (row["total"] !== "") expect(Math.abs(points - Number(row["total"]))).toBeLessThan(0.00041);
    }
  });
});

describe("single published figures", () => {
  it("Thanh Hóa 2023: 68.32 points are 81.33% where 16 do not apply; 92.83 of 100 are 92.83% (baotainguyenmoitruong.vn 369667)", async () => {
    const na = { allowed: true, effect: "excludeFromDenominator" };
    const set = {
      id: "thanh-hoa",
      areas: [
        { code: "1", max: "84" },
        { code: "2", max: "16", notApplicable: na },
      ],
    };
    const run = await runTable(set, [
      "Ban Dân tộc,Sở,1,points,68.32",
      "Ban Dân tộc,Sở,2,na,true",
      "Đơn vị đứng đầu,Sở,1,points,80",
      "Đơn vị đứng đầu,Sở,2,points,12.83",
    ]);
    expect(resultLines(run)).toEqual([
      "Sở,1,Đơn vị đứng đầu,92.83,100,92.83,Xuất sắc",
      "Sở,2,Ban Dân tộc,68.32,84,81.33,Tốt",
    ]);
  });

  it("Thừa Thiên Huế 2021: three decimals, five classes (stnmt.thuathienhue.gov.vn)", async () => {
    const set = { id: "hue", index: { roundDecimals: 3 }, areas: [{ code: "1", max: "100" }] };
    const scores = { "Tốt cao nhất": "87.187", "Tốt thấp nhất": "80.696", "Khá cao nhất": "79.455" };
    const run = await runTable(
      set,
      Object.entries(scores).map(([unit, points]) => `${unit},Huyện,1,points,${points}`),
    );
    expect(resultLines(run)).toEqual([
      "Huyện,1,Tốt cao nhất,87.187,100,87.187,Tốt",
      "Huyện,2,Tốt thấp nhất,80.696,100,80.696,Tốt",
      "Huyện,3,Khá cao nhất,79.455,100,79.455,Khá",
    ]);
  });

  it("PAR INDEX 2022 and 2023: Quảng Ninh 90.10, Hải Phòng 90.09 (then 91.81) are class A, Nam Định 84.86 is B", async () => {
    const classes = [
      { name: "A", min: "90" },
      { name: "B", min: "80" },
      { name: "C", min: "70" },
    ];
    const set = { id: "par", classes, areas: [{ code: "1", max: "100" }] };
    const run = await runTable(set, [
      "Nam Định,2022,1,points,84.86",
      "Hải Phòng,2022,1,points,90.09",
      "Quảng Ninh,2022,1,points,90.10",
    ]);
    expect(resultLines(run)).toEqual([
      "2022,1,Quảng Ninh,90.1,100,90.10,A",
      "2022,2,Hải Phòng,90.09,100,90.09,A",
      "2022,3,Nam Định,84.86,100,84.86,B",
    ]);
  });

  it("the real sheet of Đông Quang, 01/2023: nothing assigned in the year gives the 3 points of the criterion", async () => {
    const inputs =
      "unit,block,component,input,value\nXã A,Xã,1.1,na,true\nXã B,Xã,1.1.1,missing,0\nXã B,Xã,1.1.2,illegal,1\n";
    const run = await runScore(["--set", SETS, "--id", "commune-law-access-fragment", "--inputs", "i.csv"], {
      "i.csv": inputs,
    });
    expect(resultLines(run)).toEqual(["Xã,1,Xã A,3,3,100.00,Xuất sắc", "Xã,2,Xã B,1,3,33.33,Yếu"]);
  });
});
