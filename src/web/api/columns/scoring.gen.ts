// Made by tools/client-operations.ts from src/contract; run it again after a contract changed.

export const listAppraisalLinesColumns = {
  usualSort: "position",
  columns: [
    { key: "officialCode", title: { vi: "Mã đơn vị", en: "Unit code" }, type: "text", sortable: false },
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: false },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: false },
    { key: "component", title: { vi: "Mã tiêu chí", en: "Component code" }, type: "text", sortable: false },
    { key: "nameVi", title: { vi: "Tiêu chí thành phần", en: "Component (Vietnamese)" }, type: "text", sortable: false },
    { key: "nameEn", title: { vi: "Tiêu chí thành phần (tiếng Anh)", en: "Component" }, type: "text", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: false },
    { key: "selfPoints", title: { vi: "Điểm tự chấm", en: "Self-assessed" }, type: "decimal", sortable: false },
    { key: "points", title: { vi: "Điểm thẩm định", en: "Appraised" }, type: "decimal", sortable: false },
    { key: "difference", title: { vi: "Chênh lệch", en: "Difference" }, type: "decimal", sortable: true },
    { key: "verdict", title: { vi: "Kết quả", en: "Verdict" }, type: "text", sortable: false },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
    { key: "remarkCode", title: { vi: "Mã nhận xét", en: "Remark code" }, type: "text", sortable: false },
    { key: "question", title: { vi: "Yêu cầu giải trình", en: "Question to the unit" }, type: "text", sortable: false },
    { key: "explanation", title: { vi: "Giải trình của đơn vị", en: "Explanation of the unit" }, type: "text", sortable: false },
    { key: "secondPoints", title: { vi: "Điểm của người thẩm định thứ hai", en: "Second appraiser's points" }, type: "decimal", sortable: false },
    { key: "secondReason", title: { vi: "Ý kiến của người thẩm định thứ hai", en: "Second appraiser's reason" }, type: "text", sortable: false },
    { key: "documents", title: { vi: "Số tài liệu", en: "Documents" }, type: "integer", sortable: false },
  ],
} as const;

export const listSelfAboveColumns = {
  usualSort: "unit",
  columns: [
    { key: "officialCode", title: { vi: "Mã đơn vị", en: "Unit code" }, type: "text", sortable: false },
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: false },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: false },
    { key: "component", title: { vi: "Mã tiêu chí", en: "Component code" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Tiêu chí thành phần", en: "Component (Vietnamese)" }, type: "text", sortable: false },
    { key: "nameEn", title: { vi: "Tiêu chí thành phần (tiếng Anh)", en: "Component" }, type: "text", sortable: false },
    { key: "selfPoints", title: { vi: "Điểm tự chấm", en: "Self-assessed" }, type: "decimal", sortable: false },
    { key: "points", title: { vi: "Điểm thẩm định", en: "Appraised" }, type: "decimal", sortable: false },
    { key: "above", title: { vi: "Tự chấm cao hơn", en: "Self above" }, type: "decimal", sortable: true },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
  ],
} as const;

