import type { Text } from "../finding.ts";

const sections: Readonly<Record<string, Text>> = {
  engine: { vi: "phần mềm", en: "software" },
  province: { vi: "tỉnh", en: "province" },
  round: { vi: "đợt chấm điểm", en: "round" },
  publication: { vi: "lần công bố", en: "publication" },
  sets: { vi: "bộ tiêu chí", en: "criteria set" },
  blocks: { vi: "khối", en: "block" },
  units: { vi: "đơn vị", en: "unit" },
  format: { vi: "dạng tệp", en: "format" },
  form: { vi: "bản (công khai hay đầy đủ)", en: "form (public or full)" },
  fullSha256: { vi: "mã băm của bản đầy đủ", en: "digest of the full form" },
  content: { vi: "nội dung", en: "content" },
  marks: { vi: "dấu vị trí", en: "marks" },
  seal: { vi: "con dấu", en: "seal" },
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
  code: { vi: "mã", en: "code" },
  id: { vi: "định danh", en: "identifier" },
  name: { vi: "tên", en: "name" },
  nameVi: { vi: "tên", en: "name in Vietnamese" },
  nameEn: { vi: "tên tiếng Anh", en: "name in English" },
  titleVi: { vi: "tên gọi", en: "title in Vietnamese" },
  titleEn: { vi: "tên gọi tiếng Anh", en: "title in English" },
  title: { vi: "tên gọi", en: "title" },
  version: { vi: "phiên bản", en: "version" },
  year: { vi: "năm", en: "year" },
  day: { vi: "ngày lấy tên đơn vị", en: "day of the names" },
  demonstration: { vi: "dấu số liệu minh họa", en: "mark of a demonstration" },
  ties: { vi: "cách xếp khi bằng điểm", en: "how ties are ranked" },
  tieBreak: { vi: "tiêu chí phụ khi bằng điểm", en: "what breaks a tie" },
  notSubmitted: { vi: "cách tính đơn vị không nộp", en: "what becomes of who did not submit" },
  number: { vi: "số", en: "number" },
  publishedAt: { vi: "thời điểm công bố", en: "instant of the publication" },
  date: { vi: "ngày", en: "date" },
  fileSha256: { vi: "mã băm của tệp quyết định", en: "digest of the file of the decision" },
  amends: { vi: "lần công bố bị điều chỉnh", en: "publication that it amends" },
  publicSha256: { vi: "mã băm của bản công khai", en: "digest of the public form" },
  reason: { vi: "lý do", en: "reason" },
  differences: { vi: "các thay đổi", en: "differences" },
  unit: { vi: "đơn vị", en: "unit" },
  component: { vi: "tiêu chí thành phần", en: "component" },
  field: { vi: "trường", en: "field" },
  before: { vi: "trước", en: "before" },
  after: { vi: "sau", en: "after" },
  block: { vi: "khối", en: "block" },
  set: { vi: "bộ tiêu chí", en: "criteria set" },
  sha256: { vi: "mã băm", en: "digest" },
  min: { vi: "mức thấp nhất", en: "lowest value" },
  minExclusive: { vi: "không tính chính mức thấp nhất", en: "lowest value itself not included" },
  officialCode: { vi: "mã đơn vị", en: "official code" },
  submitted: { vi: "đã nộp", en: "submitted" },
  withheld: { vi: "số liệu không công khai", en: "inputs held back" },
  salt: { vi: "chuỗi ngẫu nhiên của dấu chứng minh", en: "salt of the proof" },
  seat: { vi: "người thẩm định thứ", en: "seat" },
  estimate: { vi: "ước tính", en: "estimate" },
  verdict: { vi: "kết luận thẩm định", en: "verdict" },
  asksExplanation: { vi: "yêu cầu giải trình", en: "explanation asked for" },
  remarkCode: { vi: "mã nhận xét", en: "code of the remark" },
  note: { vi: "ghi chú", en: "note" },
  at: { vi: "thời điểm", en: "instant" },
  algorithm: { vi: "thuật toán ký", en: "algorithm of the signature" },
  contentSha256: { vi: "mã băm nội dung", en: "digest of the content" },
  marksSha256: { vi: "mã băm của các dấu vị trí", en: "digest of the marks" },
  publicKey: { vi: "khóa công khai", en: "public key" },
  fingerprint: { vi: "vân tay của khóa", en: "fingerprint of the key" },
  signature: { vi: "chữ ký", en: "signature" },
  classNameEn: { vi: "xếp loại tiếng Anh", en: "class in English" },
};

/**
 * The place of a field in words, with the pointer for who looks into the file.
 * @example describePlace(content, "/units/3/lines/12/column/inputs/tuSo").vi
 * // "đơn vị Sở Y tế › 2.1.3 › cột quyết định › số liệu › tuSo (/units/3/lines/12/column/inputs/tuSo)"
 * @example describePlace(content, "/publication/amends/differences/0/before").vi
 * // "lần công bố › lần công bố bị điều chỉnh › các thay đổi › Sở Y tế, chỉ số in ra › trước (/publication/…)"
 */
export function describePlace(content: unknown, pointer: string): Text {
  const steps = pointer.split("/").slice(1);
  const words: Text[] = [];
  let value: unknown = content;
  steps.forEach((step, at) => {
    value = (value as Record<string, unknown> | null | undefined)?.[step];
    const [section, isItem] = [steps[0] ?? "", /^\d+$/.test(step)];
    if (isItem) words.push(nameOf(content, value) ?? same(`#${Number(step) + 1}`));
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

/** What an item of a list may tell of itself. */
type Item = Partial<Record<"unit" | "field" | "nameVi" | "nameEn" | "component" | "code" | "name", unknown>>;

const extras: Text = { vi: "thưởng, trừ", en: "bonus, penalty" };

/**
 * What people call an item of a list: a difference by unit, component and field, a unit, block or class by its name, a
 * line by its component, a criterion or set by its code.
 */
function nameOf(content: unknown, item: unknown): Text | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  const { unit, field, nameVi, nameEn, component, code, name } = item as Item;
  if ("before" in item && typeof field === "string" && typeof unit === "string") {
    const words = [
      nameUnit(content, unit),
      ...(component ? [same(String(component))] : []),
      parts[field] ?? same(field),
    ];
    return { vi: words.map(({ vi }) => vi).join(", "), en: words.map(({ en }) => en).join(", ") };
  }
  if (component === "") return extras;
  const own = nameVi ?? component ?? code ?? name;
  if (typeof own !== "string") return undefined;
  const isNamed = own === nameVi || own === name;
  return { vi: own, en: isNamed && typeof nameEn === "string" ? nameEn : own };
}

function nameUnit(content: unknown, id: string): Text {
  const { units } = content as { readonly units?: unknown };
  const unit = Array.isArray(units) ? units.find((one) => (one as { id?: unknown } | null)?.id === id) : undefined;
  return nameOf(content, unit) ?? same(id);
}

const same = (text: string): Text => ({ vi: text, en: text });
