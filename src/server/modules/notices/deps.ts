import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";

export interface NoticeDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Which ways out of the application this installation has. */
  readonly channels: { readonly mail: boolean; readonly gateway: boolean };
}
