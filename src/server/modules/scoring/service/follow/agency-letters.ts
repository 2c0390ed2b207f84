import type { BodyOf, FileAnswer } from "../../../../../contract/operation.ts";
import type { makeAgencyLetters as MakeAgencyLetters } from "../../../../../contract/scoring/agency-urges.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { stageLabels } from "../../../../../domain/scoring/columns/stage.ts";
import { countProgress, type LineProgress } from "../../../../../domain/scoring/follow/appraisal-progress.ts";
import { coverOf, type NamedThing } from "../../../../../domain/scoring/workflow/name-part.ts";
import type { Assignment } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import { endForAll } from "../../../../../domain/scoring/workflow/windows.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import { listUnitNames } from "../../board.query.ts";
import type { PaperDeps } from "../../deps.ts";
import { listBlocks } from "../../repository/rounds.ts";
import { type LetterContent, openLetterFrame, writeLetters } from "./letter-frame.ts";
import { loadStanding, type RoundStanding } from "./load-standing.ts";
import { openBoardToAct } from "./open-board.ts";
import { findParts } from "./urge-agencies.ts";

/** Letters to the agencies of chosen parts, one for each agency, with what each of its parts waits for. */
export async function makeAgencyLetters(
  deps: PaperDeps,
  context: RequestContext,
  roundId: string,
  request: BodyOf<typeof MakeAgencyLetters>,
): Promise<FileAnswer> {
  const db = deps.db.reader;
  const round = await openBoardToAct(db, context, roundId);
  const standing = await loadStanding(db, round, context.now);
  const chosen = findParts(context, standing.workflow, request.assignmentIds);
  const frame = await openLetterFrame(deps, context, round, request);
  const agencies = Map.groupBy(chosen, (line) => line.agencyUnitId);
  const names = await listUnitNames(db, [...agencies.keys()], dayInVietnam(context.now));
  const blocks = new Map((await listBlocks(db, roundId)).map((block) => [block.code as string, block]));
  const { progress } = countProgress(
    standing.workflow,
    standing.units,
    (block) => standing.paths.get(block) ?? new Map(),
  );
  const at = { stage: request.stage, progress, blocks, now: context.now };
  const letters = [...agencies].map(([agencyId, lines]) =>
    letterTo(names.get(agencyId)?.nameVi ?? "–", lines, standing, at),
  );
  return writeLetters(deps, context, { frame, letters });
}

interface At {
  readonly stage: AppraisalStage;
  readonly progress: ReadonlyMap<string, LineProgress>;
  readonly blocks: ReadonlyMap<string, NamedThing>;
  readonly now: Date;
}

function letterTo(
  addressee: string,
  lines: readonly Assignment[],
  { workflow }: RoundStanding,
  { stage, progress, blocks, now }: At,
): LetterContent {
  const counted = lines.map((line) => ({ line, ...countPart(progress.get(line.id), stage) }));
  const sum = (key: "done" | "of") => counted.reduce((total, one) => total + one[key], 0);
  return {
    addressee,
    work: stageLabels[stage].vi.toLowerCase(),
    counted: "lượt chấm tiêu chí của các đơn vị",
    closesAt: endForAll(workflow, stage, unitsOf(lines), now) ?? now,
    done: sum("done"),
    of: sum("of"),
    missing: counted
      .filter(({ line }) => !workflow.approvals.some((one) => one.assignmentId === line.id && one.stage === stage))
      .map(({ line, done, of }) => {
        const left = of - done;
        const waits = left > 0 ? `còn ${left}/${of} lượt chấm chưa thẩm định` : "đã thẩm định, chờ lãnh đạo phê duyệt";
        return `${nameOf(line, blocks)}: ${waits}`;
      }),
  };
}

function countPart(done: LineProgress | undefined, stage: AppraisalStage): { done: number; of: number } {
  if (done === undefined) return { done: 0, of: 0 };
  if (stage === "appraisal1") return { done: done.appraised1, of: done.total };
  return { done: done.appraised2, of: done.again };
}

/** "Nhóm Sở, ban, ngành, mục 3", "Toàn bộ bộ tiêu chí". */
function nameOf(line: Assignment, blocks: At["blocks"]): string {
  const text = coverOf(line, blocks.get(line.blockCode ?? "")).vi || "toàn bộ bộ tiêu chí";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The units that these parts are about; null: one of them is about all. */
const unitsOf = (lines: readonly Assignment[]) =>
  lines.some(({ unitIds }) => unitIds === null) ? null : lines.flatMap(({ unitIds }) => unitIds ?? []);
