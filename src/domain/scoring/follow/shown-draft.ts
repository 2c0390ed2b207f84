import type { PartPath } from "../workflow/part-paths.ts";
import { resolveAppraiser } from "../workflow/resolve-appraiser.ts";
import type { Approval, Assignment } from "../workflow/round-workflow.ts";

/**
 * The components of a unit whose draft result may be shown: the leader of the agency that appraises them approved its
 * part of the first appraisal. `before` narrows to what was approved before an instant.
 */
export function listShownDraft(
  unit: { readonly unitId: string; readonly blockCode: string; readonly appraised: readonly string[] },
  workflow: { readonly assignments: readonly Assignment[]; readonly approvals: readonly Approval[] },
  paths: ReadonlyMap<string, PartPath>,
  before?: Date,
): string[] {
  const approved = new Set(
    workflow.approvals
      .filter(({ stage, approvedAt }) => stage === "appraisal1" && (before === undefined || approvedAt < before))
      .map(({ assignmentId }) => assignmentId),
  );
  return unit.appraised.filter((component) => {
    const path = paths.get(component);
    if (path === undefined) return false;
    const found = resolveAppraiser(workflow.assignments, { unitId: unit.unitId, blockCode: unit.blockCode, path });
    return found.kind === "assigned" && approved.has(found.assignment.id);
  });
}
