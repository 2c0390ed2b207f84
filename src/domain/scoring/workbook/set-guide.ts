import type { RuleKind } from "../rule-model.ts";
import {
  classColumns,
  notApplicableEffects,
  partColumns,
  partLevels,
  policyFields,
  setFields,
  setSheets,
  sources,
} from "./set-titles.ts";
import type { TextSheet, Title } from "./sheet.ts";

type Language = "vi" | "en";
type Words = { readonly vi: string; readonly en: string };

const listOf = (titles: readonly Title[], language: Language) => titles.map((one) => one[language]).join("; ");

const fieldGuides: Readonly<Record<string, Words>> = {
  id: {
    vi: "Bắt buộc. Các phiên bản của một bộ tiêu chí dùng chung mã này.",
    en: "Required. Versions of one set share this code.",
  },
  authenticity: {
    vi: "official: văn bản thật; reconstructed: dựng lại; demonstration: minh họa.",
    en: "official, reconstructed or demonstration.",
  },
  level: { vi: "department, district, commune … hoặc lời văn.", en: "department, district, commune … or words." },
  year: {
    vi: "Năm bốn chữ số; các hạn ngày tháng tính trong năm này.",
    en: "Four digits; days of deadlines are in this year.",
  },
  previousSet: {
    vi: "Bộ tiêu chí mà bộ này nối tiếp; để so sánh các năm.",
    en: "The set that this one continues; years are compared by it.",
  },
  scale: { vi: "Mặc định 100.", en: "100 unless stated." },
  "index.formula": {
    vi: "Để trống: (điểm thẩm định + điều tra + thưởng − trừ) / điểm tối đa áp dụng × 100.",
    en: "Empty: (appraised + survey + bonus − penalty) / applicableMax * 100.",
  },
  "index.roundDecimals": { vi: "Số chữ số khi in, mặc định 2.", en: "Decimals in print, 2 unless stated." },
  "index.rounding": { vi: "halfUp, halfEven hoặc truncate.", en: "halfUp, halfEven or truncate." },
  "index.rankOn": { vi: "unrounded hoặc rounded.", en: "unrounded or rounded." },
  "index.classOn": { vi: "unrounded hoặc rounded.", en: "unrounded or rounded." },
  "index.ties": {
    vi: "competition (1, 1, 3), dense (1, 1, 2) hoặc tieBreak.",
    en: "competition (1, 1, 3), dense (1, 1, 2) or tieBreak.",
  },
  "index.tieBreak": {
    vi: "Mã các mục được so lần lượt, mỗi mã một dòng.",
    en: "Codes compared one after another, one a line.",
  },
  "index.notSubmitted": {
    vi: "unranked: không xếp hạng; zero: xếp hạng với 0 điểm.",
    en: "unranked, or zero: ranked with 0 points.",
  },
};

const partGuides: Readonly<Partial<Record<(typeof partColumns)[number]["key"], Words>>> = {
  code: { vi: "Bắt buộc, không trùng; định dạng ô là Văn bản.", en: "Required, used once; format the cell as Text." },
  previousCode: {
    vi: "Mã của mục này trong bộ năm trước. Để trống: cùng mã. Dấu - : mục mới.",
    en: "Code of this part in the set before. Empty: the same code. A - : a new part.",
  },
  max: {
    vi: "Số dùng dấu chấm: 1.35. Để trống khi chưa biết. Điểm của các mục con phải cộng đúng điểm của mục cha.",
    en: "A number with a point: 1.35. Empty when not known. Children must add to their parent.",
  },
  ruleKind: { vi: "Một trong các kiểu nêu ở dưới.", en: "One of the kinds listed below." },
  rule: {
    vi: "Mỗi dòng “tên = giá trị”; danh sách: mỗi dòng “tên: a = 1; b = 2”. Xem ví dụ của từng kiểu trong trang Tiêu chí.",
    en: "A line each, “name = value”; lists: a line an entry, “name: a = 1; b = 2”. See the examples in the sheet of criteria.",
  },
  evidence: { vi: "Mỗi dòng một tài liệu.", en: "One document a line." },
  provenance: {
    vi: "Điểm và quy tắc lấy từ đâu (số văn bản, trang).",
    en: "Where points and rule come from (document, page).",
  },
  sampleScores: { vi: "Không bắt buộc.", en: "Optional." },
};

