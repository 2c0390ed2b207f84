import { appraisedParts } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import { publicationAdvice, publicationLacks } from "../../../../../domain/scoring/council/publication-lacks.ts";
import type { Text } from "../../../../../domain/scoring/finding.ts";
import { partPaths } from "../../../../../domain/scoring/workflow/part-paths.ts";
import type { Assignment, Workflow } from "../../../../../domain/scoring/workflow/round-workflow.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import { namePeople } from "../../entry-names.query.ts";
import { findCouncilRecord } from "../../repository/council/rules.ts";
import { listSessions } from "../../repository/council/sessions.ts";
import { listRoundUnits, type RoundRecord } from "../../repository/rounds.ts";
import { loadWorkflow } from "../load-workflow.ts";
import { openBlocks } from "../score-block.ts";

export interface PublicationChecks {
  /** Without these it is not published. */
  readonly lacks: readonly Text[];
  /** These should be there too. */
  readonly advice: readonly Text[];
}

/** What a round under way lacks before it may be published, in words. */
export async function checkPublication(
  db: Reader,
  round: RoundRecord,
  workflow: Workflow,
  now: Date,
): Promise<PublicationChecks> {
  const units = await listRoundUnits(db, round.id);
  const working = new Set<string>();
  for (const [code, compiled] of await openBlocks(db, round)) {
    const unitIds = units.filter((unit) => unit.blockCode === code).map((unit) => unit.unitId);
    const block = { code, compiled, paths: partPaths(compiled.set), unitIds };
    for (const { assignment } of appraisedParts(block, workflow.assignments, workflow.exclusions)) {
      if (assignment !== undefined) working.add(assignment.id);
    }
  }
  const lines = workflow.assignments.filter((line) => working.has(line.id));
  const names = await namePeople(db, { accountIds: [], unitIds: lines.map((line) => line.agencyUnitId) });
  const nameOf = (line: Assignment): Text => {
    const unit = names.units.get(line.agencyUnitId);
    const [vi, en] = [unit?.nameVi ?? "", unit?.nameEn ?? unit?.nameVi ?? ""];
    const isOnly = lines.every((one) => one === line || one.agencyUnitId !== line.agencyUnitId);
    return isOnly ? { vi, en } : { vi: `${vi} (${scopeOf(line).vi})`, en: `${en} (${scopeOf(line).en})` };
  };
  const { finishedAt, rules } = await findCouncilRecord(db, round.id);
  const state = {
    workflow,
    working: lines.map((line) => ({ assignmentId: line.id, agency: nameOf(line) })),
    councilFinished: finishedAt !== null,
    unsignedMeetings: (await listSessions(db, round.id)).flatMap((one) =>
      one.signedFileId === null ? one.number : [],
    ),
    minutesNeeded: rules.minutesNeeded,
    now,
  };
  return { lacks: publicationLacks(state), advice: publicationAdvice(state) };
}

/** Which of several lines of one agency is meant. */
function scopeOf({ part, replacement }: Assignment): Text {
  if (replacement) return { vi: "phần thẩm định thay", en: "as a replacement" };
  return part === null ? { vi: "phần chung", en: "everything else" } : { vi: `phần ${part}`, en: `part ${part}` };
}

/** Refuses the publication of a round under way that is not over. @throws AppError `scoring.publication_not_ready`. */
export async function assertReadyToPublish(db: Reader, context: RequestContext, round: RoundRecord): Promise<void> {
  if (round.state !== "open") return;
  const { lacks } = await checkPublication(db, round, await loadWorkflow(db, round.id), context.now);
  const [first] = lacks;
  if (first === undefined) return;
  throw new AppError("scoring.publication_not_ready", {
    values: { count: lacks.length, first: first[context.language] },
    faults: lacks.map((text) => ({ path: "", ...text })),
  });
}
