import type { WindowStage } from "../columns/stage.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { countProgress } from "./appraisal-progress.ts";
import type { Standing } from "./unit-standing.ts";

/** A unit as reminders look at it. */
export interface FollowedUnit {
  readonly unitId: string;
  readonly blockCode: string;
  readonly nameVi: string;
  readonly nameEn: string | null;
  readonly state: Standing;
  readonly appraised: readonly string[];
  readonly appraisal1: readonly string[];
  readonly appraisal2: readonly string[];
  readonly asked: readonly string[];
  readonly explained: readonly string[];
}

/** Something open at a stage, and whose it is. */
export interface OpenWork {
  /** The people: those of a unit with an ability, or named accounts. */
  readonly who:
    | { readonly kind: "unit"; readonly unitId: string; readonly ability: "scoring.fill" | "scoring.approve" }
    | { readonly kind: "accounts"; readonly accountIds: readonly string[] };
  readonly work: "fill" | "approveSheet" | "submit" | "explain" | "appraise" | "approvePart";
  /** Name of the unit whose work it is; empty for an agency's part. */
  readonly unitVi: string;
  readonly unitEn: string;
  /** How many components or pairs are open; 0 where it is one act. */
  readonly count: number;
  /** Tells this work from others of the same stage: id of the unit or of the assignment. */
  readonly subject: string;
}

/** Who has something open at a stage of a round: whoever is told before it closes. */
export function listOpenWork(
  stage: WindowStage,
  workflow: Workflow,
  units: readonly FollowedUnit[],
  pathsOf: (blockCode: string) => ReadonlyMap<string, PartPath>,
): OpenWork[] {
  if (stage === "self") return units.flatMap(openSheet);
  if (stage === "explanation") return units.flatMap(openExplanation);
  if (stage === "council") return [];
  return openParts(stage, workflow, units, pathsOf);
}

function openSheet(unit: FollowedUnit): OpenWork[] {
  const { unitId, nameVi, nameEn, state } = unit;
  const named = { unitVi: nameVi, unitEn: nameEn ?? nameVi, count: 0, subject: unitId };
  if (state === "submitted") return [];
  if (state === "awaitingHead") {
    return [{ ...named, work: "approveSheet", who: { kind: "unit", unitId, ability: "scoring.approve" } }];
  }
  const work = state === "approved" ? "submit" : "fill";
  return [{ ...named, work, who: { kind: "unit", unitId, ability: "scoring.fill" } }];
}

function openExplanation(unit: FollowedUnit): OpenWork[] {
  const { unitId, nameVi, nameEn } = unit;
  const count = unit.asked.filter((code) => !unit.explained.includes(code)).length;
  if (count === 0) return [];
  const who = { kind: "unit", unitId, ability: "scoring.fill" } as const;
  return [{ who, work: "explain", unitVi: nameVi, unitEn: nameEn ?? nameVi, count, subject: unitId }];
}

function openParts(
  stage: "appraisal1" | "appraisal2",
  workflow: Workflow,
  units: readonly FollowedUnit[],
  pathsOf: (blockCode: string) => ReadonlyMap<string, PartPath>,
): OpenWork[] {
  const { progress } = countProgress(
    workflow.assignments,
    units.map((unit) => ({ ...unit, components: unit.appraised })),
    pathsOf,
  );
  const none = { unitVi: "", unitEn: "" };
  return workflow.assignments.flatMap((line): OpenWork[] => {
    const done = progress.get(line.id);
    if (done === undefined || done.total === 0) return [];
    const open = stage === "appraisal1" ? done.total - done.appraised1 : Math.max(0, done.again - done.appraised2);
    if (open > 0) {
      const accountIds = line.officers.map((officer) => officer.accountId);
      return [{ ...none, who: { kind: "accounts", accountIds }, work: "appraise", count: open, subject: line.id }];
    }
    const approved = workflow.approvals.some((one) => one.assignmentId === line.id && one.stage === stage);
    if (approved || line.leaderAccountId === null) return [];
    const who = { kind: "accounts", accountIds: [line.leaderAccountId] } as const;
    return [{ ...none, who, work: "approvePart", count: 0, subject: line.id }];
  });
}