export const listBoardColumns = {
  usualSort: "blockNameVi",
  columns: [
    { key: "blockNameVi", title: { vi: "Nhóm xếp hạng", en: "Block" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Đơn vị", en: "Unit" }, type: "text", sortable: true },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
    { key: "late", title: { vi: "Trễ hạn", en: "Late" }, type: "boolean", sortable: false },
    { key: "filledPercent", title: { vi: "Đã nhập (%)", en: "Filled in (%)" }, type: "integer", sortable: true },
    { key: "appraisedPercent", title: { vi: "Đã thẩm định (%)", en: "Appraised (%)" }, type: "integer", sortable: true },
    { key: "selfPercent", title: { vi: "Tự chấm (%)", en: "Self-assessed (%)" }, type: "decimal", sortable: false },
    { key: "percent", title: { vi: "Hiện tại (%)", en: "Now (%)" }, type: "decimal", sortable: true },
    { key: "rank", title: { vi: "Hạng", en: "Rank" }, type: "integer", sortable: true },
    { key: "selfAbove", title: { vi: "Tự chấm cao hơn (điểm)", en: "Self above (points)" }, type: "decimal", sortable: true },
    { key: "changed", title: { vi: "Bị điều chỉnh", en: "Changed" }, type: "integer", sortable: false },
    { key: "explanationsOpen", title: { vi: "Chờ giải trình", en: "To explain" }, type: "integer", sortable: false },
    { key: "explanationDue", title: { vi: "Hạn giải trình", en: "Answer due" }, type: "text", sortable: false },
    { key: "differing", title: { vi: "Hai ý kiến khác nhau", en: "Two views differ" }, type: "integer", sortable: false },
    { key: "submittedAt", title: { vi: "Gửi lúc", en: "Submitted at" }, type: "instant", sortable: false },
    { key: "lastAt", title: { vi: "Nhập gần nhất", en: "Last entry" }, type: "instant", sortable: true },
    { key: "urgedAt", title: { vi: "Đôn đốc gần nhất", en: "Last urged" }, type: "instant", sortable: false },
  ],
} as const;

export const listCriteriaSetsColumns = {
  usualSort: "title",
  columns: [
    { key: "code", title: { vi: "Mã bộ tiêu chí", en: "Code" }, type: "text", sortable: true },
    { key: "version", title: { vi: "Phiên bản", en: "Version" }, type: "integer", sortable: false },
    { key: "title", title: { vi: "Tên bộ tiêu chí", en: "Title" }, type: "text", sortable: true },
    { key: "level", title: { vi: "Cấp", en: "Level" }, type: "text", sortable: false },
    { key: "year", title: { vi: "Năm", en: "Year" }, type: "integer", sortable: true },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
    { key: "authenticity", title: { vi: "Tính xác thực", en: "Authenticity" }, type: "text", sortable: false },
    { key: "areas", title: { vi: "Lĩnh vực", en: "Areas" }, type: "integer", sortable: false },
    { key: "criteria", title: { vi: "Tiêu chí", en: "Criteria" }, type: "integer", sortable: false },
    { key: "components", title: { vi: "Tiêu chí thành phần", en: "Components" }, type: "integer", sortable: false },
    { key: "errors", title: { vi: "Lỗi", en: "Errors" }, type: "integer", sortable: false },
    { key: "rounds", title: { vi: "Số đợt sử dụng", en: "Rounds" }, type: "integer", sortable: false },
    { key: "createdAt", title: { vi: "Ngày nhập", en: "Imported" }, type: "instant", sortable: true },
  ],
} as const;

export const listExclusionsColumns = {
  usualSort: "unit",
  columns: [
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit" }, type: "text", sortable: false },
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "part", title: { vi: "Mã tiêu chí", en: "Part" }, type: "text", sortable: true },
    { key: "partName", title: { vi: "Nội dung không đánh giá", en: "What is left out" }, type: "text", sortable: false },
    { key: "effect", title: { vi: "Ảnh hưởng đến điểm", en: "Effect on the points" }, type: "text", sortable: false },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
    { key: "createdAt", title: { vi: "Ghi lúc", en: "Recorded" }, type: "instant", sortable: true },
  ],
} as const;

export const listLossGroupsColumns = {
  usualSort: "nameVi",
  columns: [
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "nameVi", title: { vi: "Tên", en: "Name (Vietnamese)" }, type: "text", sortable: true },
    { key: "nameEn", title: { vi: "Tên (tiếng Anh)", en: "Name" }, type: "text", sortable: false },
    { key: "lines", title: { vi: "Số kết quả", en: "Results" }, type: "integer", sortable: false },
    { key: "losing", title: { vi: "Số bị mất điểm", en: "Losing" }, type: "integer", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: false },
    { key: "lost", title: { vi: "Điểm mất", en: "Lost" }, type: "decimal", sortable: true },
    { key: "share", title: { vi: "Tỷ lệ mất (%)", en: "Lost (%)" }, type: "decimal", sortable: true },
    { key: "cause", title: { vi: "Nguyên nhân chính", en: "Main cause" }, type: "text", sortable: false },
  ],
} as const;

