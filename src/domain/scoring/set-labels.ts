import type { Text } from "./finding.ts";
import type { CriteriaSetState } from "./round.ts";

export const setStateLabels: Readonly<Record<CriteriaSetState, Text>> = {
  draft: { vi: "Bản nháp", en: "Draft" },
  frozen: { vi: "Đã chốt", en: "Frozen" },
};

/** Levels that shipped sets and the template use; files may write any words. */
export const setLevelLabels: Readonly<Record<string, Text>> = {
  department: { vi: "Sở, ban, ngành", en: "Departments" },
  district: { vi: "Cấp huyện", en: "Districts" },
  commune: { vi: "Cấp xã", en: "Communes" },
  province: { vi: "Cấp tỉnh", en: "Province" },
  ministry: { vi: "Bộ, ngành trung ương", en: "Ministries" },
  "division of a district": { vi: "Phòng thuộc UBND cấp huyện", en: "Divisions of a district" },
  "any agency with procedures": { vi: "Cơ quan có TTHC", en: "Any agency with procedures" },
};

/** Marks of origin; files may write more after the word. */
export const setAuthenticityLabels: Readonly<Record<string, Text>> = {
  official: { vi: "Chính thức", en: "Official" },
  real: { vi: "Theo nguồn thật, chưa đủ", en: "From a real source, incomplete" },
  reconstructed: { vi: "Dựng lại", en: "Reconstructed" },
  demonstration: { vi: "Minh họa", en: "Demonstration" },
};
