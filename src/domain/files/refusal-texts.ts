/** Why a file is not taken, for people: what it is and what to do now. */
export const fileRefusalTexts = {
  empty: { vi: "tệp trống", en: "the file is empty" },
  unknown: {
    vi: "nội dung không phải PDF, ảnh (JPEG, PNG, WebP, HEIC), DOCX, XLSX, ODT hay ODS, dù tên tệp ghi gì",
    en: "its content is no PDF, picture (JPEG, PNG, WebP, HEIC), DOCX, XLSX, ODT or ODS, whatever its name says",
  },
  active: {
    vi: "trang web hoặc hình vẽ SVG có thể chạy mã nên không nhận; lưu lại thành PDF",
    en: "a web page or SVG drawing can run code and is not taken; save it as PDF",
  },
  macros: {
    vi: "tệp có macro nên không nhận; lưu lại không kèm macro hoặc thành PDF",
    en: "the file holds macros and is not taken; save it without them or as PDF",
  },
  oldOffice: {
    vi: "tệp Office kiểu cũ (.doc, .xls) hoặc có mật khẩu; lưu lại thành PDF, DOCX hay XLSX không mật khẩu",
    en: "an old Office file (.doc, .xls) or one with a password; save it as PDF, DOCX or XLSX without one",
  },
  archive: { vi: "tệp nén nằm trong tệp nén; giải nén trước", en: "an archive inside an archive; unpack it first" },
  tooLarge: { vi: "tệp lớn hơn mức cho phép", en: "the file is larger than allowed" },
  encrypted: { vi: "tệp trong tệp nén có mật khẩu", en: "the file in the archive has a password" },
  damaged: { vi: "phần này của tệp nén bị hỏng", en: "this part of the archive is damaged" },
  ratio: {
    vi: "giải nén ra lớn bất thường nên không nhận",
    en: "it grows beyond measure when unpacked and is not taken",
  },
  path: { vi: "đường dẫn trong tệp nén không hợp lệ", en: "its path in the archive is not valid" },
  infected: { vi: "phần mềm quét báo tệp có mã độc", en: "the scanner says the file carries malicious code" },
} as const;
export type FileRefusal = keyof typeof fileRefusalTexts;
