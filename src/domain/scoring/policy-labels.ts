import type { Text } from "./finding.ts";
import type { IndexFormula } from "./index-formula.ts";
import type { IndexPolicy } from "./model.ts";

/** The formulas of an index in short. */
export const formulaLabels: Readonly<Record<IndexFormula, Text>> = {
  percentOfApplicable: {
    vi: "(thẩm định + điều tra + thưởng − trừ) / điểm tối đa áp dụng × 100",
    en: "(appraised + survey + bonus − penalty) / applicable maximum × 100",
  },
  percentThenBonus: {
    vi: "(thẩm định + điều tra) / điểm tối đa áp dụng × 100 + thưởng − trừ",
    en: "(appraised + survey) / applicable maximum × 100 + bonus − penalty",
  },
  pointsOfScale: { vi: "Tổng điểm trên thang điểm của bộ", en: "Sum of points on the scale of the set" },
  appraisedConverted: {
    vi: "Không điều tra: phần thẩm định quy về 100",
    en: "No survey: the appraised part brought to 100",
  },
};

type Choices = Pick<IndexPolicy, "rounding" | "rankOn" | "classOn" | "ties" | "notSubmitted">;

/** What an index may do at each choice, in short. */
export const policyLabels: { readonly [Key in keyof Choices]: Readonly<Record<Choices[Key], Text>> } = {
  rounding: {
    halfUp: { vi: "Từ 5 làm tròn lên", en: "Halves up" },
    halfEven: { vi: "Số 5 về chữ số chẵn", en: "Halves to even" },
    truncate: { vi: "Cắt bỏ, không làm tròn", en: "Cut off" },
  },
  rankOn: {
    unrounded: { vi: "Giá trị chưa làm tròn", en: "Unrounded values" },
    rounded: { vi: "Giá trị đã làm tròn", en: "Rounded values" },
  },
  classOn: {
    unrounded: { vi: "Giá trị chưa làm tròn", en: "Unrounded values" },
    rounded: { vi: "Giá trị đã làm tròn", en: "Rounded values" },
  },
  ties: {
    competition: { vi: "Đồng hạng, bỏ hạng sau (1, 1, 3)", en: "Share a rank, leave the next out (1, 1, 3)" },
    dense: { vi: "Đồng hạng, không bỏ hạng (1, 1, 2)", en: "Share a rank, none left out (1, 1, 2)" },
    tieBreak: { vi: "So lần lượt điểm các mục", en: "Compare points of parts in turn" },
  },
  notSubmitted: {
    unranked: { vi: "Không xếp hạng", en: "Is not ranked" },
    zero: { vi: "Xếp hạng với 0 điểm", en: "Is ranked with 0 points" },
  },
};
