import type { z } from "zod";
import { describeRule } from "../describe-rule.ts";
import type { CriteriaSetInput } from "../model.ts";
import { CriteriaSet } from "../model.ts";
import { Rule } from "../rule-model.ts";

type RuleInput = z.input<typeof Rule>;

/** One example of every kind of rule, with the maximum it fits. */
const appraised: readonly (readonly [nameVi: string, nameEn: string, max: string, rule: RuleInput])[] = [
  ["Ban hành kế hoạch đúng thẩm quyền", "Plan issued by the competent body", "5", { kind: "yesNo", yes: "5", no: "0" }],
  [
    "Mức độ công khai kế hoạch",
    "Openness of the plan",
    "5",
    {
      kind: "choice",
      options: [
        { id: "full", label: "Công khai đầy đủ", points: "5" },
        { id: "part", label: "Công khai một phần", points: "2.5" },
        { id: "none", label: "Không công khai", points: "0" },
      ],
    },
  ],
  [
    "Nội dung của báo cáo",
    "Contents of the report",
    "6",
    {
      kind: "checklist",
      mode: "and",
      items: [
        { id: "a", label: "Có số liệu so sánh", points: "2" },
        { id: "b", label: "Có nguyên nhân, hạn chế", points: "2" },
        { id: "c", label: "Có giải pháp", points: "2" },
      ],
    },
  ],
  [
    "Tỷ lệ nhiệm vụ hoàn thành (theo mức)",
    "Tasks completed (by bands)",
    "8",
    {
      kind: "bands",
      numerator: "hoanThanh",
      denominator: "duocGiao",
      bands: [
        { min: "90", points: "8" },
        { min: "70", max: "90", points: "4" },
        { max: "70", points: "0" },
      ],
    },
  ],
  [
    "Tỷ lệ kiến nghị đã xử lý",
    "Petitions handled",
    "10",
    { kind: "ratio", numerator: "daXuLy", denominator: "tongSo", zeroBelow: "0.8" },
  ],
  [
    "Tỷ lệ hồ sơ trực tuyến",
    "Online dossiers",
    "10",
    { kind: "ratioToTarget", numerator: "trucTuyen", denominator: "tongHoSo", target: "0.7" },
  ],
  [
    "Nhiệm vụ đúng hạn và trễ hạn",
    "Tasks on time and late",
    "8",
    {
      kind: "weightedRatio",
      terms: [
        { input: "dungHan", weight: "1" },
        { input: "treHan", weight: "0.5" },
      ],
      denominator: "denHan",
    },
  ],
  [
    "Văn bản trái pháp luật",
    "Unlawful documents",
    "4",
    { kind: "countPenalty", start: "4", perOccurrence: "-2", floor: "0" },
  ],
  [
    "Sáng kiến cải cách",
    "Reform initiatives",
    "4",
    {
      kind: "countSteps",
      steps: [
        { min: "2", points: "4", label: "Từ 2 sáng kiến" },
        { min: "1", points: "2", label: "1 sáng kiến" },
        { min: "0", points: "0", label: "Không có" },
      ],
    },
  ],
  [
    "Thời hạn gửi báo cáo",
    "Deadline of the report",
    "5",
    { kind: "deadline", due: "12-15", onTime: "5", late: [{ maxDaysLate: 5, points: "2.5" }], otherwise: "0" },
  ],
  [
    "Số cấp phó không vượt quy định",
    "Deputies within the limit",
    "5",
    { kind: "compare", left: "soHienCo", op: "<=", right: "soToiDa", scope: "every", pass: "5", fail: "0" },
  ],
  [
    "Điểm theo công thức",
    "Points by a formula",
    "6",
    {
      kind: "formula",
      variables: [
        { name: "a", title: "Số dịch vụ đã tích hợp", min: "0" },
        { name: "b", title: "Số dịch vụ phải tích hợp", min: "1" },
      ],
      expression: "min(a / b, 1) * 6",
    },
  ],
  [
    "Chấm trực tiếp",
    "Points given directly",
    "4",
    {
      kind: "manual",
      step: "0.5",
      knockOut: { when: "biKyLuat", points: "0", text: "Người đứng đầu bị kỷ luật trong năm" },
    },
  ],
];

const surveyed: typeof appraised = [
  [
    "Ý kiến của người được hỏi",
    "Opinions of those asked",
    "10",
    {
      kind: "surveyOptions",
      options: [
        { label: "Rất tốt", percent: "100" },
        { label: "Tốt", percent: "60" },
        { label: "Trung bình", percent: "20" },
        { label: "Kém", percent: "0" },
      ],
    },
  ],
  [
    "Chỉ số hài lòng quy đổi",
    "Satisfaction index, scaled",
    "10",
    { kind: "scaledIndex", index: "SIPAS", outOf: "100" },
  ],
];

/** A made-up set of 100 points with an example of every kind of rule, for the workbook people start from. */
export function makeExampleSet(year: number): CriteriaSet {
  const document: CriteriaSetInput = {
    id: "vi-du",
    title: "Bộ tiêu chí ví dụ (thay bằng bộ tiêu chí của đơn vị)",
    titleEn: "Example set (replace it by your own)",
    authenticity: "demonstration",
    level: "department",
    year,
    split: { appraisal: "80", survey: "20" },
    bonus: { max: "2", rule: "Mỗi sáng kiến được công nhận: 0,5" },
    penalty: { max: "2", rule: "Mỗi lần bị phê bình bằng văn bản: 1" },
    areas: [
      {
        code: "1",
        name: "Phần thẩm định",
        nameEn: "Appraised part",
        max: "80",
        criteria: [
          {
            code: "1.1",
            name: "Mỗi dòng dưới đây là một kiểu quy tắc",
            nameEn: "Each row below is a kind of rule",
            max: "80",
            components: appraised.map((one, at) => component(`1.1.${at + 1}`, one, "appraisal")),
          },
        ],
      },
      {
        code: "2",
        name: "Phần điều tra xã hội học",
        nameEn: "Survey part",
        max: "20",
        criteria: surveyed.map((one, at) => ({ ...component(`2.${at + 1}`, one, "survey"), components: [] })),
      },
    ],
  };
  return CriteriaSet.parse(document);
}

function component(
  code: string,
  [name, nameEn, max, rule]: (typeof appraised)[number],
  source: "appraisal" | "survey",
) {
  const parsed = Rule.parse(rule);
  const words = describeRule(parsed, max);
  const mayLeave = parsed.kind === "ratio";
  return {
    code,
    name,
    nameEn,
    max,
    source,
    rule: parsed,
    ruleText: words.vi,
    ruleTextEn: words.en,
    evidence: source === "appraisal" ? ["Văn bản có số, ngày ký"] : ["Báo cáo kết quả điều tra"],
    leadAgency: "Sở Nội vụ",
    notApplicable: mayLeave
      ? ({ allowed: true, effect: "excludeFromDenominator", text: "Không phát sinh kiến nghị" } as const)
      : { allowed: false },
  };
}