export const listLossLinesColumns = {
  usualSort: "component",
  columns: [
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: true },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: true },
    { key: "component", title: { vi: "Mã", en: "Code" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Tiêu chí thành phần", en: "Component (Vietnamese)" }, type: "text", sortable: false },
    { key: "nameEn", title: { vi: "Tiêu chí thành phần (tiếng Anh)", en: "Component" }, type: "text", sortable: false },
    { key: "agencyVi", title: { vi: "Cơ quan thẩm định", en: "Appraising agency (Vietnamese)" }, type: "text", sortable: false },
    { key: "agencyEn", title: { vi: "Cơ quan thẩm định (tiếng Anh)", en: "Appraising agency" }, type: "text", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: false },
    { key: "claimed", title: { vi: "Tự chấm", en: "Self-assessed" }, type: "decimal", sortable: false },
    { key: "points", title: { vi: "Đạt được", en: "Points" }, type: "decimal", sortable: false },
    { key: "lost", title: { vi: "Điểm mất", en: "Lost" }, type: "decimal", sortable: true },
    { key: "cause", title: { vi: "Nguyên nhân chính", en: "Main cause" }, type: "text", sortable: false },
    { key: "reason", title: { vi: "Lý do", en: "Reason" }, type: "text", sortable: false },
    { key: "howVi", title: { vi: "Cách tính", en: "How it came about (Vietnamese)" }, type: "text", sortable: false },
    { key: "howEn", title: { vi: "Cách tính (tiếng Anh)", en: "How it came about" }, type: "text", sortable: false },
  ],
} as const;

export const listOwnGapsColumns = {
  usualSort: "code",
  columns: [
    { key: "code", title: { vi: "Mã", en: "Code" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Nội dung", en: "What" }, type: "text", sortable: true },
    { key: "leadNameVi", title: { vi: "Cơ quan chủ trì", en: "Lead agency" }, type: "text", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: false },
    { key: "self", title: { vi: "Tỉnh tự chấm", en: "Own points" }, type: "decimal", sortable: false },
    { key: "ministry", title: { vi: "Bộ Nội vụ công bố", en: "Ministry" }, type: "decimal", sortable: false },
    { key: "lost", title: { vi: "Điểm mất", en: "Points lost" }, type: "decimal", sortable: true },
    { key: "gap", title: { vi: "Tự chấm cao hơn", en: "Own above" }, type: "decimal", sortable: true },
  ],
} as const;

export const listComponentSpreadsColumns = {
  usualSort: "position",
  columns: [
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "code", title: { vi: "Mã", en: "Code" }, type: "text", sortable: false },
    { key: "nameVi", title: { vi: "Tiêu chí thành phần", en: "Component (Vietnamese)" }, type: "text", sortable: false },
    { key: "nameEn", title: { vi: "Tiêu chí thành phần (tiếng Anh)", en: "Component" }, type: "text", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa", en: "Maximum" }, type: "decimal", sortable: false },
    { key: "units", title: { vi: "Số đơn vị áp dụng", en: "Units it applies to" }, type: "integer", sortable: false },
    { key: "mean", title: { vi: "Trung bình", en: "Mean" }, type: "decimal", sortable: true },
    { key: "lowest", title: { vi: "Thấp nhất", en: "Lowest" }, type: "decimal", sortable: false },
    { key: "median", title: { vi: "Trung vị", en: "Median" }, type: "decimal", sortable: false },
    { key: "highest", title: { vi: "Cao nhất", en: "Highest" }, type: "decimal", sortable: false },
    { key: "fullMarks", title: { vi: "Đạt điểm tối đa", en: "Full points" }, type: "integer", sortable: true },
    { key: "zeroMarks", title: { vi: "Không có điểm", en: "No points" }, type: "integer", sortable: true },
  ],
} as const;

export const listRankingColumns = {
  usualSort: "rank",
  columns: [
    { key: "blockNameVi", title: { vi: "Nhóm", en: "Block (Vietnamese)" }, type: "text", sortable: false },
    { key: "blockNameEn", title: { vi: "Nhóm (tiếng Anh)", en: "Block" }, type: "text", sortable: false },
    { key: "rank", title: { vi: "Thứ hạng", en: "Rank" }, type: "integer", sortable: true },
    { key: "officialCode", title: { vi: "Mã đơn vị", en: "Unit code" }, type: "text", sortable: false },
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: false },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: false },
    { key: "points", title: { vi: "Điểm đạt được", en: "Points" }, type: "decimal", sortable: true },
    { key: "applicableMax", title: { vi: "Điểm tối đa áp dụng", en: "Applicable maximum" }, type: "decimal", sortable: false },
    { key: "percent", title: { vi: "Chỉ số (%)", en: "Index (%)" }, type: "decimal", sortable: true },
    { key: "className", title: { vi: "Xếp loại", en: "Class (Vietnamese)" }, type: "text", sortable: false },
    { key: "classNameEn", title: { vi: "Xếp loại (tiếng Anh)", en: "Class" }, type: "text", sortable: false },
  ],
} as const;

