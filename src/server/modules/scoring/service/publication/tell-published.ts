import type { RoundDecision } from "../../../../../domain/scoring/round.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { getActor, type RequestContext } from "../../../../http/request-context.ts";
import { dayInVietnam } from "../../../../platform/clock.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listOnlookers, listPublishedPlaces } from "../../published-places.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { listAssignments, listCouncil } from "../../repository/workflow.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";
import { describePlace } from "./describe-place.ts";

/**
 * Tells everybody whom the first publication of a round concerns, each once: the people of each unit its index, place
 * and class; then appraisers, their leaders, the council, and overseers and provincial leaders whose reach holds the
 * round, that the ranking is public. Returns how many people were told.
 */
export async function tellPublished(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  { context, round, decision }: { context: RequestContext; round: RoundRecord; decision: RoundDecision | null },
): Promise<number> {
  const by = decision === null ? { vi: "", en: "" } : { vi: ` theo ${decision.number}`, en: ` by ${decision.number}` };
  const notice = {
    except: getActor(context).accountId,
    kind: "result" as const,
    titleVi: `Đã công bố kết quả${by.vi}: ${round.titleVi}`,
    titleEn: `The result is published${by.en}: ${round.titleEn ?? round.titleVi}`,
    /** One for a round: whoever was told as the people of a unit is not told again for another part in it. */
    key: `published ${round.id}`,
  };
  const places = await listPublishedPlaces(tx, round.id);
  let told = 0;
  for (const place of places) {
    told += await notifyOfRound(tx, deps, round, {
      ...notice,
      ...peopleOfUnit(place.unitId),
      textVi: describePlace(place, "vi"),
      textEn: describePlace(place, "en"),
      href: `/rounds/${round.id}/units/${place.unitId}`,
    });
  }
  const assignments = await listAssignments(tx, round.id);
  const accountIds = [
    ...assignments.flatMap(({ officers }) => officers.map(({ accountId }) => accountId)),
    ...assignments.flatMap(({ leaderAccountId }) => leaderAccountId ?? []),
    ...(await listCouncil(tx, round.id)).map(({ accountId }) => accountId),
    ...(await listOnlookers(tx, round.id, dayInVietnam(context.now))),
  ];
  const { length } = places;
  return (
    told +
    (await notifyOfRound(tx, deps, round, {
      ...notice,
      accountIds,
      textVi: `Chỉ số, xếp hạng và xếp loại của ${length} đơn vị.`,
      textEn: `Index, rank and class of the units (${length}).`,
      href: `/rounds/${round.id}`,
    }))
  );
}
