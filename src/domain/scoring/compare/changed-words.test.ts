import { expect, test } from "vitest";
import { CriteriaSet } from "../model.ts";
import { changedWords } from "./changed-words.ts";
import { listSetChanges } from "./list-set-changes.ts";

const component = { code: "1.1", name: "Kế hoạch", max: "20.5", source: "appraisal", provenance: "reconstructed" };
const make = (head: object, part: object = {}) =>
  CriteriaSet.parse({
    id: "so",
    ...head,
    areas: [{ code: "1", name: "Lĩnh vực", max: "100", criteria: [{ ...component, ...part }] }],
  });
const told = (before: CriteriaSet, after: CriteriaSet, at: number, language: "vi" | "en" = "vi") =>
  Object.fromEntries(
    changedWords(listSetChanges(before, after)[at] as never).map((one) => [
      one.key,
      [one.before?.[language] ?? null, one.after?.[language] ?? null],
    ]),
  );

test("the head is told with decimals of the language and words for what files write", () => {
  const before = make({
    level: "department",
    authenticity: "reconstructed",
    scale: "100",
    bonus: { max: "10.00" },
    penalty: { max: "1.5" },
    split: { appraisal: "68.5", survey: "31.5" },
    classes: [{ name: "Tốt", nameEn: "Good", min: "80.5" }],
  });
  const after = make({
    level: "commune",
    authenticity: "real header, area level only; published maxima add to 99.55",
    scale: "3/4",
    bonus: { max: "20" },
    penalty: { max: "2.25" },
    split: { appraisal: "70" },
    index: { formula: "sum of leaves", rounding: "truncate", ties: "dense", rankOn: "rounded", notSubmitted: "zero" },
    classes: [{ name: "Tốt", minExclusive: "82" }],
    classesProvenance:
      "inferred from published classes: 90.96 and up Xuất sắc, 80.1 and 83.61 and 83.8 Tốt; lower limits from memory",
    note: "theo Quyết định 12/QĐ-UBND",
  });
  expect(told(before, after, 0)).toEqual({
    level: ["Sở, ban, ngành", "Cấp xã"],
    authenticity: [
      "Dựng lại",
      "Theo nguồn thật, chưa đủ: phần đầu thật, chỉ có lĩnh vực; các điểm tối đa đã công bố cộng lại được 99,55",
    ],
    scale: ["100", "0,75"],
    "split.appraisal": ["68,5", "70"],
    "split.survey": ["31,5", null],
    classesProvenance: [null, expect.stringMatching(/^suy ra từ xếp loại đã công bố: từ 90,96 là Xuất sắc/)],
    note: [null, "theo Quyết định 12/QĐ-UBND"],
    "index.formula": [
      "(thẩm định + điều tra + thưởng − trừ) / điểm tối đa áp dụng × 100",
      "Tổng điểm trên thang điểm của bộ",
    ],
    "index.rounding": ["Từ 5 làm tròn lên", "Cắt bỏ, không làm tròn"],
    "index.rankOn": ["Giá trị chưa làm tròn", "Giá trị đã làm tròn"],
    "index.ties": ["Đồng hạng, bỏ hạng sau (1, 1, 3)", "Đồng hạng, không bỏ hạng (1, 1, 2)"],
    "index.notSubmitted": ["Không xếp hạng", "Xếp hạng với 0 điểm"],
    "bonus.max": ["10", "20"],
    "penalty.max": ["1,5", "2,25"],
    classes: ["Tốt (Good): từ 80,5%", "Tốt: trên 82%"],
  });
  expect(told(before, after, 0, "en")).toMatchObject({
    level: ["Departments", "Communes"],
    "penalty.max": ["1.5", "2.25"],
    classes: ["Tốt (Good): from 80.5%", "Tốt: above 82%"],
  });
});

test("a component is told so, too, its cells of the workbook in the language of the reader", () => {
  const after = make(
    {},
    { max: "18", source: "survey", provenance: "seen (name, max); inputs memory", notApplicable: { allowed: false } },
  );
  expect(told(make({}), after, 2)).toEqual({
    max: ["20,5", "18"],
    source: ["Thẩm định", "Điều tra xã hội học"],
    notApplicable: [null, "Không được"],
    provenance: ["dựng lại", "đã thấy trong nguồn (tên, điểm tối đa); số liệu theo trí nhớ"],
  });
  expect(told(make({}), after, 2, "en")).toMatchObject({
    max: ["20.5", "18"],
    source: ["Appraisal", "Survey"],
    notApplicable: [null, "Not allowed"],
  });
});

test("what would read alike stands as the file has it", () => {
  expect(told(make({}), make({}, { max: "20.50" }), 2)).toEqual({ max: ["20.5", "20.50"] });
});

test("parameters of a rule that its words do not tell apart are told as the designer calls them", () => {
  const ratio = (changes: object) =>
    make({}, { rule: { kind: "ratio", numerator: "a", denominator: "b", ...changes } });
  const inputs = [
    { name: "a", title: "Số đã làm" },
    { name: "c", title: "Số đã làm" },
  ];
  const [before, after] = [ratio({ inputs }), ratio({ numerator: "c", inputs })];
  expect(told(before, after, 2)).toEqual({ rule: ["Tên số liệu tử số: a", "Tên số liệu tử số: c"] });
  expect(told(before, after, 2, "en")).toEqual({ rule: ["Name of the numerator: a", "Name of the numerator: c"] });

  const options = (labelEn: string) => [{ id: "a", label: "Đủ", labelEn, points: "0.5" }];
  const choice = (labelEn: string) => make({}, { rule: { kind: "choice", options: options(labelEn) } });
  expect(told(choice("All"), choice("Whole"), 2)).toEqual({
    rule: [
      "Các phương án (1): Mã: a; Lời văn: Đủ; Tiếng Anh: All; Điểm: 0,5",
      "Các phương án (1): Mã: a; Lời văn: Đủ; Tiếng Anh: Whole; Điểm: 0,5",
    ],
  });

  const yes = (points: string) => make({}, { rule: { kind: "yesNo", yes: points } });
  expect(told(yes("0.5"), yes("0.50"), 2)).toEqual({ rule: ["Điểm khi có: 0.5", "Điểm khi có: 0.50"] });
});
