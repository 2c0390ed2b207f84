/** The acts of the council, in words. */
export const councilVerbs = {
  "scoring.addCouncilCase": {
    vi: "đưa tiêu chí {component} của {unitName} ra Hội đồng trong đợt đánh giá {title}",
    en: "put {component} of {unitName} before the council in the round {title}",
  },
  "scoring.proposeDecision": {
    vi: "đề xuất quyết định về tiêu chí {component} của {unitName} trong đợt đánh giá {title}",
    en: "proposed a decision on {component} of {unitName} in the round {title}",
  },
  "scoring.castVote": {
    vi: "biểu quyết về tiêu chí {component} của {unitName} trong đợt đánh giá {title}",
    en: "voted on {component} of {unitName} in the round {title}",
  },
  "scoring.decideCase": {
    vi: "ghi quyết định của Hội đồng về tiêu chí {component} của {unitName} trong đợt đánh giá {title}",
    en: "recorded the decision of the council on {component} of {unitName} in the round {title}",
  },
  "scoring.settleUnfilled": {
    vi: "cho 0 điểm {count} tiêu chí không có số liệu của {units} đơn vị trong đợt đánh giá {title}",
    en: "gave 0 points to {count} {count|component|components} without inputs of {units} {units|unit|units} in the round {title}",
  },
  "scoring.addCouncilCase.extras": {
    vi: "đưa điểm thưởng, điểm trừ của {unitName} ra Hội đồng trong đợt đánh giá {title}",
    en: "put bonus and penalty of {unitName} before the council in the round {title}",
  },
  "scoring.proposeDecision.extras": {
    vi: "đề xuất quyết định về điểm thưởng, điểm trừ của {unitName} trong đợt đánh giá {title}",
    en: "proposed a decision on bonus and penalty of {unitName} in the round {title}",
  },
  "scoring.castVote.extras": {
    vi: "biểu quyết về điểm thưởng, điểm trừ của {unitName} trong đợt đánh giá {title}",
    en: "voted on bonus and penalty of {unitName} in the round {title}",
  },
  "scoring.decideCase.extras": {
    vi: "ghi quyết định của Hội đồng về điểm thưởng, điểm trừ của {unitName} trong đợt đánh giá {title}",
    en: "recorded the decision of the council on bonus and penalty of {unitName} in the round {title}",
  },
  "scoring.saveCouncilRules": {
    vi: "sửa cách biểu quyết của Hội đồng trong đợt đánh giá {title}",
    en: "changed how the council votes in the round {title}",
  },
  "scoring.addCouncilSession": {
    vi: "lập phiên họp thứ {number} của Hội đồng trong đợt đánh giá {title}",
    en: "called meeting {number} of the council in the round {title}",
  },
  "scoring.changeCouncilSession": {
    vi: "sửa phiên họp thứ {number} của Hội đồng trong đợt đánh giá {title}",
    en: "changed meeting {number} of the council in the round {title}",
  },
  "scoring.attachMinutes": {
    vi: "đính kèm biên bản đã ký của phiên họp thứ {number} của Hội đồng trong đợt đánh giá {title}",
    en: "attached the signed minutes of meeting {number} of the council in the round {title}",
  },
  "scoring.finishCouncil": {
    vi: "kết thúc họp Hội đồng của đợt đánh giá {title}",
    en: "ended the meetings of the council in the round {title}",
  },
  "scoring.reopenCouncil": {
    vi: "mở lại cuộc họp Hội đồng của đợt đánh giá {title}",
    en: "reopened the meetings of the council in the round {title}",
  },
} as const;
