import { scoringPolicy } from "../../../../../domain/scoring/policy.ts";
import type { Reader } from "../../../../db/database.ts";
import { AppError } from "../../../../http/app-error.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { getVisibleRound } from "../open-round.ts";

/** A round for whoever runs it: other people who know of it may not, to the rest it does not exist. */
export async function openBoard(db: Reader, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await getVisibleRound(db, context, roundId);
  if (scoringPolicy.canManage(getActor(context), round)) return round;
  throw new AppError("auth.forbidden", { values: { ability: "scoring.manage" } });
}

/** The same for an act, which a published round no longer takes. */
export async function openBoardToAct(db: Reader, context: RequestContext, roundId: string): Promise<RoundRecord> {
  const round = await openBoard(db, context, roundId);
  if (round.state === "published") throw new AppError("scoring.round_published");
  return round;
}
