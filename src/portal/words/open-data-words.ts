/** Words of the page on open data, Vietnamese. */
export const openDataVi = {
  openData: "Dữ liệu mở",
  openDataTitle: "Dữ liệu mở: lấy kết quả bằng chương trình",
  openDataIntro:
    "Mọi kết quả đã công bố lấy được dưới dạng JSON, không cần đăng ký, không cần khóa. Các địa chỉ dưới đây trả đúng số liệu trên trang này.",
  openDataAddresses: "Địa chỉ",
  openDataAddress: "Địa chỉ",
  openDataGives: "Trả về",
  openDataExample: "Xem thử",
  openDataRules: "Cách dùng",
  openDataRuleNumbers:
    "Số liệu là chuỗi thập phân dùng dấu chấm (“92.50”) để không chương trình nào tự làm tròn; trường có đuôi Exact là giá trị chính xác, có thể là phân số (“185/2”). Thời điểm theo giờ UTC; ngày viết năm-tháng-ngày.",
  openDataRulePages:
    "Danh sách dài chia trang, mỗi trang {size} mục: thêm ?page=2, ?page=3. Trường total cho biết tổng số mục; tiêu đề Link chỉ trang sau.",
  openDataRuleCache:
    "Mỗi trả lời có ETag. Gửi lại bằng If-None-Match: nếu chưa đổi, máy chủ chỉ trả 304, không có nội dung.",
  openDataRuleLimit:
    "Mỗi địa chỉ mạng gọi được {count} lần một phút; quá mức thì nhận mã 429 và tiêu đề Retry-After cho biết chờ bao lâu.",
  openDataRuleCors: "Trang web khác gọi trực tiếp được (CORS mở cho mọi nguồn). Chỉ đọc; không dùng cookie.",
  openDataRuleErrors:
    "Lỗi trả về theo RFC 9457 (application/problem+json) với mã trong trường code; thêm lang=en vào địa chỉ để nhận lời tiếng Anh.",
  openDataCurl: "Ví dụ gọi bằng curl",
  openDataCurlSite: "Địa chỉ của trang này, dùng ở các dòng dưới:",
  openDataCurlAnySite: "Ghi địa chỉ của trang này thay cho địa chỉ mẫu; các dòng dưới dùng nó:",
  openDataCurlRounds: "Các đợt đã công bố:",
  openDataCurlBlock: "Một nhóm của bảng xếp hạng mới nhất; block là mã nhóm, page là số trang:",
  openDataCurlTag: "Chỉ lấy khi có thay đổi: gửi lại ETag của lần trước; chưa đổi thì máy chủ trả 304:",
  openDataMore: "Các dạng khác",
  openDataOpenApi: "Mô tả máy đọc được của các địa chỉ trên (OpenAPI 3.1)",
  openDataSheets: "Bảng xếp hạng dạng Excel và CSV: ở cuối mỗi bảng xếp hạng.",
  openDataBundles:
    "Gói dữ liệu ký số của từng lần công bố, kèm bộ kiểm chứng: ở trang “Các lần công bố” của mỗi bảng xếp hạng.",
  openDataTermsTitle: "Quyền sử dụng",
  openDataTermsBasis:
    "Đây là thông tin do cơ quan nhà nước của tỉnh tạo ra và công bố để mọi người tiếp cận theo Luật Tiếp cận thông tin số 104/2016/QH13; dữ liệu mở của cơ quan nhà nước theo Nghị định số 194/2025/NĐ-CP (từ ngày 19/08/2025 thay các điều về dữ liệu mở của Nghị định số 47/2020/NĐ-CP).",
  openDataTerms:
    "Được dùng lại cho mọi mục đích hợp pháp, không mất phí. Khi dùng lại, xin ghi nguồn và ngày lấy số liệu; không sửa số liệu mà vẫn ghi là kết quả của tỉnh; không bán lại dữ liệu nguyên trạng.",
  openDataTermsOpen: "Điều khoản mặc định của phần mềm, chờ tỉnh xác nhận.",
  openDataLicence: "Giấy phép, điều khoản sử dụng",
  openDataContact: "Liên hệ",
};

/** The same in English. */
export const openDataEn: typeof openDataVi = {
  openData: "Open data",
  openDataTitle: "Open data: results for programs",
  openDataIntro:
    "All published results can be had as JSON, without registration and without a key. The addresses below give the same figures as these pages.",
  openDataAddresses: "Addresses",
  openDataAddress: "Address",
  openDataGives: "Gives",
  openDataExample: "Example",
  openDataRules: "How to use them",
  openDataRuleNumbers:
    "Figures are decimal texts with a dot (“92.50”), so that no program rounds them by itself; fields that end in Exact are exact values, perhaps fractions (“185/2”). Instants are in UTC; days are written year-month-day.",
  openDataRulePages:
    "Long lists come in pages of {size} items: add ?page=2, ?page=3. The field total counts all items; the header Link names the next page.",
  openDataRuleCache:
    "Each answer has an ETag. Send it back as If-None-Match: while nothing changed the server answers 304 without content.",
  openDataRuleLimit:
    "A network address may call {count} times a minute; beyond that it gets 429, and the header Retry-After says how long to wait.",
  openDataRuleCors: "Other web pages may call directly (CORS is open to every origin). Reading only; no cookies.",
  openDataRuleErrors:
    "Errors come by RFC 9457 (application/problem+json) with a code in the field code; their text is Vietnamese unless English is asked for, as by lang=en in the address.",
  openDataCurl: "Examples with curl",
  openDataCurlSite: "The address of this site, which the lines below use:",
  openDataCurlAnySite: "Put the address of this site in place of the sample; the lines below use it:",
  openDataCurlRounds: "The published rounds:",
  openDataCurlBlock: "One block of the newest ranking; block is its code, page the number of the page:",
  openDataCurlTag:
    "Only what is new: send back the ETag of the last answer; while nothing changed, the server answers 304:",
  openDataMore: "Other forms",
  openDataOpenApi: "Machine-readable description of these addresses (OpenAPI 3.1)",
  openDataSheets: "The ranking as Excel and CSV: below each ranking.",
  openDataBundles:
    "The signed bundle of each publication with the verifier: on the page “Publications” of each ranking.",
  openDataTermsTitle: "Terms of use",
  openDataTermsBasis:
    "This is information made and published by the state bodies of the province, for everybody to access by the Law on Access to Information No. 104/2016/QH13; open data of state bodies stand under Decree No. 194/2025/NĐ-CP (since 19/08/2025 in the place of the articles on open data of Decree No. 47/2020/NĐ-CP).",
  openDataTerms:
    "It may be used again for every lawful purpose, free of charge. Please name the source and the day on which you took the figures, do not change figures while still calling them results of the province, and do not sell the data as they are.",
  openDataTermsOpen: "Terms that ship with the program; the province has yet to confirm them.",
  openDataLicence: "Licence, terms of use",
  openDataContact: "Contact",
};
