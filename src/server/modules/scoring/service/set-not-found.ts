import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";

export function setNotFound(context: Pick<RequestContext, "language">): AppError {
  const what = context.language === "vi" ? "bộ tiêu chí" : "The criteria set";
  return new AppError("record.not_found", { values: { what } });
}
