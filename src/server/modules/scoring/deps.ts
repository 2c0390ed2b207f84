import type { Db } from "../../db/database.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";

export interface ScoringDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
}
