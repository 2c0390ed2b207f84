import type { AnswerOf } from "../../../../../contract/operation.ts";
import type { getExtras as GetExtras } from "../../../../../contract/scoring/extras.ts";
import { isApproved, seatsFor } from "../../../../../domain/scoring/appraisal/access.ts";
import type { ScoreEntry } from "../../../../../domain/scoring/columns/entry.ts";
import { Stage } from "../../../../../domain/scoring/columns/stage.ts";
import { extrasComponent } from "../../../../../domain/scoring/extras/decide-extras.ts";
import { printPoints } from "../../../../../domain/scoring/print-points.ts";
import { sheetPolicy } from "../../../../../domain/scoring/sheet/sheet-policy.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { getSheetRecord } from "../../repository/sheets.ts";
import { nameAuthors, showColumn } from "../appraisal/show-column.ts";
import { type ExtrasPlace, type OpenExtras, openExtras } from "./open-extras.ts";

/** What the unit proposes and what was confirmed, each with its author, beside the caps of the set. */
export async function getExtras(
  deps: ScoringDeps,
  context: RequestContext,
  at: ExtrasPlace,
): Promise<AnswerOf<typeof GetExtras>> {
  const db = deps.db.reader;
  const open = await openExtras(db, context, at);
  const entries = (await listEntries(db, at.roundId, { units: [at.unitId], components: [extrasComponent] })).filter(
    // The second appraiser's view is not the unit's to see.
    (entry) => open.stages === undefined || (entry.seat === 1 && open.stages.includes(entry.stage)),
  );
  const names = await nameAuthors(db, entries);
  const { state } = await getSheetRecord(db, at.roundId, at.unitId);
  const { round, workflow } = open;
  const mayPropose =
    round.state === "open" &&
    state === "drafting" &&
    isWindowOpen(workflow, "self", at.unitId, context.now) &&
    sheetPolicy.canFill(getActor(context), at.unitId);
  return {
    maxBonus: printPoints(open.compiled.bonusMax),
    maxPenalty: printPoints(open.compiled.penaltyMax),
    columns: entries.toSorted((a, b) => orderOf(a) - orderOf(b)).map((entry) => showColumn(entry, undefined, names)),
    abilities: { proposes: mayPropose, ...verdictNow(open, context.now) },
  };
}

const orderOf = ({ stage, seat }: Pick<ScoreEntry, "stage" | "seat">) => Stage.options.indexOf(stage) * 2 + seat;

/** The stage at which the person may give a verdict now, and in which seats; null: at none. */
function verdictNow({ round, unit, workflow, access, assignmentId }: OpenExtras, now: Date) {
  const seats = seatsFor(access, { unitId: unit.unitId, assignmentId });
  const stage = (["appraisal2", "appraisal1"] as const).find(
    (one) => isWindowOpen(workflow, one, unit.unitId, now) && !isApproved(workflow, assignmentId, one),
  );
  const isOpen = round.state === "open" && seats.length > 0 && stage !== undefined;
  return isOpen ? { confirms: stage, seats: [...seats] } : { confirms: null, seats: [] };
}
