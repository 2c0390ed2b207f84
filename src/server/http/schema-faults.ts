import type { z } from "zod";
import { AppError, type Fault } from "./app-error.ts";

type Issue = z.core.$ZodIssue;

function describe(issue: Issue): { vi: string; en: string } {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.includes("undefined")
        ? { vi: "còn thiếu", en: "is missing" }
        : { vi: `phải là ${kindsVi[issue.expected] ?? issue.expected}`, en: `must be a ${issue.expected}` };
    case "too_big":
      if (issue.origin === "string")
        return { vi: `nhiều nhất ${issue.maximum} ký tự`, en: `has more than ${issue.maximum} characters` };
      return { vi: `vượt mức lớn nhất ${issue.maximum}`, en: `is above the maximum ${issue.maximum}` };
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return { vi: "còn trống", en: "is empty" };
      if (issue.origin === "string")
        return { vi: `cần ít nhất ${issue.minimum} ký tự`, en: `needs at least ${issue.minimum} characters` };
      if (issue.path.at(-1) === "size" && issue.minimum === 1)
        return { vi: "tệp trống (0 byte)", en: "the file is empty (0 bytes)" };
      return { vi: `dưới mức nhỏ nhất ${issue.minimum}`, en: `is below the minimum ${issue.minimum}` };
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return { vi: `phải là một trong: ${values}`, en: `must be one of: ${values}` };
    }
    case "unrecognized_keys":
      return { vi: `có mục lạ: ${issue.keys.join(", ")}`, en: `has unknown keys: ${issue.keys.join(", ")}` };
    case "invalid_format":
      if (issue.format === "regex") return { vi: "không đúng cách viết", en: "is not written in the accepted way" };
      return { vi: `sai dạng (${issue.format})`, en: `has a wrong format (${issue.format})` };
    default:
      return { vi: "chưa hợp lệ", en: "is not valid" };
  }
}

const kindsVi: Record<string, string> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "đúng hoặc sai",
  array: "danh sách",
  object: "nhóm trường",
};

/** Names each place of an input that does not fit its schema; at most a hundred are listed. */
export function invalidInput(place: "params" | "query" | "body", error: z.ZodError): AppError {
  const faults: Fault[] = error.issues.slice(0, 100).map((issue) => {
    const path = [place, ...issue.path.map(String)].join(".");
    const message = describe(issue);
    return { path, ...message };
  });
  return new AppError("request.invalid", { faults, values: { count: error.issues.length } });
}
