import type { Actor } from "../../identity/actor.ts";
import type { RoundState } from "../round.ts";
import type { CouncilDuty, Workflow } from "../workflow/round-workflow.ts";
import { hasBegun } from "../workflow/windows.ts";

/** What a person may see and do in the council of one round. */
export interface CouncilAccess {
  /** Sees its agenda and every point of the round. */
  readonly sees: boolean;
  /** Makes the agenda and the sessions ready: the index owner, the chair, the secretary. */
  readonly prepares: boolean;
  /** Proposes what to decide: members, and the owner who makes the meeting ready. */
  readonly proposes: boolean;
  /** The members in whose place the person votes: the own one, and those on leave. */
  readonly votesFor: readonly string[];
  /** Records decisions and ends the meeting: the chair, the deputy and the secretary. */
  readonly records: boolean;
}

const noAccess: CouncilAccess = { sees: false, prepares: false, proposes: false, votesFor: [], records: false };
const recording: readonly CouncilDuty[] = ["chair", "viceChair", "secretary"];

/**
 * Who is who in the council: members of this round who hold `scoring.decide`, from the opening of its window on; a
 * substitute during leave stands in for one. `manages`: the person is the index owner of this round, who prepares, but
 * neither votes nor decides.
 */
export function councilAccess(
  round: { readonly state: RoundState },
  workflow: Pick<Workflow, "council" | "windows" | "reopenings">,
  actor: Actor,
  manages: boolean,
  now: Date,
): CouncilAccess {
  if (round.state === "draft") return manages ? { ...noAccess, sees: true, prepares: true } : noAccess;
  const seats = hasBegun(workflow, "council", now) ? seatsOf(workflow, actor) : [];
  const records = seats.some((seat) => recording.includes(seat.duty));
  const isMember = seats.length > 0;
  return {
    sees: manages || isMember,
    prepares: manages || records,
    proposes: manages || isMember,
    votesFor: seats.map((seat) => seat.accountId),
    records,
  };
}

/** The seats in the council that the person holds or stands in for, whether or not its window has opened. */
function seatsOf({ council }: Pick<Workflow, "council">, actor: Actor) {
  const held = new Set(
    actor.grants
      .filter(({ abilities }) => abilities.includes("scoring.decide"))
      .map(({ onBehalfOf }) => onBehalfOf ?? actor.accountId),
  );
  return council.filter((one) => held.has(one.accountId));
}

/** True of a member of the council of a round under way whose window has not opened: there are only dates to see. */
export function awaitsCouncil(
  round: { readonly state: RoundState },
  workflow: Pick<Workflow, "council" | "windows" | "reopenings">,
  actor: Actor,
  now: Date,
): boolean {
  return round.state === "open" && !hasBegun(workflow, "council", now) && seatsOf(workflow, actor).length > 0;
}

/** Who gives 0 points to what was left unfilled: who records the decisions; without a council who prepares it. */
export function mayWriteUnfilled(access: CouncilAccess, { council }: Pick<Workflow, "council">): boolean {
  return council.length > 0 ? access.records : access.prepares;
}
