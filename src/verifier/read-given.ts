import { createReadStream } from "node:fs";
import type { Text } from "../domain/scoring/finding.ts";

/** Far more than any bundle or decision has; what is larger is no file of a publication, or never ends. */
const bytesAtMost = 512 * 1024 * 1024;

/** A file that cannot be read or used, in words. */
export class UnreadableFile extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * The bytes of a file that was named.
 * @throws UnreadableFile
 */
export async function readGiven(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > bytesAtMost) throw new UnreadableFile(tooLarge(file));
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(readingFault(file, error));
  }
  return Buffer.concat(chunks);
}

const tooLarge = (file: string): Text => ({
  vi: `${file} lớn hơn 512 MB, không gói hay quyết định nào lớn như vậy. Nêu đúng tệp tải từ trang công bố.`,
  en: `${file} is larger than 512 MB, which no bundle and no decision is. Name the file fetched from the page of the publication.`,
});

function readingFault(file: string, error: unknown): Text {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return {
        vi: `Không có tệp ${file}. Kiểm tra lại tên và thư mục.`,
        en: `There is no file ${file}. Look at its name and folder.`,
      };
    case "EISDIR":
      return {
        vi: `${file} là thư mục, không phải tệp. Nêu tệp JSON nằm trong đó.`,
        en: `${file} is a folder, not a file. Name the JSON file in it.`,
      };
    case "EACCES":
    case "EPERM":
      return {
        vi: `Không có quyền đọc ${file}. Cấp quyền đọc cho người đang chạy lệnh, hoặc chép tệp sang chỗ khác.`,
        en: `There is no right to read ${file}. Give it to who runs the command, or copy the file elsewhere.`,
      };
    case "ENAMETOOLONG":
      return {
        vi: `Tên tệp quá dài: ${file.slice(0, 40)}… Kiểm tra lại tên sau lệnh.`,
        en: `The name of the file is too long: ${file.slice(0, 40)}… Look at the names after the command.`,
      };
    default:
      return {
        vi: `Không đọc được tệp ${file}${code && ` (mã lỗi ${code})`}. Chép tệp sang ổ đĩa khác hoặc tải lại.`,
        en: `${file} cannot be read${code && ` (error code ${code})`}. Copy it to another disk, or fetch it again.`,
      };
  }
}