export const listRoundUnitsColumns = {
  usualSort: "name",
  columns: [
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "officialCode", title: { vi: "Mã", en: "Code" }, type: "text", sortable: false },
    { key: "nameVi", title: { vi: "Tên đơn vị", en: "Unit" }, type: "text", sortable: false },
    { key: "inputs", title: { vi: "Số liệu", en: "Inputs" }, type: "text", sortable: false },
    { key: "faults", title: { vi: "Số chỗ thiếu, sai", en: "Missing or wrong" }, type: "integer", sortable: true },
  ],
} as const;

export const listRoundsColumns = {
  usualSort: "year",
  columns: [
    { key: "year", title: { vi: "Năm", en: "Year" }, type: "integer", sortable: true },
    { key: "titleVi", title: { vi: "Tên đợt đánh giá", en: "Vietnamese title" }, type: "text", sortable: false },
    { key: "titleEn", title: { vi: "Tên tiếng Anh", en: "Title" }, type: "text", sortable: false },
    { key: "state", title: { vi: "Trạng thái", en: "State" }, type: "text", sortable: false },
    { key: "awaitsPublication", title: { vi: "Chờ công bố", en: "Awaits publication" }, type: "boolean", sortable: false },
    { key: "blocks", title: { vi: "Số nhóm", en: "Blocks" }, type: "integer", sortable: false },
    { key: "units", title: { vi: "Số đơn vị", en: "Units" }, type: "integer", sortable: false },
    { key: "publishedAt", title: { vi: "Công bố lúc", en: "Published" }, type: "instant", sortable: true },
  ],
} as const;

export const listSelfAboveGroupsColumns = {
  usualSort: "code",
  columns: [
    { key: "blockCode", title: { vi: "Nhóm", en: "Block" }, type: "text", sortable: false },
    { key: "code", title: { vi: "Mã", en: "Code" }, type: "text", sortable: true },
    { key: "nameVi", title: { vi: "Tên", en: "Name (Vietnamese)" }, type: "text", sortable: true },
    { key: "nameEn", title: { vi: "Tên (tiếng Anh)", en: "Name" }, type: "text", sortable: false },
    { key: "lines", title: { vi: "Số kết quả", en: "Results" }, type: "integer", sortable: true },
    { key: "selfPoints", title: { vi: "Điểm tự chấm", en: "Self-assessed" }, type: "decimal", sortable: false },
    { key: "points", title: { vi: "Điểm thẩm định", en: "Appraised" }, type: "decimal", sortable: false },
    { key: "above", title: { vi: "Tự chấm cao hơn", en: "Self above" }, type: "decimal", sortable: true },
  ],
} as const;

