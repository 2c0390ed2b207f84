import { sql } from "kysely";
import type { WindowStage } from "../../../../domain/scoring/columns/stage.ts";
import type {
  Approval,
  Assignment,
  CouncilDuty,
  CouncilMember,
  Exclusion,
} from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reopening, RoundWindow } from "../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../db/database.ts";
import { listUnitsAbove } from "../units-above.query.ts";

export async function listWindows(db: Reader, roundId: string): Promise<RoundWindow[]> {
  const rows = await db
    .selectFrom("round_window")
    .select(["stage", "opens_at", "closes_at"])
    .where("round_id", "=", roundId)
    .orderBy("opens_at")
    .execute();
  return rows.map((row) => ({ stage: row.stage as WindowStage, opensAt: row.opens_at, closesAt: row.closes_at }));
}

/** What was opened again, ended ones too, the oldest first; of one unit alone where it is given. */
export async function listReopenings(db: Reader, roundId: string, unitId?: string): Promise<Reopening[]> {
  let query = db.selectFrom("window_reopening").selectAll().where("round_id", "=", roundId);
  if (unitId !== undefined) query = query.where("unit_id", "=", unitId);
  const rows = await query.orderBy("created_at").orderBy("id").execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    stage: row.stage as WindowStage,
    until: row.until,
    reason: row.reason,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }));
}

/** The lines of who appraises what, with their officers. */
export async function listAssignments(db: Reader, roundId: string): Promise<Assignment[]> {
  const lines = await db
    .selectFrom("appraisal_assignment")
    .selectAll()
    .where("round_id", "=", roundId)
    .orderBy("id")
    .execute();
  const above = await listUnitsAbove(
    db,
    roundId,
    lines.map((line) => line.agency_unit_id),
  );
  const officers = await db
    .selectFrom("appraisal_officer as officer")
    .innerJoin("appraisal_assignment as line", "line.id", "officer.assignment_id")
    .select(["officer.assignment_id", "officer.account_id", "officer.seat"])
    .where("line.round_id", "=", roundId)
    .orderBy("officer.seat")
    .orderBy("officer.account_id")
    .execute();
  const byLine = Map.groupBy(officers, (officer) => officer.assignment_id);
  return lines.map((line) => ({
    id: line.id,
    agencyUnitId: line.agency_unit_id,
    agencyUnitIds: above.get(line.agency_unit_id) ?? [line.agency_unit_id],
    blockCode: line.block_code,
    part: line.part,
    unitIds: line.unit_ids,
    leaderAccountId: line.leader_account_id,
    replacement: line.replacement,
    officers: (byLine.get(line.id) ?? []).map((officer) => ({
      accountId: officer.account_id,
      seat: officer.seat === 2 ? 2 : 1,
    })),
  }));
}

/** Approvals that hold now. */
export async function listApprovals(db: Reader, roundId: string): Promise<Approval[]> {
  const rows = await db
    .selectFrom("appraisal_approval")
    .select(["assignment_id", "stage", "approved_at", "account_id"])
    .where("round_id", "=", roundId)
    .where("ended_at", "is", null)
    .orderBy("assignment_id")
    .execute();
  return rows.map((row) => ({
    assignmentId: row.assignment_id,
    stage: row.stage as Approval["stage"],
    approvedAt: row.approved_at,
    accountId: row.account_id,
  }));
}

/** The council in the order of its minutes. */
export async function listCouncil(db: Reader, roundId: string): Promise<CouncilMember[]> {
  const rows = await db
    .selectFrom("round_council_member")
    .select(["account_id", "position", "duty"])
    .where("round_id", "=", roundId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, position: row.position, duty: row.duty as CouncilDuty }));
}

/**
 * What the owner left out, by unit; of some units alone where they are given. `asOf`: as it stood at this instant, also
 * what is scored again since.
 */
export async function listExclusions(
  db: Reader,
  roundId: string,
  units?: readonly string[],
  asOf?: Date,
): Promise<Exclusion[]> {
  let query = db.selectFrom("round_exclusion").select(["unit_id", "part", "reason"]).where("round_id", "=", roundId);
  if (units !== undefined) query = query.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
  if (asOf !== undefined) {
    let ended = db
      .selectFrom("ended_exclusion")
      .select(["unit_id", "part", "reason"])
      .where("round_id", "=", roundId)
      .where("since", "<=", asOf)
      .where("ended_at", ">", asOf);
    if (units !== undefined) ended = ended.where(sql<boolean>`unit_id = any(${[...units]}::uuid[])`);
    query = query.where("created_at", "<=", asOf).unionAll(ended);
  }
  const rows = await query.orderBy("unit_id").orderBy("part").execute();
  return rows.map((row) => ({ unitId: row.unit_id, part: row.part, reason: row.reason }));
}
