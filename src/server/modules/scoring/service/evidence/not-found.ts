import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";

/** Not there, or not this person's to see: the answer is the same. */
export function documentNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: language === "vi" ? "tài liệu" : "The document" } });
}

export function evidenceNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", {
    values: { what: language === "vi" ? "tài liệu kiểm chứng của đơn vị" : "The evidence of the unit" },
  });
}
