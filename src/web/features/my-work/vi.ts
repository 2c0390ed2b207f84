export const vi = {
  title: "Việc của tôi",
  waiting: "Cần xem",
  nothing: "Không có việc nào đang chờ ông/bà.",
  areas: "Các phần việc theo vai trò",
  none: "Tài khoản chưa được giao vai trò nào. Liên hệ người quản trị tài khoản của đơn vị.",
} as const;
