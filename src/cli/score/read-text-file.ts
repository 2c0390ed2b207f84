import { readFile } from "node:fs/promises";
import { CliError } from "../cli-error.ts";
import { exitCodes } from "../exit-codes.ts";

/**
 * A text file in UTF-8, without its byte order mark.
 * @throws CliError (input) when the file cannot be read or is in another encoding.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(exitCodes.input, {
      vi: `${path}: không đọc được tệp (${error.code ?? error.message})`,
      en: `${path}: the file cannot be read (${error.code ?? error.message})`,
    });
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isTable = !path.toLowerCase().endsWith(".json");
    throw new CliError(exitCodes.input, {
      vi: `${path}: tệp không phải mã UTF-8; ${isTable ? "trong Excel chọn “CSV UTF-8” khi lưu" : "lưu lại bằng mã UTF-8"}`,
      en: `${path}: the file is not UTF-8; ${isTable ? "in Excel save it as “CSV UTF-8”" : "save it as UTF-8"}`,
    });
  }
}
