import type { ExplanationState } from "../appraisal/explanation-state.ts";
import type { WindowStage } from "../columns/stage.ts";
import type { SheetTask } from "../sheet/sheet-policy.ts";
import type { PartPath } from "../workflow/part-paths.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { countProgress } from "./appraisal-progress.ts";
import { listShownDraft } from "./shown-draft.ts";
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
  readonly contested: readonly string[];
  readonly self: readonly string[];
  readonly explanationState: ExplanationState | null;
  /** Components asked of colleagues and divisions inside the unit. */
  readonly tasks: readonly SheetTask[];
}

/** Something open at a stage, and whose it is. */
export interface OpenWork {
  /** The people: those of a unit with an ability, or named accounts. */
  readonly who:
    | {
        readonly kind: "unit";
        readonly unitId: string;
        readonly ability: "scoring.fill" | "scoring.approve" | "scoring.read";
      }
    | { readonly kind: "accounts"; readonly accountIds: readonly string[] };
  readonly work:
    | ("fill" | "fillTask" | "approveSheet" | "submit")
    | ("explain" | "sendExplanation" | "approveExplanation")
    | ("appraise" | "approvePart");
  /** The unit whose sheet or explanation it is; null for an agency's part. */
  readonly unitId: string | null;
  /** Name of the unit whose work it is; of an agency's part, which is empty as long as nobody has named it. */
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
  if (stage === "explanation") {
    return units.flatMap((unit) => openExplanation(unit, listShownDraft(unit, workflow, pathsOf(unit.blockCode))));
  }
  if (stage === "council") return [];
  return openParts(stage, workflow, units, pathsOf);
}

function openSheet(unit: FollowedUnit): OpenWork[] {
  const { unitId, nameVi, nameEn, state } = unit;
  const named = { unitId, unitVi: nameVi, unitEn: nameEn ?? nameVi, count: 0, subject: unitId };
  if (state === "submitted") return [];
  if (state === "awaitingHead") {
    return [{ ...named, work: "approveSheet", who: { kind: "unit", unitId, ability: "scoring.approve" } }];
  }
  const work = state === "approved" ? "submit" : "fill";
  const own: OpenWork = { ...named, work, who: { kind: "unit", unitId, ability: "scoring.fill" } };
  return work === "fill" ? [own, ...openTasks(unit)] : [own];
}

/** What colleagues and divisions were asked for and have not filled in, one reminder for each of them. */
function openTasks({ unitId, nameVi, nameEn, self, tasks }: FollowedUnit): OpenWork[] {
  const left = tasks.filter(({ component }) => !self.includes(component));
  const byPeople = Map.groupBy(left, (task) => task.accountId ?? task.divisionUnitId ?? "");
  return [...byPeople].map(([id, own]): OpenWork => {
    const isPerson = own.some((task) => task.accountId === id);
    return {
      who: isPerson ? { kind: "accounts", accountIds: [id] } : { kind: "unit", unitId: id, ability: "scoring.read" },
      ...{ work: "fillTask", unitId, unitVi: nameVi, unitEn: nameEn ?? nameVi, count: own.length },
      subject: `${unitId} ${id}`,
    };
  });
}

/** `shown`: components whose draft result the unit sees; of others it must not hear that they are asked about. */
function openExplanation(unit: FollowedUnit, shown: readonly string[]): OpenWork[] {
  const { unitId, nameVi, nameEn, explanationState, explained } = unit;
  const count = unit.asked.filter((code) => shown.includes(code) && !explained.includes(code)).length;
  const named = { unitId, unitVi: nameVi, unitEn: nameEn ?? nameVi, count, subject: unitId };
  const by = (ability: "scoring.fill" | "scoring.approve") => ({ kind: "unit", unitId, ability }) as const;
  if (count > 0) return [{ ...named, who: by("scoring.fill"), work: "explain" }];
  if (explanationState === "checking") return [{ ...named, who: by("scoring.approve"), work: "approveExplanation" }];
  const isUnsent = explanationState === "drafting" && explained.length > 0;
  return isUnsent ? [{ ...named, who: by("scoring.fill"), work: "sendExplanation" }] : [];
}

function openParts(
  stage: "appraisal1" | "appraisal2",
  workflow: Workflow,
  units: readonly FollowedUnit[],
  pathsOf: (blockCode: string) => ReadonlyMap<string, PartPath>,
): OpenWork[] {
  const { progress } = countProgress(workflow, units, pathsOf);
  const none = { unitId: null, unitVi: "", unitEn: "" };
  return workflow.assignments.flatMap((line): OpenWork[] => {
    const done = progress.get(line.id);
    const approved = workflow.approvals.some((one) => one.assignmentId === line.id && one.stage === stage);
    if (done === undefined || done.total === 0 || approved) return [];
    const open = stage === "appraisal1" ? done.total - done.appraised1 : done.again - done.appraised2;
    if (open > 0) {
      const accountIds = line.officers.map((officer) => officer.accountId);
      return [{ ...none, who: { kind: "accounts", accountIds }, work: "appraise", count: open, subject: line.id }];
    }
    if (line.leaderAccountId === null) return [];
    const who = { kind: "accounts", accountIds: [line.leaderAccountId] } as const;
    return [{ ...none, who, work: "approvePart", count: 0, subject: line.id }];
  });
}
