import { Rational } from "../rational.ts";
import { printDecimal } from "../rational-format.ts";
import { printDecimal as printPlain } from "../text/numbers.ts";
import { describeLimit, describePolicies } from "./describe-policies.ts";
import type { Text } from "./finding.ts";
import type { CriteriaSet } from "./model.ts";
import { hasPointsUnsent } from "./sent-nothing.ts";
import type { InputState } from "./stored-result.ts";

/** What is explained: the stored figures of one unit. */
export interface ExplainedResult {
  readonly points: string;
  readonly pointsExact: string;
  readonly applicableMax: string;
  readonly percent: string | null;
  readonly percentExact: string | null;
  readonly className: string | null;
  readonly rank: number | null;
  readonly inputs: InputState;
  readonly bonus: string;
  readonly penalty: string;
}

/**
 * How points became the percentage, the class and the rank, a sentence each: first the figures, then the policies.
 * `ranked`: units ranked in the block; null where the rank waits for the publication.
 */
export function explainResult(set: CriteriaSet, result: ExplainedResult, ranked: number | null): Text[] {
  return [
    sumSentence(result),
    percentSentence(result),
    ...classSentence(set, result),
    rankSentence(result, ranked),
  ].concat(describePolicies(set));
}

function sumSentence(result: ExplainedResult): Text {
  const [bonus, penalty] = [Rational.parse(result.bonus), Rational.parse(result.penalty)];
  const points = Rational.parse(result.pointsExact);
  if (bonus.sign() === 0 && penalty.sign() === 0)
    return { vi: `Tổng điểm ${printDecimal(points, "vi")}.`, en: `Sum of points ${printDecimal(points, "en")}.` };
  const scored = points.sub(bonus).add(penalty);
  const extra = (value: Rational, sign: string, vi: string, en: string): Text =>
    value.sign() === 0
      ? { vi: "", en: "" }
      : { vi: ` ${sign} ${vi} ${printDecimal(value, "vi")}`, en: ` ${sign} ${en} ${printDecimal(value, "en")}` };
  const [plus, minus] = [extra(bonus, "+", "điểm thưởng", "bonus"), extra(penalty, "−", "điểm trừ", "penalty")];
  return {
    vi: `Tổng điểm: các tiêu chí ${printDecimal(scored, "vi")}${plus.vi}${minus.vi} = ${printDecimal(points, "vi")}.`,
    en: `Sum of points: criteria ${printDecimal(scored, "en")}${plus.en}${minus.en} = ${printDecimal(points, "en")}.`,
  };
}

function percentSentence({ percent, percentExact, applicableMax, inputs, pointsExact }: ExplainedResult): Text {
  if (percent === null || percentExact === null) {
    if (inputs !== "notSubmitted")
      return { vi: "Không có tiêu chí nào áp dụng cho đơn vị.", en: "No component applies to the unit." };
    const others = hasPointsUnsent({ hasSubmitted: false, points: pointsExact, percent });
    return {
      vi: `Đơn vị không gửi số liệu nên không có chỉ số${others ? "; điểm chỉ gồm điểm điều tra xã hội học, thẩm định và Hội đồng" : ""}.`,
      en: `The unit sent no inputs, so it has no index${others ? "; its points come from the survey, the appraisal and the council alone" : ""}.`,
    };
  }
  const exact = Rational.parse(percentExact);
  const isExact = Rational.parse(percent).equals(exact);
  const print = (language: "vi" | "en") => {
    const printed = printPlain(percent, language);
    return isExact ? `${printed}%` : `${printDecimal(exact, language, 6)}% ≈ ${printed}%`;
  };
  const max = printPlain(applicableMax, "vi");
  const maxEn = printPlain(applicableMax, "en");
  return {
    vi: `Điểm tối đa áp dụng ${max}; chỉ số ${print("vi")}.`,
    en: `Applicable maximum ${maxEn}; index ${print("en")}.`,
  };
}

function classSentence(set: CriteriaSet, { className }: ExplainedResult): Text[] {
  const found = set.classes.find((one) => one.name === className);
  if (found === undefined) return [];
  const limit = describeLimit(found);
  return [
    {
      vi: `Xếp loại ${found.name} (${limit.vi}).`,
      en: `Class ${found.nameEn ?? found.name} (${limit.en}).`,
    },
  ];
}

function rankSentence({ rank }: ExplainedResult, ranked: number | null): Text {
  if (ranked === null)
    return { vi: "Thứ hạng có khi kết quả được công bố.", en: "The rank is told when the result is published." };
  if (rank === null) return { vi: "Đơn vị không được xếp hạng.", en: "The unit is not ranked." };
  return { vi: `Xếp thứ ${rank} trong ${ranked} đơn vị được xếp hạng.`, en: `Rank ${rank} of ${ranked} ranked units.` };
}
