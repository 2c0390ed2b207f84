import type { ErrorKind } from "./error-kind.ts";

/** Refusals of files on their way in. */
export const uploadErrors = {
  "uploads.too_large": {
    status: 413,
    text: {
      vi: "Tệp {fileName} lớn hơn {limit} MB nên không nhận. Nén hoặc chia nhỏ tệp.",
      en: "The file {fileName} is larger than {limit} MB and is not taken. Compress or split it.",
    },
  },
  "uploads.too_many": {
    status: 409,
    text: {
      vi: "Đang có {count} tệp gửi dở. Gửi xong hoặc bỏ bớt rồi gửi tiếp.",
      en: "{count} files are still being sent. Finish or drop some, then go on.",
    },
  },
  "uploads.wrong_offset": {
    status: 409,
    text: {
      vi: "Máy chủ đã nhận {received} byte của tệp. Gửi tiếp từ chỗ đó.",
      en: "The server has {received} bytes of the file. Go on from there.",
    },
  },
  "uploads.incomplete": {
    status: 409,
    text: {
      vi: "Tệp mới gửi {received} trên {size} byte. Gửi tiếp phần còn lại.",
      en: "Only {received} of {size} bytes of the file arrived. Send the rest.",
    },
  },
  "uploads.finished": {
    status: 409,
    text: { vi: "Tệp đã gửi xong từ trước.", en: "The file was already sent whole." },
  },
  "uploads.damaged": {
    status: 422,
    text: {
      vi: "Tệp {fileName} đến nơi không còn như lúc gửi. Gửi lại từ đầu.",
      en: "The file {fileName} did not arrive as it was sent. Send it again.",
    },
  },
  "uploads.refused": {
    status: 422,
    text: { vi: "Không nhận tệp {fileName}: {reason}.", en: "The file {fileName} is not taken: {reason}." },
  },
  "uploads.gone": {
    status: 409,
    text: {
      vi: "Tệp đã gửi không còn (để quá một ngày, hoặc đã dùng). Gửi lại tệp.",
      en: "The file that was sent is gone (older than a day, or used). Send it again.",
    },
  },
} as const satisfies Record<string, ErrorKind>;
