import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import {
  deriveStanding,
  isLate,
  listAppraisedOf,
  listAskedOf,
  percentDone,
  type Standing,
} from "../../../../../domain/scoring/follow/unit-standing.ts";
import { type PartPath, partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { listUnitFacts, type UnitFacts } from "../../board.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { openBlocks } from "../score-block.ts";

/** A unit with what is asked of it and how far it is. */
export interface UnitStanding extends UnitFacts {
  /** Components asked of the unit itself, and those an agency appraises. */
  readonly components: readonly string[];
  readonly appraised: readonly string[];
  readonly state: Standing;
  /** Its sheet is over its deadline; once the round is published nobody waits for it. */
  readonly late: boolean;
  readonly filledPercent: number;
}

/** Where a round stands: its dates and people, the sets of its blocks, every unit. */
export interface RoundStanding {
  readonly round: RoundRecord;
  readonly workflow: Workflow;
  readonly compiled: ReadonlyMap<string, CompiledSet>;
  /** Where every component stands, by block. */
  readonly paths: ReadonlyMap<string, ReadonlyMap<string, PartPath>>;
  readonly units: readonly UnitStanding[];
}

/** Reads a round as those who follow it see it; the cost is that of its units and components, nothing else. */
export async function loadStanding(db: Reader, round: RoundRecord, now: Date): Promise<RoundStanding> {
  const workflow = await loadWorkflow(db, round.id);
  const compiled = await openBlocks(db, round);
  const paths = new Map([...compiled].map(([code, one]) => [code, partPaths(one.set)]));
  const excluded = Map.groupBy(workflow.exclusions, (exclusion) => exclusion.unitId);
  const facts = await listUnitFacts(db, round.id);
  const units = facts.map((fact): UnitStanding => {
    const set = compiled.get(fact.blockCode);
    const parts = (excluded.get(fact.unitId) ?? []).map((exclusion) => exclusion.part);
    const places = paths.get(fact.blockCode) ?? new Map();
    const asked = set ? listAskedOf(set, places, parts) : [];
    const state = deriveStanding(fact);
    return {
      ...fact,
      components: asked,
      appraised: set ? listAppraisedOf(set, places, parts) : [],
      state,
      late: round.state !== "published" && isLate(workflow, fact.unitId, state, now),
      filledPercent: percentDone(asked, fact.self),
    };
  });
  return { round, workflow, compiled, paths, units };
}
