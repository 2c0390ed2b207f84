import { errorKinds } from "../../contract/error-codes.ts";
import type { ErrorKind } from "../../contract/errors/error-kind.ts";
import type { Problem } from "../../contract/problem.ts";
import { fillText, type Language, type Text } from "../../contract/text.ts";
import { Ability } from "../../domain/identity/ability.ts";
import { abilityLabels } from "../../domain/identity/ability-labels.ts";
import type { AppError } from "./app-error.ts";

/** Titles by status, short; the detail says the rest. */
const titles: Record<number, Record<Language, string>> = {
  400: { vi: "Yêu cầu chưa hợp lệ", en: "Invalid request" },
  401: { vi: "Cần đăng nhập", en: "Sign-in required" },
  403: { vi: "Không có quyền", en: "Not allowed" },
  404: { vi: "Không tìm thấy", en: "Not found" },
  405: { vi: "Phương thức không nhận", en: "Method not accepted" },
  409: { vi: "Trạng thái không phù hợp", en: "Conflict" },
  413: { vi: "Nội dung quá lớn", en: "Too large" },
  415: { vi: "Kiểu nội dung không nhận", en: "Unsupported content" },
  422: { vi: "Nội dung chưa đúng", en: "Content not accepted" },
  423: { vi: "Đang khóa", en: "Locked" },
  429: { vi: "Quá nhiều yêu cầu", en: "Too many requests" },
  500: { vi: "Lỗi hệ thống", en: "System failure" },
  503: { vi: "Tạm thời chưa phục vụ", en: "Temporarily unavailable" },
};

/** Turns an expected error into the answer's body in the language of the request. */
export function toProblem(error: AppError, language: Language, requestId: string): Problem {
  const kind: ErrorKind = errorKinds[error.code];
  const first = error.extras.faults?.[0];
  const values = {
    requestId,
    ...(first && { first: showsPlace(error.code, first.path) ? `${first.path}: ${first[language]}` : first[language] }),
    ...Object.fromEntries(
      Object.entries(error.extras.values ?? {}).map(([name, value]) => [name, inWords(name, value, language)]),
    ),
  };
  const problem: Problem = {
    type: `urn:congtam:error:${error.code}`,
    title: (kind.title ?? titles[kind.status])?.[language] ?? error.code,
    status: kind.status,
    detail: fillText(kind.text[language], values),
    code: error.code,
    requestId,
  };
  if (error.extras.faults) {
    problem.faults = error.extras.faults.map((fault) => ({ path: fault.path, message: fault[language] }));
  }
  if (error.extras.conflict) problem.conflict = error.extras.conflict;
  return problem;
}

/**
 * Codes of components and names of units are read by people; "forms.3.weight" and "1.1.2 due" are not. A body that does
 * not fit its schema is the caller's: whoever wrote the program needs the path, and a form names its fields itself.
 */
function showsPlace(code: string, path: string): boolean {
  return code === "request.invalid" || !/^$|(^|\s)[a-z][A-Za-z0-9]*($|[.[])/.test(path);
}

/** A value in the words of the language; of an ability its name. */
function inWords(name: string, value: string | number | Text, language: Language): string | number {
  if (typeof value === "object") return value[language];
  if (name !== "ability") return value;
  const ability = Ability.safeParse(value);
  return ability.success ? abilityLabels[ability.data][language] : value;
}
