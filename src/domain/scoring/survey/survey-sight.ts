import { type Actor, scopeFor } from "../../identity/actor.ts";
import { type AppraisalAccess, isOfUnit } from "../appraisal/access.ts";
import { scoringPolicy } from "../policy.ts";
import type { RoundState } from "../round.ts";
import type { Workflow } from "../workflow/round-workflow.ts";
import { hasBegun } from "../workflow/windows.ts";

/** What a person sees of the survey of a round. */
export interface SurveySight {
  /** Declares forms, brings results in. */
  readonly manages: boolean;
  /** Every unit: the owner, and the council from the opening of its window on. */
  readonly seesAll: boolean;
  readonly sees: (unitId: string) => boolean;
}

/**
 * Who sees the survey: its owner and the sitting council all of it; the people of a unit their own results, from the
 * opening of the explanation window on (with the draft result) and once published. Undefined: nobody else finds it.
 */
export function surveySight(
  round: { readonly state: RoundState; readonly ownerUnitId: string | null },
  {
    workflow,
    access,
    actor,
    now,
  }: {
    readonly workflow: Pick<Workflow, "windows" | "reopenings">;
    readonly access: Pick<AppraisalAccess, "seesAll">;
    readonly actor: Actor;
    readonly now: Date;
  },
): SurveySight | undefined {
  const manages = scoringPolicy.canManage(actor, round);
  if (manages || access.seesAll) return { manages, seesAll: true, sees: () => true };
  const isShown = round.state === "published" || (round.state === "open" && hasBegun(workflow, "explanation", now));
  const reading = scopeFor(actor, "scoring.read");
  if (!isShown || reading.kind !== "units" || reading.unitIds.length === 0) return undefined;
  return { manages: false, seesAll: false, sees: (unitId) => isOfUnit(actor, "scoring.read", unitId) };
}
