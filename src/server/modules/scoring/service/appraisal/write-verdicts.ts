import { hasAbility } from "../../../../../domain/identity/actor.ts";
import { isApproved, seatsFor } from "../../../../../domain/scoring/appraisal/access.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import type { EntryContent, ScoreEntry, Seat } from "../../../../../domain/scoring/columns/entry.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { isWindowOpen } from "../../../../../domain/scoring/workflow/windows.ts";
import { type Tx, withTransaction } from "../../../../db/transaction.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { recordAct } from "../../../../platform/audit/record-act.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import { lockSheet } from "../../repository/lock-sheet.ts";
import { unitNotInRound } from "../open-round.ts";
import { writeColumnsOfUnits } from "../write-columns.ts";
import { type OpenAppraisal, type OpenBlock, openAppraisal, visibleParts } from "./open-appraisal.ts";

/** One component of one unit, and the version of the column that the person saw; 0: there was none. */
export interface WantedLine {
  readonly unitId: string;
  readonly component: string;
  readonly basedOnVersion: number;
}

/** A line that may be written: what it is about and how its columns stand behind the lock of its unit. */
export interface LineToWrite {
  readonly part: AppraisedPart & { readonly block: OpenBlock };
  readonly unitName: string;
  readonly columns: readonly ScoreEntry[];
  readonly current: ScoreEntry | undefined;
}

export interface VerdictAct {
  readonly verb: string;
  readonly stage: AppraisalStage;
  readonly seat: Seat;
  readonly lines: readonly WantedLine[];
  /** What the person wanted to write, shown beside what is stored where somebody else wrote meanwhile. */
  readonly sent: unknown;
}

/**
 * Writes a column of lines, all or none: only what is assigned to the person, in the seat held, while the window of the
 * unit is open and the leader has not approved, and only over the versions the person saw.
 * @throws AppError `record.not_found`, `auth.forbidden`, `scoring.round_not_open`, `scoring.window_closed`,
 * `scoring.part_approved`, `record.changed`, and whatever `contentOf` refuses.
 */
export async function writeVerdicts(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  act: VerdictAct,
  contentOf: (tx: Tx, lines: readonly LineToWrite[], open: OpenAppraisal) => Promise<readonly EntryContent[]>,
): Promise<readonly LineToWrite[]> {
  return withTransaction(deps, async (tx) => {
    // Always in the same order, so that two bulk saves never wait for each other.
    for (const unitId of [...new Set(act.lines.map((line) => line.unitId))].sort())
      await lockSheet(tx, roundId, unitId);
    const open = await openAppraisal(tx, context, roundId);
    const parts = act.lines.map((line) => findPart(open, context, line, act));
    const lines = await readCurrent(tx, roundId, parts, act);
    const contents = await contentOf(tx, lines, open);
    // A leader who settles a difference need not be an appraiser.
    const ability = hasAbility(getActor(context), "scoring.appraise") ? "scoring.appraise" : "scoring.approve";
    const written = lines.map((line, at) => ({ line, content: contents[at] as EntryContent }));
    const { stage, seat } = act;
    const columns = [...Map.groupBy(written, ({ line }) => line.part.unitId)].map(([unitId, ofUnit]) => {
      const unit = open.units.get(unitId);
      if (unit === undefined) throw unitNotInRound(context);
      const writes = ofUnit.map(({ line, content }) => ({ component: line.part.leaf.code, stage, seat, ...content }));
      return { unit, writes };
    });
    await writeColumnsOfUnits(tx, deps, context, { round: open.round, ability }, columns);
    await recordAct(tx, deps, context, {
      verb: act.verb,
      subjectType: "round",
      subjectIds: [roundId],
      ability,
      inUnit: null,
      detail: {
        title: open.round.titleVi,
        stage: act.stage,
        seat: act.seat,
        count: lines.length,
        unitName: lines[0]?.unitName,
        component: lines[0]?.part.leaf.code,
        lines: act.lines.map(({ unitId, component }) => ({ unitId, component })),
      },
    });
    return lines;
  });
}

function findPart(open: OpenAppraisal, context: RequestContext, line: WantedLine, { stage, seat }: VerdictAct) {
  const [part] = visibleParts(open, line);
  if (part === undefined) throw unitNotInRound(context);
  const assignmentId = part.assignment?.id;
  const seats = seatsFor(open.access, { unitId: line.unitId, assignmentId });
  if (!seats.includes(seat)) throw new AppError("auth.forbidden", { values: { ability: "scoring.appraise" } });
  if (open.round.state !== "open") throw new AppError("scoring.round_not_open");
  if (!isWindowOpen(open.workflow, stage, line.unitId, context.now)) {
    throw new AppError("scoring.window_closed", { values: { stage: stageLabels[stage][context.language] } });
  }
  if (isApproved(open.workflow, assignmentId, stage)) throw new AppError("scoring.part_approved");
  return { part, unitName: open.units.get(line.unitId)?.nameVi ?? "", basedOnVersion: line.basedOnVersion };
}

async function readCurrent(
  tx: Tx,
  roundId: string,
  parts: readonly (Pick<LineToWrite, "part" | "unitName"> & Pick<WantedLine, "basedOnVersion">)[],
  { stage, seat, sent }: VerdictAct,
): Promise<LineToWrite[]> {
  const units = [...new Set(parts.map(({ part }) => part.unitId))];
  const components = [...new Set(parts.map(({ part }) => part.leaf.code))];
  const entries = await listEntries(tx, roundId, { units, components });
  const byPlace = Map.groupBy(entries, ({ unitId, component }) => `${unitId} ${component}`);
  const lines = parts.map(({ part, unitName, basedOnVersion }) => {
    const columns = byPlace.get(`${part.unitId} ${part.leaf.code}`) ?? [];
    const current = columns.find((one) => one.stage === stage && one.seat === seat);
    return { part, unitName, columns, current, isOld: (current?.version ?? 0) !== basedOnVersion };
  });
  const [old] = lines.filter((line) => line.isOld);
  if (old !== undefined) {
    const stored = lines.filter((line) => line.isOld).map((line) => line.current ?? null);
    const what = `${old.part.leaf.code}, ${old.unitName}`;
    throw new AppError("record.changed", { values: { what }, conflict: { stored, sent } });
  }
  return lines.map(({ isOld: _, ...line }) => line);
}
