import type { BlockCode } from "../../src/domain/scoring/round.ts";
import type { SurveyForm } from "../../src/domain/scoring/survey/survey-form.ts";

type Numbers = Pick<SurveyForm, "weight" | "issued" | "collected">;

/** Who is asked about departments, each year the same; weights and numbers are invented. */
export function surveyForms(deputies: Numbers, leaders: Numbers, communes: Numbers): SurveyForm[] {
  const blockCode = "so" as BlockCode;
  return [
    { code: "M1", blockCode, nameVi: "Đại biểu HĐND tỉnh", nameEn: "Deputies of the provincial council", ...deputies },
    { code: "M2", blockCode, nameVi: "Lãnh đạo các sở, ban, ngành", nameEn: "Leaders of departments", ...leaders },
    { code: "M3", blockCode, nameVi: "Lãnh đạo UBND cấp xã", nameEn: "Leaders of communes", ...communes },
  ];
}
