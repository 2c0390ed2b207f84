import type { Rule, RuleKind } from "../../../../../domain/scoring/rule-model.ts";

/** Parameters that mean the same in more than one kind: they stay when the kind is changed. */
const shared = ["numerator", "denominator", "zeroBelow", "cap", "floor"] as const;

/**
 * A rule of a kind as a form begins with it: whole and valid, full marks at the maximum. Of the rule before it keeps the
 * knock-out and what means the same.
 */
export function freshRule(kind: RuleKind, max: string, before?: Rule): Rule {
  const fresh = startOf(kind, max) as unknown as Record<string, unknown>;
  const old = (before ?? {}) as Record<string, unknown>;
  const named = kind === "bands" ? [] : shared.filter((key) => key in old && (key in fresh || isLimit(kind, key)));
  const kept = Object.fromEntries(named.map((key) => [key, old[key]]));
  const keepsTitles = "numerator" in kept && "inputs" in old;
  return {
    ...fresh,
    ...kept,
    ...(before?.knockOut !== undefined && { knockOut: before.knockOut }),
    ...(keepsTitles && { inputs: old["inputs"] }),
  } as unknown as Rule;
}

const isLimit = (kind: RuleKind, key: string) =>
  ["ratio", "ratioToTarget", "weightedRatio"].includes(kind) && ["zeroBelow", "cap", "floor"].includes(key);

function startOf(kind: RuleKind, max: string): Rule {
  switch (kind) {
    case "yesNo":
      return { kind, yes: max, no: "0" };
    case "choice":
      return {
        kind,
        options: [
          { id: "a", label: "Đạt", labelEn: "Met", points: max },
          { id: "b", label: "Không đạt", labelEn: "Not met", points: "0" },
        ],
      };
    case "checklist":
      return { kind, mode: "and", items: [{ id: "a", label: "Nội dung 1", labelEn: "Item 1", points: max }] };
    case "bands":
      return {
        kind,
        numerator: "tuSo",
        denominator: "mauSo",
        interval: "[min,max)",
        bands: [
          { min: "90", points: max },
          { max: "90", points: "0" },
        ],
      };
    case "ratio":
      return { kind, numerator: "tuSo", denominator: "mauSo" };
    case "ratioToTarget":
      return { kind, numerator: "tuSo", denominator: "mauSo", target: "0.8" };
    case "weightedRatio":
      return {
        kind,
        terms: [
          { input: "dungHan", weight: "1" },
          { input: "treHan", weight: "0.5" },
        ],
        denominator: "tongSo",
      };
    case "countPenalty":
      return { kind, start: max, perOccurrence: "-0.25", floor: "0" };
    case "countSteps":
      return {
        kind,
        steps: [
          { min: "1", points: max },
          { min: "0", points: "0" },
        ],
      };
    case "deadline":
      return { kind, due: "12-15", onTime: max, late: [], otherwise: "0" };
    case "compare":
      return { kind, left: "soHienCo", op: "<=", right: "soToiDa", scope: "every", pass: max, fail: "0" };
    case "surveyOptions":
      return {
        kind,
        aggregate: "meanOverAnswers",
        options: [
          { label: "Rất tốt", labelEn: "Very good", percent: "100" },
          { label: "Tốt", labelEn: "Good", percent: "75" },
          { label: "Trung bình", labelEn: "Average", percent: "50" },
          { label: "Kém", labelEn: "Poor", percent: "0" },
        ],
      };
    case "scaledIndex":
      return { kind, outOf: "100" };
    case "formula":
      return {
        kind,
        variables: [
          { name: "a", title: "Số đã thực hiện", titleEn: "Done", min: "0" },
          { name: "b", title: "Số phải thực hiện", titleEn: "To be done", min: "1" },
        ],
        expression: `min(a / b, 1) * ${max}`,
      };
    case "manual":
      return { kind };
  }
}
