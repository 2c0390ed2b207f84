import type { Day } from "../calendar/day.ts";
import type { AreaType, UnitId, UnitKind } from "./model.ts";

/** What is wrong with a version of a unit; `day` is the first day on which it is wrong. */
export type UnitFault = { readonly unitId: UnitId; readonly day: Day } & (
  | { readonly reason: "emptySpan" }
  | { readonly reason: "overlap"; readonly until: Day | null }
  | { readonly reason: "kindNotInEra"; readonly kind: UnitKind }
  | { readonly reason: "areaTypeMissing" }
  | { readonly reason: "areaTypeNotAllowed"; readonly areaType: AreaType; readonly kind: UnitKind }
  | { readonly reason: "parentRequired"; readonly kind: UnitKind }
  | { readonly reason: "parentNotValid"; readonly parentId: UnitId }
  | { readonly reason: "parentKindNotAllowed"; readonly kind: UnitKind; readonly parentKind: UnitKind }
  | { readonly reason: "cycle"; readonly parentId: UnitId }
  | { readonly reason: "codeTaken"; readonly code: string; readonly byUnitId: UnitId }
);

/** What a person reads about each fault, with the mend; `{day}` is printed dd/mm/yyyy, names are filled by the caller. */
export const unitFaultTexts: Readonly<Record<UnitFault["reason"], { readonly vi: string; readonly en: string }>> = {
  emptySpan: {
    vi: "Ngày hết hiệu lực phải sau ngày bắt đầu ({day}). Sửa một trong hai ngày.",
    en: "The end must come after the start ({day}). Correct one of the two days.",
  },
  overlap: {
    vi: "Từ ngày {day} đơn vị có hai bản ghi cùng hiệu lực. Kết thúc bản ghi trước rồi mới mở bản ghi sau.",
    en: "From {day} the unit has two records in force. End the first before the second begins.",
  },
  kindNotInEra: {
    vi: "Từ ngày {day} không còn loại đơn vị này (cấp huyện kết thúc hoạt động từ 01/07/2025). Chọn loại khác hoặc ghi ngày kết thúc.",
    en: "From {day} there is no such kind of unit (district level ended before 1 July 2025). Choose another kind or give the end.",
  },
  areaTypeMissing: {
    vi: "Thiếu loại đơn vị hành chính (tỉnh, huyện, xã, phường, đặc khu …). Chọn loại.",
    en: "The type of territory is missing (province, district, commune, ward …). Choose it.",
  },
  areaTypeNotAllowed: {
    vi: "Loại đơn vị hành chính không hợp với cấp hoặc với thời điểm {day}. Chọn loại khác.",
    en: "The type of territory does not fit the level or the time {day}. Choose another.",
  },
  parentRequired: {
    vi: "Thiếu đơn vị cấp trên; chỉ tỉnh, thành phố đứng trên cùng. Chọn đơn vị cấp trên.",
    en: "The parent unit is missing; only a province stands on top. Choose the parent.",
  },
  parentNotValid: {
    vi: "Đơn vị cấp trên không hoạt động trong ngày {day}. Chọn đơn vị cấp trên khác hoặc sửa ngày.",
    en: "The parent unit does not live on {day}. Choose another parent or correct the days.",
  },
  parentKindNotAllowed: {
    vi: "Loại đơn vị này không thể trực thuộc loại đơn vị cấp trên đã chọn trong ngày {day}. Chọn đơn vị cấp trên khác.",
    en: "A unit of this kind cannot stand under a parent of that kind on {day}. Choose another parent.",
  },
  cycle: {
    vi: "Trong ngày {day} đơn vị lại nằm dưới chính nó. Chọn đơn vị cấp trên khác.",
    en: "On {day} the unit would stand below itself. Choose another parent.",
  },
  codeTaken: {
    vi: "Mã {code} đã có đơn vị khác dùng trong ngày {day}. Kiểm tra lại mã.",
    en: "Another unit uses the code {code} on {day}. Check the code.",
  },
};
