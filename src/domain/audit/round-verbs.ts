/** The acts of setting up and running a round, in words. */
export const roundVerbs = {
  "scoring.saveRoundSetup": {
    vi: "sửa thời gian và thông tin của đợt đánh giá {title}",
    en: "changed the dates and facts of the round {title}",
  },
  "scoring.showChanges": {
    vi: "đổi việc nêu thay đổi thứ hạng trên trang công bố của đợt đánh giá {title}",
    en: "changed whether the public ranking of the round {title} tells how units moved",
  },
  "scoring.extendWindow": {
    vi: "gia hạn một bước của đợt đánh giá {title} cho mọi đơn vị",
    en: "extended a window of the round {title} for all units",
  },
  "scoring.reopenWindow": {
    vi: "mở lại một bước của đợt đánh giá {title} cho {unitNames}",
    en: "reopened a stage of the round {title} for {unitNames}",
  },
  "scoring.endReopening": {
    vi: "khóa lại bước đã mở lại của đợt đánh giá {title} cho {unitNames}",
    en: "locked the reopened stage of the round {title} again for {unitNames}",
  },
  "scoring.openRound": {
    vi: "mở đợt đánh giá {title} cho các đơn vị",
    en: "opened the round {title} for its people",
  },
  "scoring.returnRoundToDraft": {
    vi: "đưa đợt đánh giá {title} về chuẩn bị",
    en: "took the round {title} back into preparation",
  },
  "scoring.addAssignment": {
    vi: "giao {agency} thẩm định trong đợt đánh giá {title}",
    en: "made {agency} appraise in the round {title}",
  },
  "scoring.changeAssignment": {
    vi: "sửa phân công thẩm định của {agency} trong đợt đánh giá {title}",
    en: "changed what {agency} appraises in the round {title}",
  },
  "scoring.removeAssignment": {
    vi: "bỏ một phân công thẩm định của {agency} trong đợt đánh giá {title}",
    en: "took an appraisal from {agency} in the round {title}",
  },
  "scoring.saveCouncil": {
    vi: "lập Hội đồng thẩm định {members} người cho đợt đánh giá {title}",
    en: "named a council of {members} for the round {title}",
  },
  "scoring.changeExclusions": {
    vi: "sửa phần không đánh giá của {units} đơn vị trong đợt đánh giá {title}",
    en: "changed what is not scored for {units} {units|unit|units} in the round {title}",
  },
  "scoring.importExclusions": {
    vi: "nhập phần không đánh giá của {units} đơn vị trong đợt đánh giá {title} từ tệp {fileName}",
    en: "imported what is not scored for {units} {units|unit|units} in the round {title} from the file {fileName}",
  },
  "scoring.askExclusion": {
    vi: "đề nghị không đánh giá phần {part} của {unitName} trong đợt đánh giá {title}",
    en: "asked not to score {part} of {unitName} in the round {title}",
  },
  "scoring.grantExclusion": {
    vi: "đồng ý không đánh giá phần {part} của {unitName} trong đợt đánh giá {title}",
    en: "granted that {part} of {unitName} is not scored in the round {title}",
  },
  "scoring.refuseExclusion": {
    vi: "không đồng ý đề nghị của {unitName} về phần {part} trong đợt đánh giá {title}",
    en: "refused the request of {unitName} on {part} in the round {title}",
  },
  "scoring.saveGuidance": {
    vi: "sửa hướng dẫn phần {part} trong đợt đánh giá {title}",
    en: "changed the guidance on {part} in the round {title}",
  },
  "scoring.addGuidanceFile": {
    vi: "thêm tệp {fileName} vào hướng dẫn phần {part} trong đợt đánh giá {title}",
    en: "added the file {fileName} to the guidance on {part} in the round {title}",
  },
  "scoring.removeGuidanceFile": {
    vi: "bỏ tệp {fileName} khỏi hướng dẫn phần {part} trong đợt đánh giá {title}",
    en: "took the file {fileName} off the guidance on {part} in the round {title}",
  },
} as const;
