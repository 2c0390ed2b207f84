import { describe, expect, it } from "vitest";
import { Rational } from "../../rational.ts";
import { explainPublicly } from "../columns/published-columns.ts";
import { stageLabels } from "../columns/stage.ts";
import { extrasComponent } from "../extras/decide-extras.ts";
import { explainExtras } from "../extras/explain-extras.ts";
import { explainDecision } from "../inputs/decision.ts";
import { collectAmended } from "./amended-figures.ts";
import { amendedReason, amendText } from "./amended-reason.ts";

const second = { vi: "Quyết định số 13/QĐ-UBND", en: "Decision No. 13/QĐ-UBND" };
const published = { decision: { number: "12/QĐ-UBND" }, reason: null, differences: [] };
const amending = (number: string, ...places: readonly (readonly [component: string, field: string])[]) => ({
  ...{ decision: { number }, reason: "thanh tra" },
  differences: places.map(([component, field]) => ({ unit: "a", component, field })),
});

describe("what publications set anew", () => {
  it("is that of the newest decision about it; nothing is of the first publication", () => {
    const [first, newer] = [
      amending("13/QĐ-UBND", ["1.1", "points"], ["1.1", "columnInputs"], ["1.2", "column"]),
      amending("14/QĐ-UBND", ["1.1", "points"]),
    ];
    const told = collectAmended([newer, first, published]).get("a");
    expect([...(told ?? [])].map(([figure, { vi }]) => [figure, vi])).toEqual([
      ["1.1", "Quyết định số 14/QĐ-UBND"],
      ["1.2", "Quyết định số 13/QĐ-UBND"],
    ]);
    expect(collectAmended([first, published]).get("a")?.get("1.1")).toEqual(second);
    expect(collectAmended([published]).size).toBe(0);
  });

  it("are bonus and penalty each, and both as one column; sums, places and classes are not", () => {
    const bonus = amending("13/QĐ-UBND", ["", "rank"], ["", "percent"], ["", "bonus"], ["", "columnInputs"]);
    const told = collectAmended([amending("14/QĐ-UBND", ["", "penalty"]), bonus]).get("a");
    const numberOf = (figure: string) => told?.get(figure)?.vi.match(/\d+/)?.[0];
    expect([told?.size, ...["bonus", "penalty", extrasComponent].map(numberOf)]).toEqual([3, "13", "14", "14"]);
    expect(collectAmended([amending("13/QĐ-UBND", ["", "rank"], ["", "className"])]).size).toBe(0);
  });
});

describe("what an amendment set anew", () => {
  it("is told as given by its decision, whoever its column is of", () => {
    const points = { points: Rational.ZERO, reason: "gửi muộn" };
    for (const stage of ["appraisal1", "appraisal2", "council"] as const) {
      const told = (language: "vi" | "en") =>
        amendedReason(explainDecision({ ...points, stage }, { given: "0", max: "2" }, language), second, language);
      expect(told("vi")).toBe("Điều chỉnh tại Quyết định số 13/QĐ-UBND: 0 trên 2 điểm; lý do: gửi muộn");
      expect(told("en")).toBe("Amended by Decision No. 13/QĐ-UBND: 0 of 2; reason: gửi muộn");
    }
    expect(amendedReason("", second, "vi")).toBe("Điều chỉnh tại Quyết định số 13/QĐ-UBND");
  });

  it("names the decision for everybody in the place of the stage whose inputs count", () => {
    const how = { vi: "18/20 = 90%", en: "18/20 = 90%" };
    const decided = { component: "1", stage: "council", seat: 1, verdict: "inputsChanged", inputs: {} } as const;
    const tell = (by?: typeof second) =>
      explainPublicly({ opened: true }, { ...decided, points: null, reason: null }, how, by);
    expect(tell().en).toBe(`${stageLabels.council.en}: 18/20 = 90%`);
    expect(tell(second)).toEqual({
      vi: "Điều chỉnh tại Quyết định số 13/QĐ-UBND: 18/20 = 90%",
      en: "Amended by Decision No. 13/QĐ-UBND: 18/20 = 90%",
    });
  });

  it("are bonus and penalty likewise", () => {
    const entry = {
      stage: "council",
      verdict: "inputsChanged",
      inputs: { bonus: "1.5" },
      reason: "bằng khen.",
    } as const;
    expect(explainExtras(entry)).toEqual({
      vi: "Điểm thưởng, điểm trừ do Hội đồng quyết định: thưởng 1,5, trừ 0; lý do: bằng khen.",
      en: "Decided by Council: bonus 1.5, penalty 0; reason: bằng khen.",
    });
    expect(explainExtras({ ...entry, reason: null }, second)).toEqual({
      vi: "Điều chỉnh tại Quyết định số 13/QĐ-UBND: thưởng 1,5, trừ 0.",
      en: "Amended by Decision No. 13/QĐ-UBND: bonus 1.5, penalty 0.",
    });
  });

  it("is nothing without a decision: then every text stays as it is", () => {
    const text = { vi: "Điểm do Hội đồng quyết định: 0 trên 2 điểm", en: "Points decided at “Council”: 0 of 2" };
    expect(amendText(text, undefined)).toEqual(text);
  });
});
