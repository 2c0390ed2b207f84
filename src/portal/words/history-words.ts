/** Words of the history of a unit, Vietnamese. */
export const historyVi = {
  historyTitle: "Kết quả qua các năm",
  historyCaption: "Các kết quả đã công bố của đơn vị, mới nhất trước. Thanh ngang vẽ chỉ số từ 0 đến 100%.",
  historyPicture: "Chỉ số (%) qua các năm; số liệu ở bảng dưới.",
  historyOwn: "Chấm tròn: đơn vị này.",
  historyKin: "Hình thoi: đơn vị trước hoặc sau sắp xếp.",
  rankOf: "Hạng {rank} trên {ranked}",
  kinBefore: "đơn vị trước sắp xếp",
  kinAfter: "đơn vị sau sắp xếp",
  cameOf: "Đơn vị này được sắp xếp ngày {day} từ: {units}.",
  becameUnits: "Đơn vị này đã được sắp xếp ngày {day} vào: {units}.",
  partly: "{unit} (một phần)",
  notComparable: "Kết quả của đơn vị trước và sau sắp xếp là của các tổ chức khác nhau, không so sánh trực tiếp được.",
};

/** The same in English. */
export const historyEn: typeof historyVi = {
  historyTitle: "Results over the years",
  historyCaption: "Published results of the unit, newest first. The bars show the index from 0 to 100%.",
  historyPicture: "Index (%) over the years; the figures are in the table below.",
  historyOwn: "Dots: this unit.",
  historyKin: "Diamonds: units before or after the reorganisation.",
  rankOf: "Rank {rank} of {ranked}",
  kinBefore: "a unit before the reorganisation",
  kinAfter: "a unit after the reorganisation",
  cameOf: "This unit was formed on {day} of: {units}.",
  becameUnits: "This unit was reorganised on {day} into: {units}.",
  partly: "{unit} (in part)",
  notComparable:
    "Results of units before and after a reorganisation belong to different bodies and cannot be compared directly.",
};