const ruleGuides: Readonly<Record<RuleKind, Words>> = {
  yesNo: { vi: "Có hoặc không: yes, no (điểm).", en: "Yes or no: yes, no (points)." },
  choice: {
    vi: "Chọn một: options: id; label; labelEn; points, mỗi phương án một dòng.",
    en: "Choose one: options: id; label; labelEn; points, a line each.",
  },
  checklist: {
    vi: "Chọn nhiều: items: id; label; labelEn; points; mode = and (cộng), or (lấy mục cao nhất) hoặc formula.",
    en: "Several: items: id; label; labelEn; points; mode = and (adds), or (the best) or formula.",
  },
  bands: {
    vi: "Mức theo tỷ lệ: bands: min; max; points; numerator, denominator (hoặc input). Trong khoảng có min, không có max.",
    en: "Bands of a percentage: bands: min; max; points; numerator, denominator (or input). A band holds its min, not its max.",
  },
  ratio: {
    vi: "Tỷ lệ × điểm tối đa: numerator, denominator; zeroBelow = 0.8 (dưới mức này 0 điểm); cap; floor.",
    en: "Share × maximum: numerator, denominator; zeroBelow = 0.8 (0 points below); cap; floor.",
  },
  ratioToTarget: {
    vi: "So với chỉ tiêu: numerator, denominator; target = 0.7 cho điểm tối đa.",
    en: "Against a target: numerator, denominator; target = 0.7 gives the maximum.",
  },
  weightedRatio: {
    vi: "Tỷ lệ có trọng số: terms: input; weight; denominator.",
    en: "Weighted share: terms: input; weight; denominator.",
  },
  countPenalty: {
    vi: "Trừ theo số lần: start; perOccurrence = -0.25; floor.",
    en: "Off for each time: start; perOccurrence = -0.25; floor.",
  },
  countSteps: { vi: "Nấc theo số lượng: steps: min; points.", en: "Steps of a count: steps: min; points." },
  deadline: {
    vi: "Thời hạn: due = 12-15 (tháng-ngày); onTime; late: maxDaysLate; points; otherwise.",
    en: "Deadline: due = 12-15 (month-day); onTime; late: maxDaysLate; points; otherwise.",
  },
  compare: {
    vi: "So sánh hai số: left; op (<=, <, >=, >, ==, !=); right; scope = every hoặc total; pass; fail.",
    en: "Two figures: left; op (<=, <, >=, >, ==, !=); right; scope = every or total; pass; fail.",
  },
  surveyOptions: {
    vi: "Câu hỏi điều tra: options: label; labelEn; percent.",
    en: "Question of a survey: options: label; labelEn; percent.",
  },
  scaledIndex: { vi: "Quy đổi một chỉ số khác: index; outOf = 100.", en: "Another index, scaled: index; outOf = 100." },
  formula: {
    vi: "Công thức: variables: name; title; titleEn; min; max; expression = min(a / b, 1) * 6.",
    en: "Formula: variables: name; title; titleEn; min; max; expression = min(a / b, 1) * 6.",
  },
  manual: {
    vi: "Cán bộ cho điểm từ 0 đến điểm tối đa: step = 0.25 (bước điểm).",
    en: "Points given by an officer, 0 to the maximum: step = 0.25.",
  },
};

const knockOutGuide: Words = {
  vi: "Điểm liệt, thêm được vào mọi kiểu: knockOut: when = tên; points = 0; text = lời văn; textEn = tiếng Anh.",
  en: "Knock-out, with any kind: knockOut: when = name; points = 0; text = Vietnamese words; textEn = English words.",
};

const titleGuide: Words = {
  vi: "Tên gọi của số liệu trên biểu nhập, thêm được vào mọi kiểu: inputs: name = tên; title = tên gọi; titleEn = tên tiếng Anh.",
  en: "What people call an input, with any kind: inputs: name = name; title = Vietnamese title; titleEn = English title.",
};

/** The sheet that explains every field, column and kind of rule of a set's workbook; reading leaves it alone. */
export function writeSetGuide(language: Language): TextSheet {
  const name = { vi: "Hướng dẫn", en: "Guide" }[language];
  const titles = {
    vi: ["Trang tính", "Mục, cột hoặc kiểu quy tắc", "Cách ghi"],
    en: ["Sheet", "Item, column or kind", "What to write"],
  };
  const [set, parts, classes, policies] = setSheets;
  const explained: Readonly<Partial<Record<string, string>>> = {
    level: listOf(partLevels, language),
    source: listOf(sources, language),
    notApplicable: listOf(notApplicableEffects, language),
  };
  const rows: (string | null)[][] = [
    ...setFields.map((one) => [set[language], one[language], fieldGuides[one.key]?.[language] ?? null]),
    ...partColumns.map((one) => [
      parts[language],
      one[language],
      explained[one.key] ?? partGuides[one.key]?.[language] ?? null,
    ]),
    ...Object.entries(ruleGuides).map(([kind, words]) => [parts[language], kind, words[language]]),
    [parts[language], "knockOut", knockOutGuide[language]],
    [parts[language], "inputs", titleGuide[language]],
    ...classColumns.map((one) => [
      classes[language],
      one[language],
      one.key === "min" || one.key === "minExclusive"
        ? { vi: "Giới hạn dưới, %: ghi một trong hai cột.", en: "Lower limit, %: one of the two columns." }[language]
        : null,
    ]),
    ...policyFields.map((one) => [policies[language], one[language], fieldGuides[one.key]?.[language] ?? null]),
  ];
  return { name, titles: titles[language], rows };
}
