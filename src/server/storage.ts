import { join } from "node:path";
import type { Env } from "./env.ts";
import type { UploadLimits } from "./modules/uploads/deps.ts";
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

/** Whole files where they are given; those on their way in below the data home, which all processes must share. */
export function makeStorage(env: Pick<Env, "home" | "uploads">, files: FileStore): Storage {
  return {
    files,
    uploads: diskUploadStore(join(env.home, "uploads")),
    scanner: noScanner,
    limits: env.uploads,
  };
}
