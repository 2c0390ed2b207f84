/** Words of the page of a unit in one publication, Vietnamese. */
export const pastVi = {
  pastUnitHolds:
    "Trang này nêu đúng những gì gói dữ liệu của lần công bố chứa. Gói không chứa tài liệu kiểm chứng, kết quả qua các năm và việc sắp xếp đơn vị.",
  pastUnitNow: "Xem các nội dung đó, theo thời điểm hiện nay, ở {link}.",
  pastUnitLink: "trang kết quả hiện nay của đơn vị",
  pastUnitGone: "Đơn vị không có trong lần công bố mới nhất, nên không có trang kết quả hiện nay.",
};

/** The same in English. */
export const pastEn: typeof pastVi = {
  pastUnitHolds:
    "This page tells just what the bundle of this publication holds. Evidence, results over the years and reorganisations of the unit are not part of it.",
  pastUnitNow: "They stand, as known today, on {link}.",
  pastUnitLink: "the current page of the unit",
  pastUnitGone: "The unit is not part of the newest publication and so has no current page.",
};
