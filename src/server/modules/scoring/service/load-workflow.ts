import type { Workflow } from "../../../../domain/scoring/workflow/round-workflow.ts";
import type { Schedule } from "../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../db/database.ts";
import {
  listApprovals,
  listAssignments,
  listCouncil,
  listExclusions,
  listReopenings,
  listWindows,
} from "../repository/workflow.ts";

/** Everything that decides who may do what in a round, and when. An unknown round has an empty workflow. */
export async function loadWorkflow(db: Reader, roundId: string): Promise<Workflow> {
  return {
    roundId,
    windows: await listWindows(db, roundId),
    reopenings: await listReopenings(db, roundId),
    assignments: await listAssignments(db, roundId),
    approvals: await listApprovals(db, roundId),
    council: await listCouncil(db, roundId),
    exclusions: await listExclusions(db, roundId),
  };
}

/** The dates alone, for a save that only asks whether its window is open: of one unit, in two small reads. */
export async function loadSchedule(db: Reader, roundId: string, unitId?: string): Promise<Schedule> {
  return { windows: await listWindows(db, roundId), reopenings: await listReopenings(db, roundId, unitId) };
}
