import { archiveMediaType } from "../../../../../domain/files/readability.ts";
import type { FileRefusal } from "../../../../../domain/files/refusal-texts.ts";
import {
  type ArchiveEntry,
  ArchiveError,
  readArchiveDirectory,
  readArchiveEntry,
} from "../../../../platform/archives/read-archive.ts";
import { type ContentSource, sourceOf } from "../../../../platform/files/content-source.ts";
import { inspectContent } from "../../../../platform/files/inspect/inspect-content.ts";
import type { Inspection } from "../../../../platform/files/inspect/inspection.ts";

interface ArchiveLimits {
  readonly fileBytes: number;
  readonly archiveBytes: number;
  readonly archiveFiles: number;
}

/** One file of an archive: its content and what it is, or why it is not taken. */
export type JudgedFile = { readonly path: string; readonly size: number } & (
  | { readonly ok: true; readonly bytes: Uint8Array; readonly inspection: Inspection }
  | { readonly ok: false; readonly refusal: FileRefusal }
);

/** A file that unpacks to more than this many times its size is no document. */
const maxRatio = 200;
/** What all files together may be, against the largest archive. */
const maxGrowth = 4;

/** Files that systems put beside those of people. */
const isOfSystem = (path: string) => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(path);

/**
 * Every file of an archive (or the wanted ones), one after another, so that one content at a time is in memory.
 * @throws ArchiveError where the archive as a whole cannot be read or is beyond its limits
 */
export async function* readArchiveFiles(
  source: ContentSource,
  limits: ArchiveLimits,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<JudgedFile> {
  // Folders and what systems add have entries, too.
  const entries = await readArchiveDirectory(source, limits.archiveFiles * 3);
  const files = entries.filter(({ path }) => !isOfSystem(path));
  if (files.length > limits.archiveFiles) throw new ArchiveError("tooMany");
  if (files.reduce((sum, { size }) => sum + size, 0) > limits.archiveBytes * maxGrowth) throw new ArchiveError("ratio");
  const known = new Set<string>();
  for (const entry of files) {
    if (wanted !== undefined && !wanted.has(entry.path)) continue;
    const isTwice = known.has(entry.path);
    known.add(entry.path);
    const about = { path: entry.path, size: entry.size };
    yield isTwice || !isPlainPath(entry.path)
      ? { ...about, ok: false, refusal: "path" }
      : { ...about, ...(await judge(source, entry, limits)) };
  }
}

/** Below the folder of the archive, without steps upwards: `Lĩnh vực 1/QĐ 12.pdf`. */
function isPlainPath(path: string): boolean {
  const parts = path.split("/");
  return !/[\\\p{Cc}:]/u.test(path) && parts.every((part) => part !== "" && part !== "." && part !== "..");
}

async function judge(source: ContentSource, entry: ArchiveEntry, limits: ArchiveLimits) {
  try {
    const bytes = await readArchiveEntry(source, entry, { maxBytes: limits.fileBytes, maxRatio });
    const result = await inspectContent(sourceOf(bytes));
    if (!result.ok) return { ok: false, refusal: result.reason } as const;
    if (result.inspection.mediaType === archiveMediaType) return { ok: false, refusal: "archive" } as const;
    return { ok: true, bytes, inspection: result.inspection } as const;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const refusal = error.reason === "tooMany" ? "damaged" : error.reason;
    return { ok: false, refusal } as const;
  }
}
