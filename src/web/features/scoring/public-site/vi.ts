export const vi = {
  title: "Trang công bố",
  shown: "Bảng xếp hạng công khai có nêu thay đổi thứ hạng và chỉ số so với đợt công bố trước.",
  hidden: "Bảng xếp hạng công khai không nêu thay đổi so với đợt công bố trước.",
  "hide.act": "Thôi nêu thay đổi",
  "show.act": "Nêu thay đổi",
  "hide.title": "Thôi nêu thay đổi thứ hạng trên trang công bố?",
  "show.title": "Nêu thay đổi thứ hạng trên trang công bố?",
  detail: "Có hiệu lực ngay trên trang công bố; đổi lại được bất cứ lúc nào.",
  reason: "Lý do",
};
