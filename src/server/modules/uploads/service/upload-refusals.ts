import { type FileRefusal, fileRefusalTexts } from "../../../../domain/files/refusal-texts.ts";
import { AppError } from "../../../http/app-error.ts";
import type { RequestContext } from "../../../http/request-context.ts";

export function uploadNotFound({ language }: RequestContext): AppError {
  return new AppError("record.not_found", { values: { what: language === "vi" ? "tệp đang gửi" : "The upload" } });
}

/** Says why a file is not taken, by its name. */
export function fileRefused({ language }: RequestContext, fileName: string, refusal: FileRefusal): AppError {
  return new AppError("uploads.refused", { values: { fileName, reason: fileRefusalTexts[refusal][language] } });
}
