import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { FileDeps } from "../../platform/files/files.ts";
import type { Ids } from "../../platform/ids.ts";
import type { SigningKeys } from "../../platform/signing-keys.ts";
import type { UploadStore } from "../../platform/uploads/upload-store.ts";

/** Scoring with the files of its evidence. */
export interface EvidenceDeps extends FileDeps {
  readonly db: Db;
  /** Files on their way in. */
  readonly uploads: UploadStore;
  /** Bytes of one document and of one archive at most, and files of one archive. */
  readonly limits: { readonly fileBytes: number; readonly archiveBytes: number; readonly archiveFiles: number };
}

export interface ScoringDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Scoring with the templates of its papers. */
export interface PaperDeps extends ScoringDeps, FileDeps {}

/** Scoring with the files of its publications and the keys that sign them. */
export interface PublicationDeps extends FileDeps {
  readonly db: Db;
  readonly keys: SigningKeys;
}
