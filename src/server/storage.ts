import { join } from "node:path";
import type { Env } from "./env.ts";
import type { UploadLimits } from "./modules/uploads/deps.ts";
import { diskFileStore } from "./platform/files/disk-file-store.ts";
import { type FileScanner, type FileStore, noScanner } from "./platform/files/file-store.ts";
import { diskUploadStore } from "./platform/uploads/disk-upload-store.ts";
import type { UploadStore } from "./platform/uploads/upload-store.ts";

/** Where files are, on their way in and for good, and what is asked of them. */
export interface Storage {
  readonly files: FileStore;
  readonly uploads: UploadStore;
  readonly scanner: FileScanner;
  readonly limits: UploadLimits;
}

/** Everything below the data home, which all processes of one province share. */
export function makeStorage(env: Pick<Env, "home" | "uploads">): Storage {
  return {
    files: diskFileStore(join(env.home, "files")),
    uploads: diskUploadStore(join(env.home, "uploads")),
    scanner: noScanner,
    limits: env.uploads,
  };
}
