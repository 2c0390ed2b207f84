import { z } from "zod";
import type { Text } from "../../../contract/text.ts";

/** First entry of a backup: what the reader must know before the data. */
export const Manifest = z.object({
  format: z.literal("congtam-backup-1"),
  createdAt: z.iso.datetime(),
  schema: z.string(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  withKeys: z.boolean(),
});
export type Manifest = z.infer<typeof Manifest>;

/** Last entry: what must have arrived. A backup without it was cut off. */
export const Trailer = z.object({
  tables: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  files: z.int(),
  /** Contents that the database names and the store did not have. */
  missingFiles: z.array(z.string()),
  keys: z.array(z.string()),
});
export type Trailer = z.infer<typeof Trailer>;

/** What is said of a backup after it was written or restored. */
export interface BackupSummary {
  readonly manifest: Manifest;
  readonly trailer: Trailer;
}

/** The file is no backup, is cut off or damaged, or does not fit; the text says which, and that nothing was changed. */
export class BackupError extends Error {
  override name = "BackupError";
  readonly text: Text;
  /** The state of a place forbids it (a file or data in the way, a schema without data); the backup may be in order. */
  readonly inTheWay: boolean;

  constructor(text: Text, options: ErrorOptions & { inTheWay?: boolean } = {}) {
    super(text.en, options);
    this.text = text;
    this.inTheWay = options.inTheWay ?? false;
  }
}

/** How far a backup or a restore is; told often, for a line on the screen. */
export interface BackupProgress {
  /** The table at work, or undefined while files pass. */
  readonly table: string | undefined;
  readonly rows: number;
  readonly files: number;
}

export interface RestoreOptions {
  /** Empties a filled schema first, and lets the keys of the backup take the place of others. */
  readonly replace?: boolean;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}