export const listSetChangesColumns = {
  usualSort: "position",
  columns: [
    { key: "position", title: { vi: "STT", en: "No." }, type: "integer", sortable: true },
    { key: "level", title: { vi: "Cấp", en: "Level" }, type: "text", sortable: false },
    { key: "change", title: { vi: "Thay đổi", en: "Change" }, type: "text", sortable: false },
    { key: "codeBefore", title: { vi: "Mã cũ", en: "Old code" }, type: "text", sortable: false },
    { key: "code", title: { vi: "Mã mới", en: "New code" }, type: "text", sortable: false },
    { key: "nameBefore", title: { vi: "Tên cũ", en: "Old name" }, type: "text", sortable: false },
    { key: "name", title: { vi: "Tên mới", en: "New name" }, type: "text", sortable: false },
    { key: "maxBefore", title: { vi: "Điểm tối đa cũ", en: "Old maximum" }, type: "decimal", sortable: false },
    { key: "max", title: { vi: "Điểm tối đa mới", en: "New maximum" }, type: "decimal", sortable: false },
    { key: "details", title: { vi: "Nội dung sửa", en: "What changed" }, type: "text", sortable: false },
  ],
} as const;

export const listStandingsColumns = {
  usualSort: "rank",
  columns: [
    { key: "blockNameVi", title: { vi: "Nhóm", en: "Block (Vietnamese)" }, type: "text", sortable: false },
    { key: "blockNameEn", title: { vi: "Nhóm (tiếng Anh)", en: "Block" }, type: "text", sortable: false },
    { key: "officialCode", title: { vi: "Mã đơn vị", en: "Unit code" }, type: "text", sortable: false },
    { key: "unitNameVi", title: { vi: "Đơn vị", en: "Unit (Vietnamese)" }, type: "text", sortable: true },
    { key: "unitNameEn", title: { vi: "Đơn vị (tiếng Anh)", en: "Unit" }, type: "text", sortable: true },
    { key: "selfPercent", title: { vi: "Tự chấm (%)", en: "Self-assessed (%)" }, type: "decimal", sortable: false },
    { key: "selfRank", title: { vi: "Hạng tự chấm", en: "Rank, self-assessed" }, type: "integer", sortable: true },
    { key: "appraisal1Percent", title: { vi: "Thẩm định 1 (%)", en: "Appraisal 1 (%)" }, type: "decimal", sortable: false },
    { key: "appraisal1Rank", title: { vi: "Hạng thẩm định 1", en: "Rank, appraisal 1" }, type: "integer", sortable: true },
    { key: "appraisal2Percent", title: { vi: "Thẩm định 2 (%)", en: "Appraisal 2 (%)" }, type: "decimal", sortable: false },
    { key: "appraisal2Rank", title: { vi: "Hạng thẩm định 2", en: "Rank, appraisal 2" }, type: "integer", sortable: true },
    { key: "percent", title: { vi: "Kết quả (%)", en: "Final (%)" }, type: "decimal", sortable: false },
    { key: "rank", title: { vi: "Hạng", en: "Rank" }, type: "integer", sortable: true },
    { key: "className", title: { vi: "Xếp loại", en: "Class (Vietnamese)" }, type: "text", sortable: false },
    { key: "classNameEn", title: { vi: "Xếp loại (tiếng Anh)", en: "Class" }, type: "text", sortable: false },
    { key: "rankMove", title: { vi: "Đổi hạng so với tự chấm", en: "Places against self-assessed" }, type: "integer", sortable: true },
    { key: "lastPercent", title: { vi: "Đợt trước (%)", en: "Last round (%)" }, type: "decimal", sortable: false },
    { key: "lastRank", title: { vi: "Hạng đợt trước", en: "Rank, last round" }, type: "integer", sortable: true },
    { key: "change", title: { vi: "Tăng giảm (điểm %)", en: "Change (points of %)" }, type: "decimal", sortable: true },
    { key: "lastRankMove", title: { vi: "Đổi hạng so với đợt trước", en: "Places against last round" }, type: "integer", sortable: false },
    { key: "noteVi", title: { vi: "Ghi chú so sánh", en: "Remark (Vietnamese)" }, type: "text", sortable: false },
    { key: "noteEn", title: { vi: "Ghi chú so sánh (tiếng Anh)", en: "Remark" }, type: "text", sortable: false },
  ],
} as const;
