import type { UnitId } from "../../../domain/organisations/model.ts";
import type { Holding, NamedHeir } from "../../../domain/organisations/plan-succession.ts";
import type { Db } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";

/** A module whose records belong to units and must pass to the successors: it counts them and moves them. */
export interface WorkHolder {
  /** The word people read: "roles", "tasks", "dossiers". */
  readonly subject: string;
  countHeld(tx: Tx, unitIds: readonly UnitId[], day: string): Promise<Holding[]>;
  pass(tx: Tx, transfer: NamedHeir, day: string, at: Date): Promise<void>;
}

export interface OrganisationDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly holders: readonly WorkHolder[];
}
