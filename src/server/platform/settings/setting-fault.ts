import { readFile } from "node:fs/promises";
import type { Text } from "../../../contract/text.ts";

/** A setting that can be judged only at the start is wrong; the text says which and what to do. */
export class SettingFault extends Error {
  override name = "SettingFault";
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.text = text;
  }
}

/**
 * The secret in a file that a setting names, without the line end that editors add.
 * @throws SettingFault where the file cannot be read or holds nothing.
 */
export async function readSecret(variable: string, path: string): Promise<string> {
  const text = await readFile(path, "utf8").catch((error: Error) => {
    throw missing(variable, path, { cause: error });
  });
  if (text.trim() === "") throw missing(variable, path);
  return text.trim();
}

function missing(variable: string, path: string, options?: ErrorOptions): SettingFault {
  const text = {
    vi: `${variable}: không đọc được gì từ tệp ${path}. Tạo tệp và cấp quyền đọc cho người dùng chạy chương trình.`,
    en: `${variable}: nothing can be read from the file ${path}. Make it and let the user who runs the program read it.`,
  };
  return new SettingFault(text, options);
}
