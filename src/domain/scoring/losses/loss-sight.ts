import { type Actor, canIn } from "../../identity/actor.ts";
import { type AppraisalAccess, isApproved, isOfUnit, seesAppraisalOf } from "../appraisal/access.ts";
import type { ResultStage } from "../columns/stage.ts";
import type { RoundState } from "../round.ts";
import { begunResults, currentResult } from "../workflow/result-stages.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasBegun } from "../workflow/windows.ts";

/** A component as far as it decides who sees it; `assignmentId` undefined: a gap of the set-up, or a survey. */
export interface SeenPart {
  readonly survey: boolean;
  readonly assignmentId: string | undefined;
}

/** What a person sees of the result of one unit before and after its publication. */
export interface LossSight {
  /** The stages that may be looked at and have begun, the strongest last. Never empty. */
  readonly stages: readonly ResultStage[];
  /** The one of them that the round is at. */
  readonly current: ResultStage;
  /** Ranks, best and median of the block at a stage. */
  readonly seesBlock: (stage: ResultStage) => boolean;
  /** What the unit claimed, what was changed and why; false where only the published points are seen. */
  readonly seesCauses: boolean;
  /** Bonus and penalty, and with them the index of the unit. */
  readonly seesExtras: boolean;
  /** The letter that tells the unit its result may be made for the person. */
  readonly letter: boolean;
  /** Whether the component is seen at a stage. */
  readonly sees: (stage: ResultStage, part: SeenPart) => boolean;
}

/**
 * Who sees the losses of a unit. The index owner, and the council from the opening of its window on, see all; of a
 * published round everybody sees the final result, its overseers why points were lost, the unit itself how it came
 * about. Of a round under way the unit sees its own claim, and from the opening of the explanation window on its draft
 * result as far as the leaders approved it; an appraiser what is assigned, from the opening of the first appraisal on.
 * Undefined: for everybody else it does not exist.
 */
export function lossSight(round: SeenRound, by: SeenBy): LossSight | undefined {
  const sight = sightOf(round, by);
  if (sight === undefined) return undefined;
  const at = currentResult(round, by.workflow, by.now);
  const current = sight.stages.includes(at) ? at : (sight.stages.at(-1) ?? at);
  return { ...sight, current };
}

interface SeenRound {
  readonly state: RoundState;
}

interface SeenBy {
  readonly workflow: Pick<Workflow, "windows" | "reopenings" | "approvals">;
  readonly access: AppraisalAccess;
  readonly actor: Actor;
  readonly unitId: string;
  readonly now: Date;
}

function sightOf(
  round: SeenRound,
  { workflow, access, actor, unitId, now }: SeenBy,
): Omit<LossSight, "current"> | undefined {
  const everything = begunResults(workflow, now);
  if (access.seesAll) return { ...whole, stages: everything, seesBlock: () => true };
  const isOwn = isOfUnit(actor, "scoring.read", unitId);
  const oversees = canIn(actor, "scoring.oversee", unitId);
  if (round.state === "published") {
    return {
      ...whole,
      stages: isOwn ? everything : ["final"],
      seesBlock: (stage) => stage === "final",
      seesCauses: isOwn || oversees,
      letter: isOwn || oversees,
    };
  }
  if (round.state === "draft") {
    return isOwn ? { ...whole, stages: ["final"], seesBlock: () => false } : undefined;
  }
  const part = { seesBlock: () => false, seesCauses: true, seesExtras: false, letter: false };
  if (isOwn) {
    const begun = hasBegun(workflow, "explanation", now);
    return {
      ...part,
      letter: begun,
      stages: begun ? ["self", "appraisal1"] : ["self"],
      sees: (stage, { survey, assignmentId }) =>
        stage === "self" ? !survey : survey || isApproved(workflow, assignmentId, "appraisal1"),
    };
  }
  if (access.seats.size === 0 || !hasBegun(workflow, "appraisal1", now)) return undefined;
  return {
    ...part,
    stages: everything,
    sees: (_stage, { survey, assignmentId }) => !survey && seesAppraisalOf(access, { unitId, assignmentId }),
  };
}

const whole = { seesCauses: true, seesExtras: true, letter: true, sees: () => true } as const;
