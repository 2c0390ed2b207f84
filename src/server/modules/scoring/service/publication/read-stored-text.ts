import type { Reader } from "../../../../db/database.ts";
import { findFile } from "../../../../platform/files/file-repository.ts";
import type { FileDeps } from "../../../../platform/files/files.ts";
import { readSound } from "../../../../platform/files/read-sound.ts";

/** The text of a bundle as it was kept; undefined where the file is gone or damaged. */
export async function readStoredText(
  db: Reader,
  { files }: Pick<FileDeps, "files">,
  fileId: string,
): Promise<string | undefined> {
  const file = await findFile(db, fileId);
  return file && (await readSound(files, file.sha256))?.toString();
}
