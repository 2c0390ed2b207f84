import type { AppraisalStage } from "../appraisal/decide-verdict.ts";
import type { Approval, Assignment } from "../workflow/round-workflow.ts";
import { hasBegun, type Schedule } from "../workflow/windows.ts";
import type { LineProgress } from "./appraisal-progress.ts";

/** The stages of appraisal at which a line still owes its approval: begun, with something to appraise, not approved. */
export function listOpenStages(
  line: Pick<Assignment, "id">,
  workflow: Schedule & { readonly approvals: readonly Approval[] },
  done: Pick<LineProgress, "total"> | undefined,
  now: Date,
): AppraisalStage[] {
  if (done === undefined || done.total === 0) return [];
  return (["appraisal1", "appraisal2"] as const).filter(
    (stage) =>
      hasBegun(workflow, stage, now) &&
      !workflow.approvals.some((one) => one.assignmentId === line.id && one.stage === stage),
  );
}
