import { isApproved } from "../../../../../domain/scoring/appraisal/access.ts";
import type { AppraisedPart } from "../../../../../domain/scoring/appraisal/appraised-parts.ts";
import type { AppraisalStage } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { isDue } from "../../../../../domain/scoring/appraisal/is-due.ts";
import type { MarkedLine } from "../../../../../domain/scoring/appraisal/line-marks.ts";
import type { Reader } from "../../../../db/database.ts";
import { listEntries } from "../../repository/entries.ts";
import { listExplainedUnits } from "../../repository/explanation-sheets.ts";
import { loadMarks } from "./load-marks.ts";
import type { OpenAppraisal } from "./open-appraisal.ts";

/** Which of the parts a stage has to judge, or has judged: see `isDue`. */
export async function loadDue(
  db: Reader,
  { round, workflow }: Pick<OpenAppraisal, "round" | "workflow">,
  parts: readonly AppraisedPart[],
  stage: AppraisalStage,
): Promise<(part: AppraisedPart, marks: MarkedLine) => boolean> {
  const isSecond = stage === "appraisal2" && parts.length > 0;
  const firstOf = await loadMarks(db, round.id, isSecond ? parts : [], "appraisal1");
  const explained = isSecond ? await loadExplained(db, round.id) : new Set<string>();
  return (part, { decided }) =>
    isDue({
      ...{ stage, decided },
      over: round.state === "published" && !isApproved(workflow, part.assignment?.id, stage),
      decidedFirst: firstOf(part).decided,
      explained: explained.has(`${part.unitId} ${part.leaf.code}`),
    });
}

/** Where a unit explained; a plain yes to the draft result asks for nothing. */
async function loadExplained(db: Reader, roundId: string): Promise<Set<string>> {
  const units = await listExplainedUnits(db, roundId);
  if (units.size === 0) return new Set();
  const entries = await listEntries(db, roundId, { units: [...units], stages: ["explanation"] });
  const answers = entries.filter((entry) => entry.verdict !== "accepted");
  return new Set(answers.map(({ unitId, component }) => `${unitId} ${component}`));
}
