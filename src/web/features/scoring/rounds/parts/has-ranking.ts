import type { RoundDetail } from "../../../../../contract/scoring/rounds.ts";
import type { Session } from "../../../../app/session.tsx";

/**
 * Whether a round has points to show to the person: those who oversee see of a round under way its dates and how far
 * its units are, so they begin with the units instead of a ranking without anything. What the roles say counts: to
 * oversee opens the doors of reading too, so the abilities of the session do not tell the two apart.
 */
export function hasRanking(
  round: Pick<RoundDetail, "state" | "seenWhole">,
  { roles }: { readonly roles: readonly Pick<Session["roles"][number], "abilities">[] },
): boolean {
  if (round.state !== "open" || round.seenWhole) return true;
  const held = new Set(roles.flatMap((role) => role.abilities));
  return held.has("scoring.read") || !held.has("scoring.oversee");
}
