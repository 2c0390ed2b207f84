import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import type { RoundRecord, RoundUnitRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { roundOwnerAudience } from "../round-owner.ts";

/** The key of what is told of a request to leave out a part; it is settled once the request is answered. */
export const keyOfExclusionAsked = (requestId: string) => `exclusion.asked ${requestId}`;

/** Whoever runs the round learns that a unit asks for a part to be left out, and why. */
export async function tellExclusionAsked(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  context: RequestContext,
  { round, unit }: { readonly round: RoundRecord; readonly unit: RoundUnitRecord },
  request: { readonly id: string; readonly part: string; readonly reason: string },
): Promise<void> {
  const { part, reason } = request;
  await notifyOfRound(tx, deps, round, {
    ...(await roundOwnerAudience(tx, round, dayInVietnam(context.now))),
    except: getActor(context).accountId,
    kind: "task",
    titleVi: `${unit.nameVi} đề nghị không đánh giá ${part}`,
    titleEn: `${unit.nameEn ?? unit.nameVi} asks to leave out ${part}`,
    textVi: reason,
    textEn: reason,
    href: round.kind === "province" ? `/own-index/${round.id}/setup` : `/rounds/${round.id}/setup/exclusions`,
    key: keyOfExclusionAsked(request.id),
  });
}
