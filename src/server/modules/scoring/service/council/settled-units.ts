import type { SettledUnit } from "../../../../../domain/scoring/documents/council-minutes.ts";
import type { Reader } from "../../../../db/database.ts";
import { listSubjectHistory } from "../../../../platform/audit/subject-history.query.ts";
import type { SessionRecord } from "../../repository/council/sessions.ts";
import { listRoundUnits } from "../../repository/rounds.ts";

/**
 * What was settled at once for want of figures, by unit and reason, as the minutes of a meeting tell it: from its begin
 * to that of the next one; what came before the first meeting stands in its minutes.
 */
export async function listSettledUnits(
  db: Reader,
  roundId: string,
  session: SessionRecord,
  sessions: readonly SessionRecord[],
): Promise<SettledUnit[]> {
  const order = sessions.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const place = order.findIndex((one) => one.id === session.id);
  const next = order[place + 1];
  const isOf = (at: Date) => (place === 0 || at >= session.startsAt) && (next === undefined || at < next.startsAt);
  const acts = await listSubjectHistory(db, roundId, { only: ["scoring.settleUnfilled"] });
  const names = new Map((await listRoundUnits(db, roundId)).map((unit) => [unit.unitId, unit.nameVi]));
  return acts
    .filter((act) => isOf(new Date(act.at)))
    .toReversed()
    .flatMap(({ detail, reason }) => {
      const lines = (detail["lines"] ?? []) as readonly { readonly unitId: string; readonly component: string }[];
      return [...Map.groupBy(lines, (line) => line.unitId)].map(([unitId, own]) => ({
        unitNameVi: names.get(unitId) ?? unitId,
        codes: own.map((line) => line.component),
        reason: reason ?? "",
      }));
    });
}
