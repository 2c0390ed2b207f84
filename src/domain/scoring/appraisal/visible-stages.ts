import type { Stage } from "../columns/stage.ts";
import type { RoundState } from "../round.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasBegun } from "../workflow/windows.ts";
import { isApproved } from "./access.ts";

const informs: readonly Stage[] = ["forecast", "self", "explanation"];

/**
 * The columns of one component that the people of the unit itself may see: their own words always; what was appraised
 * only as the draft result, from the opening of the explanation window on and where the leader of the agency approved
 * its part; what came after it only with the published result. The second appraiser's view is never theirs to see.
 */
export function stagesOwnUnitSees(
  round: { readonly state: RoundState },
  workflow: Pick<Workflow, "windows" | "reopenings" | "approvals">,
  assignmentId: string | undefined,
  now: Date,
): readonly Stage[] {
  if (round.state === "published") return [...informs, "survey", "appraisal1", "appraisal2", "council", "ministry"];
  if (!hasBegun(workflow, "explanation", now)) return informs;
  return isApproved(workflow, assignmentId, "appraisal1")
    ? [...informs, "survey", "appraisal1"]
    : [...informs, "survey"];
}
