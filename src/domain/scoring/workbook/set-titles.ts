import type { Title } from "./sheet.ts";

/** Names of the sheets of a criteria set's workbook. */
export const setSheets = [
  { key: "set", vi: "Bộ tiêu chí", en: "Set" },
  { key: "parts", vi: "Tiêu chí", en: "Criteria" },
  { key: "classes", vi: "Xếp loại", en: "Classes" },
  { key: "policies", vi: "Cách tính", en: "Policies" },
] as const satisfies readonly Title[];

/** Columns of the sheets of fields, "Bộ tiêu chí" and "Cách tính". */
export const fieldColumns = [
  { key: "field", vi: "Mục", en: "Item" },
  { key: "value", vi: "Giá trị", en: "Value" },
] as const satisfies readonly Title[];

/** Fields of the sheet "Bộ tiêu chí": one row each, name and value. */
export const setFields = [
  { key: "id", vi: "Mã bộ tiêu chí", en: "Code" },
  { key: "title", vi: "Tên bộ tiêu chí", en: "Title" },
  { key: "titleEn", vi: "Tên tiếng Anh", en: "English title" },
  { key: "authenticity", vi: "Tính xác thực", en: "Authenticity" },
  { key: "level", vi: "Cấp", en: "Level" },
  { key: "year", vi: "Năm", en: "Year" },
  { key: "previousSet", vi: "Mã bộ tiêu chí năm trước", en: "Set of the year before" },
  { key: "scale", vi: "Thang điểm", en: "Scale" },
  { key: "counts.areas", vi: "Số lĩnh vực công bố", en: "Stated areas" },
  { key: "counts.criteria", vi: "Số tiêu chí công bố", en: "Stated criteria" },
  { key: "counts.components", vi: "Số tiêu chí thành phần công bố", en: "Stated components" },
  { key: "split.appraisal", vi: "Điểm thẩm định công bố", en: "Stated appraised points" },
  { key: "split.survey", vi: "Điểm điều tra công bố", en: "Stated survey points" },
  { key: "classesProvenance", vi: "Nguồn gốc xếp loại", en: "Origin of the classes" },
  { key: "note", vi: "Ghi chú", en: "Note" },
] as const satisfies readonly Title[];

/** Fields of the sheet "Cách tính": index, bonus and penalty. */
export const policyFields = [
  { key: "index.formula", vi: "Công thức chỉ số", en: "Index formula" },
  { key: "index.roundDecimals", vi: "Số chữ số thập phân", en: "Decimals" },
  { key: "index.rounding", vi: "Cách làm tròn", en: "Rounding" },
  { key: "index.rankOn", vi: "Xếp hạng theo", en: "Rank on" },
  { key: "index.classOn", vi: "Xếp loại theo", en: "Class on" },
  { key: "index.ties", vi: "Bằng điểm", en: "Ties" },
  { key: "index.tieBreak", vi: "Thứ tự phân định", en: "Tie-break" },
  { key: "index.notSubmitted", vi: "Đơn vị không gửi", en: "Not submitted" },
  { key: "bonus.max", vi: "Điểm thưởng tối đa", en: "Maximum bonus" },
  { key: "bonus.rule", vi: "Quy định điểm thưởng", en: "Bonus rule" },
  { key: "penalty.max", vi: "Điểm trừ tối đa", en: "Maximum penalty" },
  { key: "penalty.rule", vi: "Quy định điểm trừ", en: "Penalty rule" },
] as const satisfies readonly Title[];

/** Columns of the sheet "Tiêu chí": areas, criteria and components, one row each, in the order of the set. */
export const partColumns = [
  { key: "level", vi: "Cấp", en: "Level" },
  { key: "code", vi: "Mã", en: "Code" },
  { key: "previousCode", vi: "Mã năm trước", en: "Code of the year before" },
  { key: "name", vi: "Tên", en: "Name" },
  { key: "nameEn", vi: "Tên tiếng Anh", en: "English name" },
  { key: "max", vi: "Điểm tối đa", en: "Maximum" },
  { key: "source", vi: "Nguồn điểm", en: "Source" },
  { key: "ruleKind", vi: "Kiểu quy tắc", en: "Rule kind" },
  { key: "rule", vi: "Tham số quy tắc", en: "Rule parameters" },
  { key: "ruleText", vi: "Quy tắc (lời văn)", en: "Rule in words" },
  { key: "ruleTextEn", vi: "Quy tắc (tiếng Anh)", en: "Rule in English words" },
  { key: "evidence", vi: "Tài liệu kiểm chứng", en: "Evidence" },
  { key: "leadAgency", vi: "Cơ quan chủ trì", en: "Lead agency" },
  { key: "notApplicable", vi: "Không đánh giá", en: "Not applicable" },
  { key: "notApplicableText", vi: "Ghi chú không đánh giá", en: "Not-applicable note" },
  { key: "provenance", vi: "Nguồn gốc", en: "Provenance" },
  { key: "sampleScores", vi: "Điểm mẫu (JSON)", en: "Sample points (JSON)" },
] as const satisfies readonly Title[];

/** Values of the column "Cấp". */
export const partLevels = [
  { key: "area", vi: "Lĩnh vực", en: "Area" },
  { key: "criterion", vi: "Tiêu chí", en: "Criterion" },
  { key: "component", vi: "Tiêu chí thành phần", en: "Component" },
] as const satisfies readonly Title[];

/** Values of the column "Nguồn điểm". */
export const sources = [
  { key: "appraisal", vi: "Thẩm định", en: "Appraisal" },
  { key: "self", vi: "Tự đánh giá", en: "Self-assessment" },
  { key: "survey", vi: "Điều tra xã hội học", en: "Survey" },
  { key: "elsewhere", vi: "Chấm ở nơi khác", en: "Elsewhere" },
  { key: "system", vi: "Hệ thống", en: "System" },
] as const satisfies readonly Title[];

/** Values of the column "Không đánh giá". */
export const notApplicableEffects = [
  { key: "no", vi: "Không được", en: "Not allowed" },
  { key: "yes", vi: "Được", en: "Allowed" },
  { key: "fullMarks", vi: "Được, tính điểm tối đa", en: "Allowed, full points" },
  { key: "excludeFromDenominator", vi: "Được, trừ khỏi mẫu số", en: "Allowed, leaves the denominator" },
  { key: "unknown", vi: "Được, chưa rõ cách tính", en: "Allowed, effect unknown" },
] as const satisfies readonly Title[];

/** Columns of the sheet "Xếp loại", best class first. */
export const classColumns = [
  { key: "name", vi: "Xếp loại", en: "Class" },
  { key: "nameEn", vi: "Tên tiếng Anh", en: "English name" },
  { key: "min", vi: "Từ", en: "From" },
  { key: "minExclusive", vi: "Trên", en: "Above" },
] as const satisfies readonly Title[];
