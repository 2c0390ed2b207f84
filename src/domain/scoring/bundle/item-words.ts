import type { Text } from "../finding.ts";

/** What one item of a list is called, before its name or number. */
export const itemWords: Readonly<Record<string, Text>> = {
  sets: { vi: "bộ tiêu chí", en: "criteria set" },
  blocks: { vi: "khối", en: "block" },
  units: { vi: "đơn vị", en: "unit" },
  lines: { vi: "tiêu chí", en: "component" },
  columns: { vi: "cột", en: "column" },
  differences: { vi: "thay đổi ở", en: "difference of" },
  exclusions: { vi: "phần được loại", en: "part left out" },
  tieBreak: { vi: "tiêu chí phụ", en: "tie-break" },
  classes: { vi: "mức xếp loại", en: "class" },
  areas: { vi: "Lĩnh vực", en: "area" },
  criteria: { vi: "Tiêu chí", en: "criterion" },
  components: { vi: "Tiêu chí thành phần", en: "component" },
  options: { vi: "phương án", en: "option" },
  items: { vi: "nội dung", en: "item" },
  bands: { vi: "khoảng", en: "band" },
  steps: { vi: "nấc", en: "step" },
  terms: { vi: "số được cộng", en: "term" },
  late: { vi: "mức chậm", en: "degree of lateness" },
  alternatives: { vi: "biểu thức", en: "expression" },
  variables: { vi: "số liệu", en: "input" },
  inputs: { vi: "số liệu", en: "input" },
  evidence: { vi: "tài liệu kiểm chứng", en: "evidence" },
};

/** The same before a number alone, where the word before a name does not fit. */
export const numberedItemWords: Readonly<Record<string, Text>> = {
  differences: { vi: "thay đổi ở mục", en: "difference" },
};
