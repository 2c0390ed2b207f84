import { readFile } from "node:fs/promises";
import { isPackage } from "../../domain/imports/is-package.ts";
import { nameContent } from "../../domain/imports/name-content.ts";
import { CliError } from "../cli-error.ts";
import { exitCodes } from "../exit-codes.ts";

/**
 * A text file in UTF-8, without its byte order mark.
 * @throws CliError (input) when the file cannot be read, is of another kind or in another encoding.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(exitCodes.input, {
      vi: `${path}: không đọc được tệp (${error.code ?? error.message})`,
      en: `${path}: the file cannot be read (${error.code ?? error.message})`,
    });
  });
  const isTable = !path.toLowerCase().endsWith(".json");
  const foreign = isPackage(bytes) ? office : nameContent(bytes);
  if (foreign !== undefined && foreign.kind !== "json") {
    const { vi, en } = foreign.name;
    throw new CliError(exitCodes.input, {
      vi: `${path}: nội dung là ${vi}, không phải ${isTable ? "CSV; trong Excel chọn “CSV UTF-8” khi lưu" : "JSON"}`,
      en: `${path}: it is ${en} and not ${isTable ? "CSV; in Excel save it as “CSV UTF-8”" : "JSON"}`,
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(exitCodes.input, {
      vi: `${path}: tệp không phải mã UTF-8; ${isTable ? "trong Excel chọn “CSV UTF-8” khi lưu" : "lưu lại bằng mã UTF-8"}`,
      en: `${path}: the file is not UTF-8; ${isTable ? "in Excel save it as “CSV UTF-8”" : "save it as UTF-8"}`,
    });
  }
}

const office = { kind: "office", name: { vi: "tệp Excel, Word hoặc ZIP", en: "an Excel, Word or ZIP file" } } as const;
