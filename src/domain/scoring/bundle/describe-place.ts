import type { Text } from "../finding.ts";

const sections: Readonly<Record<string, Text>> = {
  engine: { vi: "phần mềm", en: "software" },
  province: { vi: "tỉnh", en: "province" },
  round: { vi: "đợt chấm điểm", en: "round" },
  publication: { vi: "lần công bố", en: "publication" },
  sets: { vi: "bộ tiêu chí", en: "criteria set" },
  blocks: { vi: "khối", en: "block" },
  units: { vi: "đơn vị", en: "unit" },
};

const parts: Readonly<Record<string, Text>> = {
  column: { vi: "cột quyết định", en: "decided column" },
  columns: { vi: "các cột", en: "columns" },
  result: { vi: "kết quả", en: "result" },
  inputs: { vi: "số liệu", en: "inputs" },
  points: { vi: "điểm in ra", en: "points as printed" },
  pointsExact: { vi: "điểm chính xác", en: "exact points" },
  applicableMax: { vi: "điểm tối đa áp dụng", en: "maximum that applies" },
  percent: { vi: "chỉ số in ra", en: "percentage as printed" },
  percentExact: { vi: "chỉ số chính xác", en: "exact percentage" },
  className: { vi: "xếp loại", en: "class" },
  rank: { vi: "hạng", en: "rank" },
  position: { vi: "vị trí", en: "place" },
  bonus: { vi: "điểm thưởng", en: "bonus" },
  penalty: { vi: "điểm trừ", en: "penalty" },
  state: { vi: "trạng thái", en: "state" },
  stage: { vi: "giai đoạn", en: "stage" },
  role: { vi: "vai trò", en: "role" },
  proof: { vi: "dấu chứng minh", en: "proof" },
  exclusions: { vi: "phần được loại", en: "parts left out" },
  decision: { vi: "quyết định", en: "decision" },
  document: { vi: "nội dung", en: "document" },
  classes: { vi: "mức xếp loại", en: "classes" },
};

/**
 * The place of a field in words, with the pointer for who looks into the file.
 * @example describePlace(content, "/units/3/lines/12/column/inputs/tuSo").vi
 * // "đơn vị Sở Y tế › 2.1.3 › cột quyết định › số liệu › tuSo (/units/3/lines/12/column/inputs/tuSo)"
 */
export function describePlace(content: unknown, pointer: string): Text {
  const steps = pointer.split("/").slice(1);
  const words: Text[] = [];
  let value: unknown = content;
  steps.forEach((step, at) => {
    value = (value as Record<string, unknown> | null | undefined)?.[step];
    const [section, isItem] = [steps[0] ?? "", /^\d+$/.test(step)];
    if (isItem) words.push(same(nameOf(value) ?? `#${Number(step) + 1}`));
    else if (at === 0) words.push(sections[section] ?? same(step));
    else if (step !== "lines") words.push(parts[step] ?? same(step));
  });
  const tell = (language: keyof Text) => {
    const [section = "", ...rest] = words.map((word) => word[language]);
    return [/^\d+$/.test(steps[1] ?? "") ? `${section} ${rest.shift()}` : section, ...rest].join(" › ");
  };
  const shown = pointer === "" ? "" : ` (${pointer})`;
  return {
    vi: (pointer === "" ? "toàn gói" : tell("vi")) + shown,
    en: (pointer === "" ? "the whole bundle" : tell("en")) + shown,
  };
}

/** What people call an item of a list: the name of a unit or block, the code of a component, criterion or set. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { nameVi, component, code } = value as Partial<Record<"nameVi" | "component" | "code", string>>;
  if (component === "") return "thưởng, trừ / bonus, penalty";
  return nameVi ?? component ?? code;
}

const same = (text: string): Text => ({ vi: text, en: text });
