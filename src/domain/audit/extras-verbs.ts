/** The acts on bonus and penalty, in words. */
export const extrasVerbs = {
  "scoring.proposeExtras": {
    vi: "đề nghị điểm thưởng, điểm trừ của {unitName} trong đợt đánh giá {title}",
    en: "proposed bonus and penalty of {unitName} in the round {title}",
  },
  "scoring.confirmExtras": {
    vi: "thẩm định điểm thưởng, điểm trừ của {unitName} trong đợt đánh giá {title}",
    en: "appraised bonus and penalty of {unitName} in the round {title}",
  },
} as const;
