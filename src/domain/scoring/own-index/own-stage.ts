import { Rational } from "../../rational.ts";
import { scoreColumn } from "../appraisal/score-column.ts";
import type { ScoreEntry } from "../columns/entry.ts";
import type { CompiledSet } from "../compiled-set.ts";

/** The columns of the province's own index, in the order of the year. */
export const ownStages = ["forecast", "self", "ministry"] as const;
export type OwnStage = (typeof ownStages)[number];

/** Points of the three columns of one component; undefined where nobody has said anything. */
export type OwnPoints = Partial<Readonly<Record<OwnStage, Rational>>>;

type Said = Pick<ScoreEntry, "component" | "stage" | "inputs" | "points" | "reason">;

/**
 * The points of every component in every column, each column for itself: a forecast says what is expected, never what is
 * scored. An entry without points and inputs says nothing.
 */
export function ownPoints(compiled: CompiledSet, entries: readonly Said[]): Map<string, OwnPoints> {
  const points = new Map<string, { -readonly [Stage in OwnStage]?: Rational }>();
  for (const entry of entries) {
    const stage = ownStages.find((one) => one === entry.stage);
    const scored = stage && pointsOf(compiled, entry);
    if (stage === undefined || scored === undefined) continue;
    const known = points.get(entry.component) ?? {};
    known[stage] = scored;
    points.set(entry.component, known);
  }
  return points;
}

/** What one entry gives its component; undefined where it gives nothing yet. */
export function pointsOf(compiled: CompiledSet, entry: Said): Rational | undefined {
  if (entry.points !== null) return Rational.parse(entry.points);
  const at = compiled.leafByCode.get(entry.component);
  if (at === undefined || Object.keys(entry.inputs).length === 0) return undefined;
  return scoreColumn(compiled, at, entry).points;
}

/** Exact sum of what is known; null where nothing is. */
export function sumKnown(points: Iterable<Rational | undefined>): Rational | null {
  let sum: Rational | null = null;
  for (const one of points) if (one !== undefined) sum = (sum ?? Rational.ZERO).add(one);
  return sum;
}
