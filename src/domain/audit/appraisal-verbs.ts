/** What the verbs of appraisal and explanation say. */
export const appraisalVerbs: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  "scoring.saveVerdict": {
    vi: "thẩm định {component} của {unitName} trong đợt {title}",
    en: "appraised {component} of {unitName} in the round {title}",
  },
  "scoring.acceptMany": {
    vi: "chấp nhận cùng lúc {count} dòng thẩm định trong đợt {title}",
    en: "accepted {count} {count|line|lines} together in the appraisal of {title}",
  },
  "scoring.undoVerdicts": {
    vi: "hoàn tác {count} dòng thẩm định trong đợt {title}",
    en: "took back {count} {count|verdict|verdicts} in the round {title}",
  },
  "scoring.approveAppraisal": {
    vi: "duyệt phần thẩm định của {unitName} trong đợt {title}",
    en: "approved the part of {unitName} in the appraisal of {title}",
  },
  "scoring.returnAppraisal": {
    vi: "trả lại phần thẩm định của {unitName} trong đợt {title}",
    en: "returned the part of {unitName} in the appraisal of {title}",
  },
  "scoring.saveExplanation": {
    vi: "ghi giải trình {component} của {unitName} trong đợt {title}",
    en: "wrote the explanation of {component} for {unitName} in the round {title}",
  },
  "scoring.moveExplanation": {
    vi: "chuyển bước giải trình của {unitName} trong đợt {title}",
    en: "moved the explanation of {unitName} on in the round {title}",
  },
  "scoring.saveRemark": { vi: "sửa nhận xét mẫu {code}", en: "changed the stock remark {code}" },
};
