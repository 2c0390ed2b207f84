import type { z } from "zod";
import { sameText, type Text } from "./finding.ts";

const kinds: Readonly<Record<string, Text>> = {
  string: { vi: "chữ trong dấu ngoặc kép", en: "a text in double quotes" },
  number: { vi: "số", en: "a number" },
  int: { vi: "số nguyên", en: "a whole number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  array: { vi: "danh sách [ … ]", en: "a list [ … ]" },
  object: { vi: "nhóm { … }", en: "a group { … }" },
  record: { vi: "nhóm { … }", en: "a group { … }" },
};

/**
 * What is wrong with a value that does not fit the schema of a set, and how to write it; `value` is undefined where it
 * is missing. The words complete "areas[0].max: …".
 */
export function shapeWords(issue: z.core.$ZodIssue, value: unknown): Text {
  if (value === undefined) return { vi: "thiếu giá trị bắt buộc", en: "a required value is missing" };
  if (typeof value === "string" && /^[+-]?\d+,\d+$/.test(value)) {
    const pointed = value.replace(",", ".");
    return {
      vi: `dùng dấu chấm cho phần thập phân, ghi ${pointed}`,
      en: `use a point for decimals, write ${pointed}`,
    };
  }
  const shown = JSON.stringify(value).slice(0, 60);
  const need = needOf(issue, value);
  return { vi: `giá trị ${shown} không đúng; ${need.vi}`, en: `${shown} does not fit; ${need.en}` };
}

function needOf(issue: z.core.$ZodIssue, value: unknown): Text {
  if (issue.code === "invalid_type") {
    const kind = kinds[issue.expected] ?? sameText(issue.expected);
    return { vi: `phải là ${kind.vi}`, en: `it must be ${kind.en}` };
  }
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String));
  if (issue.code === "invalid_union") {
    const { options } = issue as { options?: readonly unknown[] };
    return options === undefined ? amountOrStep(value) : oneOf(options.map(String));
  }
  if (issue.code === "too_small") {
    if (value === "") return { vi: "không được để trống", en: "it must not be empty" };
    if (Array.isArray(value)) return { vi: "cần ít nhất một mục", en: "it needs at least one entry" };
    return { vi: `nhỏ nhất là ${issue.minimum}`, en: `the least is ${issue.minimum}` };
  }
  if (issue.code === "too_big") return { vi: `lớn nhất là ${issue.maximum}`, en: `the most is ${issue.maximum}` };
  if (issue.path.at(-1) === "due") {
    return { vi: "ghi tháng-ngày như 12-15, hoặc 2026-12-15", en: "write month-day such as 12-15, or 2026-12-15" };
  }
  return amountOrStep(value);
}

/** Beside the days, only amounts and the steps of a count are told by more than their type. */
function amountOrStep(value: unknown): Text {
  if (typeof value === "object" && value !== null) {
    return {
      vi: "bước cần points cùng với min, hoặc cùng với tên một số lượng",
      en: "a step needs points with min, or with the name of one count",
    };
  }
  return {
    vi: "ghi số như 1.35 (nhiều nhất 24 chữ số mỗi bên dấu chấm) hoặc phân số như 3/4",
    en: "write a number such as 1.35 (at most 24 digits on each side of the point) or a fraction such as 3/4",
  };
}

function oneOf(values: readonly string[]): Text {
  const list = values.join(", ");
  return { vi: `phải là một trong: ${list}`, en: `it must be one of: ${list}` };
}
