/** Words of the comparison of units, Vietnamese. */
export const compareVi = {
  compareLink: "So sánh các đơn vị",
  compareTitle: "So sánh: {units}",
  compareChoose: "Chọn đơn vị để so sánh: {block}",
  compareHint: "Chọn từ hai đến bốn đơn vị cùng nhóm.",
  compareOneMore: "Mới chọn một đơn vị. Chọn thêm một đơn vị khác để so sánh.",
  compareUnit: "Đơn vị thứ {number}",
  compareNone: "(không chọn)",
  compareButton: "So sánh",
  compareCaption:
    "Điểm trên điểm tối đa áp dụng. “Cao nhất”: tỷ lệ đạt cao nhất trong các đơn vị đang so sánh; bằng nhau cả thì không ghi.",
  compareBest: "cao nhất",
  compareWhat: "Nội dung",
};

/** The same in English. */
export const compareEn: typeof compareVi = {
  compareLink: "Compare units",
  compareTitle: "Comparison: {units}",
  compareChoose: "Choose units to compare: {block}",
  compareHint: "Choose two to four units of the block.",
  compareOneMore: "Only one unit is chosen. Choose another one to compare it with.",
  compareUnit: "Unit {number}",
  compareNone: "(none)",
  compareButton: "Compare",
  compareCaption:
    "Points of the applicable maximum. “Highest”: the largest share reached among the units compared; where all are equal nothing is marked.",
  compareBest: "highest",
  compareWhat: "Part",
};
