import { describe, expect, it } from "vitest";
import { compileSet } from "./compile-set.ts";
import { describeRule } from "./describe-rule.ts";
import { describeSet } from "./describe-set.ts";
import { labelOf } from "./label-of.ts";
import { CriteriaSet } from "./model.ts";
import { Rule } from "./rule-model.ts";

const choice = Rule.parse({
  kind: "choice",
  options: [
    { id: "a", label: "Đầy đủ", labelEn: "Complete", points: "1" },
    { id: "b", label: "Một phần", points: "0.5" },
    { id: "c", points: "0" },
  ],
  knockOut: { when: "kyLuat", points: "0", text: "Bị kỷ luật", textEn: "Disciplined" },
});

describe("labels in English", () => {
  it("stand for the Vietnamese one, which stands for the id", () => {
    expect(labelOf({ id: "a", label: "Đạt", labelEn: "Met" }, "en")).toBe("Met");
    expect(labelOf({ id: "a", label: "Đạt", labelEn: "Met" }, "vi")).toBe("Đạt");
    expect(labelOf({ id: "a", label: "Đạt" }, "en")).toBe("Đạt");
    expect(labelOf({ id: "a" }, "en")).toBe("a");
  });

  it("are in the words of the rule and of its knock-out", () => {
    expect(describeRule(choice, "1").en).toBe(
      "Choose one: Complete: 1 point; Một phần: 0.5 points; c: 0 points. Where “Disciplined” holds, the whole component gets 0 points.",
    );
    expect(describeRule(choice, "1").vi).toContain("Đầy đủ: 1 điểm");
  });

  it("are asked in the fields of a sheet", () => {
    const set = CriteriaSet.parse({
      id: "x",
      areas: [
        { code: "1", name: "A", max: "1", rule: choice },
        {
          code: "2",
          name: "B",
          max: "1",
          rule: { kind: "surveyOptions", options: [{ label: "Tốt", labelEn: "Good", percent: "100" }] },
        },
      ],
    });
    const result = compileSet(set);
    if (!result.ok) throw new Error("not compiled");
    const [one, two] = describeSet(set, result.compiled);
    const fields = one?.scored?.inputs ?? [];
    expect(fields[0]?.options[0]?.title).toEqual({ vi: "Đầy đủ", en: "Complete" });
    expect(fields[1]?.title).toEqual({ vi: "Bị kỷ luật", en: "Disciplined" });
    expect(two?.scored?.inputs[0]?.title).toEqual({ vi: "Số phiếu chọn Tốt", en: "Answers Good" });
  });
});
