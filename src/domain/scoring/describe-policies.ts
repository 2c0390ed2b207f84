import { printDecimal } from "../rational-format.ts";
import { amount } from "./amount.ts";
import type { Text } from "./finding.ts";
import { findIndexFormula, type IndexFormula } from "./index-formula.ts";
import type { CriteriaSet, ResultClass } from "./model.ts";

const formulas: Record<IndexFormula, Text> = {
  percentOfApplicable: {
    vi: "Chỉ số = (điểm thẩm định + điểm điều tra + điểm thưởng − điểm trừ) / điểm tối đa áp dụng × 100%.",
    en: "Index = (appraised + survey + bonus − penalty) / applicable maximum × 100%.",
  },
  percentThenBonus: {
    vi: "Chỉ số = (điểm thẩm định + điểm điều tra) / điểm tối đa áp dụng × 100% + điểm thưởng − điểm trừ.",
    en: "Index = (appraised + survey) / applicable maximum × 100% + bonus − penalty.",
  },
  pointsOfScale: {
    vi: "Chỉ số = tổng điểm trên thang điểm của bộ tiêu chí.",
    en: "Index = sum of points on the scale of the set.",
  },
  appraisedConverted: {
    vi: "Không điều tra xã hội học: phần thẩm định được quy đổi về thang 100%.",
    en: "No survey was held: the appraised part is converted to 100%.",
  },
};

const roundings: Record<CriteriaSet["index"]["rounding"], Text> = {
  halfUp: { vi: "làm tròn lên từ 5", en: "halves rounded up" },
  halfEven: { vi: "số 5 làm tròn về chữ số chẵn", en: "halves rounded to even" },
  truncate: { vi: "cắt bỏ phần sau, không làm tròn", en: "cut off, not rounded" },
};

const ties: Record<CriteriaSet["index"]["ties"], Text> = {
  competition: {
    vi: "Bằng điểm thì đồng hạng, bỏ hạng kế tiếp (1, 1, 3).",
    en: "Equal units share a rank and the next is left out (1, 1, 3).",
  },
  dense: {
    vi: "Bằng điểm thì đồng hạng, không bỏ hạng (1, 1, 2).",
    en: "Equal units share a rank and none is left out (1, 1, 2).",
  },
  tieBreak: { vi: "Bằng điểm thì so lần lượt điểm của", en: "Equal units are told apart by the points of" },
};

/** How points become the index, the rank and the class, a sentence each, in both languages. */
export function describePolicies(set: CriteriaSet): Text[] {
  const { index } = set;
  const list = index.tieBreak.join(", ");
  const tie = ties[index.ties];
  return [
    formulas[findIndexFormula(index.formula) ?? "percentOfApplicable"],
    {
      vi: `In ${index.roundDecimals} chữ số thập phân, ${roundings[index.rounding].vi}.`,
      en: `Printed with ${index.roundDecimals} decimal${index.roundDecimals === 1 ? "" : "s"}, ${roundings[index.rounding].en}.`,
    },
    index.rankOn === "unrounded"
      ? { vi: "Xếp hạng theo giá trị chưa làm tròn.", en: "Ranked on unrounded values." }
      : { vi: "Xếp hạng theo giá trị đã làm tròn.", en: "Ranked on rounded values." },
    index.classOn === "unrounded"
      ? { vi: "Xếp loại theo giá trị chưa làm tròn.", en: "Classified on unrounded values." }
      : { vi: "Xếp loại theo giá trị đã làm tròn.", en: "Classified on rounded values." },
    index.ties === "tieBreak" ? { vi: `${tie.vi} ${list}.`, en: `${tie.en} ${list}.` } : tie,
    index.notSubmitted === "zero"
      ? {
          vi: "Đơn vị không gửi số liệu được xếp hạng với 0 điểm.",
          en: "A unit that sent nothing is ranked with 0 points.",
        }
      : { vi: "Đơn vị không gửi số liệu không được xếp hạng.", en: "A unit that sent nothing is not ranked." },
  ];
}

/**
 * The lower limit of a class in words.
 * @example describeLimit({ name: "Tốt", min: "80" }).vi // "từ 80%"
 */
export function describeLimit(one: ResultClass): Text {
  const open = one.minExclusive !== undefined;
  const limit = amount(one.minExclusive ?? one.min ?? "0");
  return {
    vi: `${open ? "trên" : "từ"} ${printDecimal(limit, "vi")}%`,
    en: `${open ? "above" : "from"} ${printDecimal(limit, "en")}%`,
  };
}
