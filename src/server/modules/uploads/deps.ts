import type { Db, Reader } from "../../db/database.ts";
import type { RequestContext } from "../../http/request-context.ts";
import type { FileDeps } from "../../platform/files/files.ts";
import type { UploadStore } from "../../platform/uploads/upload-store.ts";

/** What files on their way in may be at most, in bytes, and how many an archive may hold. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly archiveBytes: number;
  readonly archiveFiles: number;
}

export interface UploadDeps extends FileDeps {
  readonly db: Db;
  readonly uploads: UploadStore;
  readonly limits: UploadLimits;
  /** Whether somebody may send files for a unit who neither fills in its sheets nor runs rounds there. */
  readonly mayAlsoSend: (db: Reader, context: RequestContext, unitId: string) => Promise<boolean>;
}
