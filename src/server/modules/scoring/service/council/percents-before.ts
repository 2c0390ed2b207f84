import type { RankedUnit } from "../../../../../domain/scoring/documents/round-result.ts";
import type { Reader } from "../../../../db/database.ts";
import { listFigures } from "../../council.query.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { compareWithRound, findLastRound, notThere } from "../losses/last-round.ts";

/** Why a unit has no percentage of last round, where neither the tree of organisation nor its absence says so. */
const texts = {
  noLastRound: "chưa có kết quả năm trước đã công bố để so sánh",
  noIndex: "năm trước đơn vị không có chỉ số",
};

type Before = Pick<RankedUnit, "lastPercent" | "notCompared">;

/** The percentage of last round of a unit that may be compared by lineage, or why there is none. */
export async function openPercentsBefore(
  db: Reader,
  round: RoundRecord,
  unitIds: readonly string[],
): Promise<(unitId: string) => Before> {
  const none = (notCompared: string): Before => ({ lastPercent: null, notCompared });
  const last = await findLastRound(db, round);
  if (last === undefined) return () => none(texts.noLastRound);
  const compared = await compareWithRound(db, round, last, unitIds);
  const old = new Map((await listFigures(db, last.id, "final")).map((one) => [one.unitId, one.percent]));
  return (unitId) => {
    const { previousUnitId = null, note = null } = compared.get(unitId) ?? {};
    const percent = previousUnitId === null ? undefined : old.get(previousUnitId);
    if (percent != null) return { lastPercent: percent, notCompared: null };
    if (previousUnitId === null) return none((note ?? notThere).vi);
    return none(percent === null ? texts.noIndex : notThere.vi);
  };
}
