/** Words of the picture and of the changes of a ranking, Vietnamese. */
export const rankingVi = {
  blockPicture: "Mỗi chấm là một đơn vị, đặt theo chỉ số (%). Số liệu ở bảng dưới.",
  changeSince: "So với năm {year}",
  placesUp: "tăng {count} bậc",
  placesDown: "giảm {count} bậc",
  placesSame: "giữ hạng",
  pointsChange: "{points} điểm %",
  changeNote:
    "Thay đổi thứ hạng và chỉ số (điểm phần trăm) so với {round}. Dấu “–”: đơn vị mới, vừa được sắp xếp lại hoặc không có trong đợt đó, nên không so sánh.",
};

/** The same in English. */
export const rankingEn: typeof rankingVi = {
  blockPicture: "Each dot is a unit at its index (%). The figures are in the table below.",
  changeSince: "Against {year}",
  placesUp: "up {count}",
  placesDown: "down {count}",
  placesSame: "same rank",
  pointsChange: "{points} pp",
  changeNote:
    "Change of rank and of the index (percentage points) against {round}. “–”: a new or reorganised unit, or one that was not in that round, and so not compared.",
};
