/** What the verbs of the province's own index say. */
export const ownIndexVerbs: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  "scoring.createOwnIndex": { vi: "lập năm đánh giá của tỉnh {title}", en: "began the province's own index {title}" },
  "scoring.changeOwnIndex": { vi: "sửa năm đánh giá của tỉnh {title}", en: "changed the province's own index {title}" },
  "scoring.openOwnIndex": {
    vi: "mở {title} cho các cơ quan chủ trì tự chấm",
    en: "opened {title} to the lead agencies",
  },
  "scoring.changeOwnLeads": {
    vi: "giao cơ quan chủ trì các tiêu chí của {title}",
    en: "named lead agencies of {title}",
  },
  "scoring.importOwnLeads": {
    vi: "nhập cơ quan chủ trì của {title} từ Excel",
    en: "imported lead agencies of {title}",
  },
  "scoring.saveForecast": { vi: "dự kiến điểm {component} của {title}", en: "forecast {component} of {title}" },
  "scoring.saveOwnScore": { vi: "tự chấm {component} của {title}", en: "scored {component} of {title}" },
  "scoring.saveMinistryPoints": {
    vi: "ghi điểm Bộ Nội vụ công bố của {title}",
    en: "entered the ministry's points of {title}",
  },
  "scoring.importMinistryPoints": {
    vi: "nhập điểm Bộ Nội vụ công bố của {title} từ Excel",
    en: "imported the ministry's points of {title}",
  },
  "scoring.approveOwnPart": {
    vi: "duyệt phần của {unitName} trong {title}",
    en: "approved the part of {unitName} in {title}",
  },
  "scoring.returnOwnPart": {
    vi: "trả lại phần của {unitName} trong {title}",
    en: "returned the part of {unitName} in {title}",
  },
  "scoring.approveOwnIndex": { vi: "duyệt điểm tự chấm của tỉnh {title}", en: "approved the self-score of {title}" },
  "scoring.withdrawOwnApproval": {
    vi: "rút phê duyệt điểm tự chấm của tỉnh {title}",
    en: "withdrew the approval of {title}",
  },
  "scoring.changeOwnReportTexts": {
    vi: "ghi khó khăn, kiến nghị trong báo cáo của {title}",
    en: "wrote difficulties and proposals in the report of {title}",
  },
  "scoring.recordOwnSending": {
    vi: "ghi số, ngày gửi Bộ Nội vụ của {title}",
    en: "recorded the sending of {title} to the ministry",
  },
  "scoring.recordOwnPublication": {
    vi: "ghi quyết định công bố của Bộ Nội vụ cho {title}",
    en: "recorded the ministry's decision on {title}",
  },
  "scoring.remindOwnLeads": {
    vi: "đôn đốc {units} cơ quan chủ trì của {title}",
    en: "reminded {units} lead agencies of {title}",
  },
};
