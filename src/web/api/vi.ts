export const vi = {
  offlineTitle: "Mất kết nối",
  offlineDetail: "Không kết nối được với máy chủ. Nội dung đã nhập vẫn được giữ; kiểm tra mạng rồi thử lại.",
  unreadableTitle: "Máy chủ trả lời không đúng",
  unreadableDetail: "Máy chủ trả lời không đúng dạng (HTTP {status}). Thử lại; nếu còn lỗi, báo quản trị.",
} as const;
