/** Words of what amendments changed, Vietnamese. */
export const amendedVi = {
  firstPublishedOn: "Công bố lần đầu ngày {day}",
  standsByDecision:
    "Kết quả theo lần công bố {number} ngày {day}, điều chỉnh bởi Quyết định số {decision} ngày {decisionDay}.",
  standsByNumber: "Kết quả theo lần công bố {number} ngày {day}, đã điều chỉnh.",
  publishedBefore: "Kết quả của lần công bố {number}",
  unitPublishedBefore: "Kết quả của đơn vị này ở lần công bố {number}",
  whatChanged: "Những con số đã thay đổi",
  beforePublication: "trước lần công bố {number}:",
  partAmended: "có điểm được điều chỉnh",
  decisionOfPublication: "{decision}, lần công bố {number}",
  scored: "Được chấm điểm",
  amendedOn: "điều chỉnh ngày {day}",
  changedPlace: "Đơn vị, tiêu chí thành phần",
  wholeResult: "Kết quả chung",
  unchanged: "giữ nguyên",
  became: "thành",
};

/** The same in English. */
export const amendedEn: typeof amendedVi = {
  firstPublishedOn: "First published on {day}",
  standsByDecision: "Result by publication {number} of {day}, amended by decision no. {decision} of {decisionDay}.",
  standsByNumber: "Result by publication {number} of {day}, amended.",
  publishedBefore: "The result of publication {number}",
  unitPublishedBefore: "This unit in publication {number}",
  whatChanged: "Which figures changed",
  beforePublication: "before publication {number}:",
  partAmended: "points in it were amended",
  decisionOfPublication: "{decision}, publication {number}",
  scored: "Scored",
  amendedOn: "amended on {day}",
  changedPlace: "Unit, component",
  wholeResult: "Overall result",
  unchanged: "unchanged",
  became: "became",
};
