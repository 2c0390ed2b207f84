import { countEn } from "../../../../../domain/text/count-en.ts";
import type { Tx } from "../../../../db/transaction.ts";
import { listSubjectHistory } from "../../../../platform/audit/subject-history.query.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listEntries } from "../../repository/entries.ts";
import type { RoundRecord } from "../../repository/rounds.ts";
import { notifyOfRound } from "../notify-of-round.ts";
import { peopleOfUnit } from "../people-of-unit.ts";

/** What one act gave 0 points to, of one unit. */
interface Settled {
  readonly unitId: string;
  readonly components: readonly string[];
  readonly reason: string;
  /** The instant of the act. */
  readonly at: string;
}

/**
 * The people of a unit learn with the publication which of its components were given 0 points at once for want of
 * figures, and why: one notice an act. Returns how many people were told.
 */
export async function tellSettled(
  tx: Tx,
  deps: Pick<ScoringDeps, "clock" | "ids">,
  round: RoundRecord,
): Promise<number> {
  let told = 0;
  for (const { unitId, components, reason, at } of await readSettled(tx, round.id)) {
    const { length } = components;
    const codes = components.join(", ");
    told += await notifyOfRound(tx, deps, round, {
      ...peopleOfUnit(unitId),
      kind: "result",
      titleVi: `${length} tiêu chí thiếu hoặc sai số liệu của đơn vị được cho 0 điểm: ${round.titleVi}`,
      titleEn: `${countEn(length, "component")} of the unit with missing or wrong inputs got 0 points: ${round.titleEn ?? round.titleVi}`,
      textVi: `${codes}: 0 điểm, lý do: ${reason}`,
      textEn: `${codes}: 0 points, reason: ${reason}`,
      href: `/rounds/${round.id}/sheets/${unitId}`,
      key: `council.settled ${round.id} ${unitId} ${at}`,
    });
  }
  return told;
}

/** The acts by unit, without components on which something else was decided since. */
async function readSettled(tx: Tx, roundId: string): Promise<Settled[]> {
  const acts = await listSubjectHistory(tx, roundId, { only: ["scoring.settleUnfilled"] });
  const lines = acts.flatMap(({ at, reason, detail }) => {
    const settled = (detail["lines"] ?? []) as readonly { readonly unitId: string; readonly component: string }[];
    return settled.map((line) => ({ ...line, at, reason: reason ?? "" }));
  });
  if (lines.length === 0) return [];
  const units = [...new Set(lines.map((line) => line.unitId))];
  const columns = await listEntries(tx, roundId, { units, stages: ["council"] });
  const standing = new Map(columns.map((one) => [`${one.unitId} ${one.component}`, one]));
  const stillSo = lines.filter(({ unitId, component, reason }) => {
    const column = standing.get(`${unitId} ${component}`);
    return column?.points === "0" && column.reason === reason;
  });
  return [...Map.groupBy(stillSo, (line) => `${line.at} ${line.unitId}`).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { unitId, at, reason } = first;
    return [{ unitId, at, reason, components: own.map((line) => line.component) }];
  });
}
