import { findLineage, type RelatedUnit } from "../../../organisations/service/find-lineage.ts";
import type { ScoringDeps } from "../../deps.ts";
import { listUnitYears, type UnitYearRow } from "../../unit-years.query.ts";

/** One published result on the line of a unit. */
export interface UnitYear extends UnitYearRow {
  /** Of the unit itself, of a body it came of, or of one that came of it. */
  readonly side: "same" | RelatedUnit["side"];
}

/** A body of before or after, with the newest published round in which it has a result. */
export interface Kin extends RelatedUnit {
  readonly roundId: string | null;
}

export interface UnitHistory {
  /** Newest year first. */
  readonly years: readonly UnitYear[];
  /** What the unit directly came of. */
  readonly before: readonly Kin[];
  /** What stands in its place now. */
  readonly became: readonly Kin[];
}

/** Results on one page; a unit that many were merged into has the results of each of them. */
const mostYears = 60;

/** The published results of a unit over the years by lineage: its own, those before it and those after it. */
export async function readUnitHistory(deps: Pick<ScoringDeps, "db">, unitId: string): Promise<UnitHistory> {
  const db = deps.db.reader;
  const kin = await findLineage(db, unitId);
  const sides = new Map<string, UnitYear["side"]>(kin.map((one) => [one.unitId, one.side]));
  sides.set(unitId, "same");
  const rows = await listUnitYears(db, [...sides.keys()], mostYears);
  const years = rows.map((row) => ({ ...row, side: sides.get(row.unitId) ?? ("same" as const) }));
  const linked = (one: RelatedUnit): Kin => {
    return { ...one, roundId: years.find((year) => year.unitId === one.unitId)?.roundId ?? null };
  };
  return {
    years,
    before: kin.filter((one) => one.side === "before" && one.steps === 1).map(linked),
    became: kin.filter((one) => one.side === "after" && one.last).map(linked),
  };
}
