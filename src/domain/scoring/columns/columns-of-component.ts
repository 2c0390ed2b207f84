import type { ComponentScore } from "../unit-score.ts";
import type { CutSet } from "./cut-set.ts";
import { effectiveEntries, findEffectiveEntry } from "./effective-entry.ts";
import type { CountedEntry, UnitColumns } from "./raw-unit.ts";
import { scoreComponent } from "./score-component.ts";
import { ResultStage, Stage } from "./stage.ts";

/** One column of a component beside the others. */
export interface ComponentColumn<Entry> {
  readonly entry: Entry;
  /** What this column alone would give: points, maximum that counts, explanation. */
  readonly score: ComponentScore;
  /** The result stages at which it is this column that counts. */
  readonly countsAt: readonly ResultStage[];
}

/** The stage whose columns stand around a column, for what its neighbours say of "not applicable". */
const around: Readonly<Record<Stage, ResultStage>> = {
  forecast: "self",
  self: "self",
  survey: "appraisal1",
  appraisal1: "appraisal1",
  explanation: "appraisal1",
  appraisal2: "appraisal2",
  council: "final",
  ministry: "final",
};

/**
 * The columns of one component of one unit side by side, in the order of the year, the first appraiser before the
 * second. `entries` of the unit may be those of any instant (`listEntries`, `asOf`): then it is the sheet of that day.
 * @example columnsOfComponent(cut, { unit, entries, exclusions, opened }).map(({ score }) => score.points.toFraction())
 */
export function columnsOfComponent<Entry extends CountedEntry>(
  cut: CutSet,
  columns: Omit<UnitColumns, "entries"> & { readonly entries: readonly Entry[] },
): ComponentColumn<Entry>[] {
  const own = columns.entries.filter((entry) => entry.component === cut.leaf.code);
  const counting = ResultStage.options.map((stage) => ({ stage, entry: findEffectiveEntry(own, stage) }));
  return own.toSorted(byStage).map((entry) => {
    const neighbours: Map<string, CountedEntry> = effectiveEntries(columns.entries, around[entry.stage]);
    neighbours.set(entry.component, entry);
    return {
      entry,
      score: scoreComponent(cut, columns, "final", neighbours),
      countsAt: counting.filter((one) => one.entry === entry).map((one) => one.stage),
    };
  });
}

function byStage(a: CountedEntry, b: CountedEntry): number {
  return Stage.options.indexOf(a.stage) - Stage.options.indexOf(b.stage) || a.seat - b.seat;
}
