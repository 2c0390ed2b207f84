import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ExplainedResult, explainResult } from "./explain-result.ts";
import { CriteriaSet } from "./model.ts";

const sets = (JSON.parse(readFileSync("data/index-sets/index-sets.json", "utf8")) as { sets: unknown[] }).sets;
const set = CriteriaSet.parse(sets[0]);
const base: ExplainedResult = {
  points: "68.32",
  pointsExact: "1708/25",
  applicableMax: "84",
  percent: "81.33",
  percentExact: "1708/21",
  className: "Tốt",
  rank: 3,
  inputs: "complete",
  bonus: "0",
  penalty: "0",
};
const texts = (changes: Partial<ExplainedResult>) => explainResult(set, { ...base, ...changes }, 20);

describe("how points became a result, in words", () => {
  it("gives sum, percentage, class and rank in both languages, then the policies", () => {
    const [sum, percent, ofClass, rank, formula] = texts({});
    expect(sum).toEqual({ vi: "Tổng điểm 68,32.", en: "Sum of points 68.32." });
    expect(percent?.vi).toBe("Điểm tối đa áp dụng 84; chỉ số 81,333333% ≈ 81,33%.");
    expect(ofClass?.vi).toBe("Xếp loại Tốt (từ 80%).");
    expect(rank?.en).toBe("Rank 3 of 20 ranked units.");
    expect(formula?.en).toContain("applicable maximum");
  });

  it("says that the rank waits for the publication where it is withheld", () => {
    const rank = explainResult(set, { ...base, rank: null }, null)[3];
    expect(rank?.vi).toBe("Thứ hạng có khi kết quả được công bố.");
  });

  it("shows bonus and penalty in the sum", () => {
    expect(texts({ bonus: "1.5", penalty: "0.5", pointsExact: "70" })[0]?.vi).toBe(
      "Tổng điểm: các tiêu chí 69 + điểm thưởng 1,5 − điểm trừ 0,5 = 70.",
    );
  });

  it("says why there is no index and no rank", () => {
    const none = texts({ percent: null, percentExact: null, className: null, rank: null, inputs: "notSubmitted" });
    expect(none.slice(1, 3).map((text) => text.vi)).toEqual([
      "Đơn vị không gửi số liệu nên không có chỉ số; điểm chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng.",
      "Đơn vị không được xếp hạng.",
    ]);
    expect(texts({ percent: null, percentExact: null, pointsExact: "0", inputs: "notSubmitted" })[1]?.vi).toBe(
      "Đơn vị không gửi số liệu nên không có chỉ số.",
    );
  });
});
