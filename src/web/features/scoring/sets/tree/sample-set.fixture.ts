import type { CriteriaSetDetail } from "../../../../../contract/scoring/criteria-sets.ts";
import type { SetPart } from "../../../../../contract/scoring/texts.ts";

type Scored = NonNullable<SetPart["scored"]>;

export function scoredPart(code: string, nameVi: string, max: string | null, scored: Partial<Scored> = {}): SetPart {
  return {
    code,
    nameVi,
    nameEn: null,
    max,
    leftOutEffect: "excluded",
    scored: {
      source: "appraisal",
      ruleKind: "yesNo",
      rule: { vi: "Có: 1 điểm; không: 0 điểm.", en: "Yes: 1 point; no: 0 points." },
      ruleTextVi: null,
      ruleTextEn: null,
      inputs: [],
      evidence: [],
      leadAgency: null,
      notApplicable: { allowed: false, effect: null, text: null },
      provenance: null,
      ...scored,
    },
  };
}

const plain = (code: string, nameVi: string, max: string | null): SetPart => ({
  code,
  nameVi,
  nameEn: null,
  max,
  leftOutEffect: "excluded",
  scored: null,
});

/** Two areas: one with components, one with a criterion that carries points itself and a wrong sum. */
export const sampleAreas: CriteriaSetDetail["areas"] = [
  {
    ...plain("1", "Chỉ đạo, điều hành", "3.0"),
    criteria: [
      {
        ...plain("1.1", "Kế hoạch cải cách hành chính", "2"),
        components: [
          scoredPart("1.1.1", "Ban hành kế hoạch", "0.5", {
            evidence: ["Quyết định ban hành"],
            leadAgency: "Sở Nội vụ",
          }),
          scoredPart("1.1.2", "Hoàn thành kế hoạch", "1.50", { source: "survey" }),
        ],
      },
      { ...scoredPart("1.2", "Báo cáo định kỳ", "1"), components: [] },
    ],
  },
  {
    ...plain("2", "Thể chế", "2"),
    criteria: [{ ...scoredPart("2.1", "Văn bản quy phạm pháp luật", "1.55"), components: [] }],
  },
];
