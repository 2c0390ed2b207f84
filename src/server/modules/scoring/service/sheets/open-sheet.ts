import type { CompiledSet } from "../../../../../domain/scoring/compiled-set.ts";
import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import { type LeftOut, leftOutComponents } from "../../../../../domain/scoring/sheet/left-out.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import type { SheetMoment } from "../../../../../domain/scoring/sheet/sheet-state.ts";
import type { Exclusion } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { isWindowOpen, type Schedule } from "../../../../../domain/scoring/workflow/windows.ts";
import type { Reader } from "../../../../db/database.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { listEntries } from "../../repository/entries.ts";
import {
  findRound,
  findRoundUnit,
  listBlocks,
  type RoundRecord,
  type RoundUnitRecord,
} from "../../repository/rounds.ts";
import type { SheetTaskRecord } from "../../repository/sheet-tasks.ts";
import { getSheetRecord, type SheetRecord } from "../../repository/sheets.ts";
import { listExclusions } from "../../repository/workflow.ts";
import { loadSchedule } from "../load-workflow.ts";
import { unitNotInRound } from "../open-round.ts";
import { openBlock } from "../score-block.ts";
import { listTasksFor } from "./tasks-of-sheet.ts";

/** Names one sheet: a unit in a round. */
export interface SheetPlace {
  readonly roundId: string;
  readonly unitId: string;
}

/** A sheet with everything that its rules look at. */
export interface OpenSheet {
  readonly round: RoundRecord;
  readonly unit: RoundUnitRecord;
  readonly compiled: CompiledSet;
  /** The criteria set of the unit's block. */
  readonly setId: string;
  readonly sheet: SheetRecord;
  readonly tasks: readonly SheetTaskRecord[];
  readonly schedule: Schedule;
  readonly exclusions: readonly Exclusion[];
  /** The person runs this round. */
  readonly manages: boolean;
  /** A submitted sheet on which a verdict of the first appraisal stands. */
  readonly appraised: boolean;
}

/** The sheet of a unit for a person who may see it; to others neither round nor unit is there: `record.not_found`. */
export async function openSheet(
  db: Reader,
  context: RequestContext,
  { roundId, unitId }: SheetPlace,
): Promise<OpenSheet> {
  const actor = getActor(context);
  const round = await findRound(db, roundId);
  const unit = await findRoundUnit(db, roundId, unitId);
  // The province's own index is scored by its lead agencies, not on a sheet of the province.
  if (round === undefined || unit === undefined || round.kind === "province") throw unitNotInRound(context);
  const tasks = await listTasksFor(db, actor, { roundId, unitId }, context.now);
  const manages = scoringPolicy.canManage(actor, round);
  if (!sheetPolicy.canSee(actor, unitId, tasks, manages)) throw unitNotInRound(context);
  const block = (await listBlocks(db, roundId)).find((one) => one.code === unit.blockCode);
  if (block === undefined) throw unitNotInRound(context);
  const sheet = await getSheetRecord(db, roundId, unitId);
  return {
    ...{ round, unit, tasks, manages, sheet, setId: block.setId },
    appraised: sheet.state === "submitted" && (await hasVerdict(db, roundId, unitId)),
    compiled: await openBlock(db, round, block),
    schedule: await loadSchedule(db, roundId, unitId),
    exclusions: await listExclusions(db, roundId, [unitId]),
  };
}

/** The instant of the request as the sheet's states see it; a round that is not under way has no open window. */
export function momentOf(context: RequestContext, open: OpenSheet): SheetMoment {
  const { round, unit, sheet, schedule, appraised } = open;
  const isOpen = round.state === "open";
  return {
    state: sheet.state,
    windowOpen: isOpen && isWindowOpen(schedule, "self", unit.unitId, context.now),
    appraised,
  };
}

async function hasVerdict(db: Reader, roundId: string, unitId: string): Promise<boolean> {
  const entries = await listEntries(db, roundId, { units: [unitId], stages: ["appraisal1"] });
  return entries.some(({ verdict }) => verdict !== null);
}

/** The components of which nothing is asked of this unit, each with the reason of the owner. */
export function leftOut(open: Pick<OpenSheet, "compiled" | "exclusions">): ReadonlyMap<string, LeftOut> {
  return leftOutComponents(open.compiled, exclusionMap(open));
}

/** What the owner left out, by part, with the reason. */
export function exclusionMap({ exclusions }: Pick<OpenSheet, "exclusions">): Map<string, string> {
  return new Map(exclusions.map(({ part, reason }) => [part, reason]));
}
