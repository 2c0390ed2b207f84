import type { BodyOf } from "../../../../../contract/operation.ts";
import type { acceptMany as AcceptMany } from "../../../../../contract/scoring/appraisal.ts";
import { VerdictRequest } from "../../../../../domain/scoring/appraisal/decide-verdict.ts";
import { AppError } from "../../../../http/app-error.ts";
import type { RequestContext } from "../../../../http/request-context.ts";
import type { ScoringDeps } from "../../deps.ts";
import { evidenceOfParts } from "./evidence-of-parts.ts";
import { decideLine } from "./save-verdict.ts";
import { writeVerdicts } from "./write-verdicts.ts";

/** Accepts the chosen lines as the units filled them in, all or none. */
export async function acceptMany(
  deps: ScoringDeps,
  context: RequestContext,
  roundId: string,
  { stage, seat, lines, confirmIncomplete }: BodyOf<typeof AcceptMany>,
): Promise<{ accepted: number }> {
  const act = { verb: "scoring.acceptMany", stage, seat, lines, sent: lines };
  const request = VerdictRequest.parse({ verdict: "accepted" });
  const accepted = await writeVerdicts(deps, context, roundId, act, async (tx, places, open) => {
    const evidenceOf = await evidenceOfParts(
      tx,
      open,
      places.map(({ part }) => part),
    );
    const lacking = places.filter(({ part }) => !evidenceOf(part).complete);
    const [first] = lacking;
    if (first !== undefined && !confirmIncomplete) {
      const values = { count: lacking.length, first: `${first.part.leaf.code}, ${first.unitName}` };
      throw new AppError("scoring.evidence_incomplete", { values });
    }
    return places.map((line) => decideLine(context, line, { stage, request, remarkCodes: new Set() }));
  });
  return { accepted: accepted.length };
}
