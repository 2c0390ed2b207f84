import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { Ids } from "../../platform/ids.ts";

export interface AuditDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Read whole by the check. */
  readonly files: FileStore;
}
