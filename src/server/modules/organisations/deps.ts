import type { UnitId } from "../../../domain/organisations/model.ts";
import type { Holding, NamedHeir } from "../../../domain/organisations/plan-succession.ts";
import type { WorkSubject } from "../../../domain/organisations/work-subjects.ts";
import type { Db } from "../../db/database.ts";
import type { Tx } from "../../db/transaction.ts";
import type { RequestContext } from "../../http/request-context.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";

/** A module whose records belong to units and must pass to the successors: it counts them and moves them. */
export interface WorkHolder {
  readonly subject: WorkSubject;
  countHeld(tx: Tx, unitIds: readonly UnitId[], day: string): Promise<Holding[]>;
  /** Moves what counts from the day on, in the transaction of the act. */
  pass(
    tx: Tx,
    transfer: NamedHeir,
    act: { readonly day: string; readonly successionId: string; readonly context: RequestContext },
  ): Promise<void>;
}

export interface OrganisationDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly holders: readonly WorkHolder[];
}
