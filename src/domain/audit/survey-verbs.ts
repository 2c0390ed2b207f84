/** The acts on the survey of a round, in words. */
export const surveyVerbs = {
  "scoring.saveSurveyForms": {
    vi: "khai báo mẫu phiếu điều tra xã hội học của đợt đánh giá {title}",
    en: "declared the survey forms of the round {title}",
  },
  "scoring.importSurvey": {
    vi: "nhập kết quả điều tra xã hội học từ tệp {fileName} vào đợt đánh giá {title}",
    en: "imported survey results from {fileName} into the round {title}",
  },
  "scoring.saveSurveyAnswers": {
    vi: "nhập tay kết quả điều tra tiêu chí {component} của {unitName} trong đợt đánh giá {title}",
    en: "entered survey results for component {component} of {unitName} in the round {title}",
  },
} as const;
